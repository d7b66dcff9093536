package tidemark.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.claim.Measure;
import tidemark.identity.Iris;
import tidemark.identity.Registry;

class UnitsTest {

    private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE, Registry.shipped());

    @ParameterizedTest
    @CsvSource({
        "accuracy, 70.1, %",
        "F1, 92.3, %",
        "mAP, 54.1, %",
        "Accuracy (%), 70.1, %",
        "% Test Accuracy, 99.1, %",
        "Time (ms), 12, ms",
        "Average MPJPE (mm), 40.2, mm",
        "Speed (FPS), 30, fps",
    })
    void whatIsCertainIsSaid(String metric, String value, String unit) {
        assertEquals(Optional.of(unit), unit(metric, value, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "accuracy, 0.701",
        "accuracy, 1",
        "accuracy, 0",
        "accuracy, 1531",
        "Accuracy (%), 0.701",
        "BLEU, 41.8",
        "FID, 2.3",
        "F1@10%, 0.4",
        "WER, 1.2",
        "an unknown metric, 70.1",
    })
    void whatMayBeAFractionIsLeftABareNumber(String metric, String value) {
        assertEquals(Optional.empty(), unit(metric, value, Optional.empty()));
    }

    @Test
    void whatTheSourceSaysStands() {
        assertEquals(Optional.of("fraction"), unit("accuracy", "0.7", Optional.of("fraction")));
        assertEquals(Optional.of("points"), unit("accuracy", "70", Optional.of("points")));
    }

    private static Optional<String> unit(String metric, String value, Optional<String> stated) {
        Measure measure = new Measure(Measure.Kind.SCORE, new BigDecimal(value), value, stated);
        return Units.stated(IRIS, Optional.of(metric), measure).unit();
    }
}
