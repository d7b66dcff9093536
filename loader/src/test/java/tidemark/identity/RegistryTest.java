package tidemark.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistryTest {

    private static final Registry REGISTRY = Registry.shipped();

    @Test
    void aMetricIsKnownByItsLongFormWithTheShortOneInBrackets() {
        assertTrue(REGISTRY.key(Kind.METRIC, "FID").isPresent());
        assertEquals(REGISTRY.key(Kind.METRIC, "FID"), REGISTRY.key(Kind.METRIC, "Fréchet Inception Distance (FID)"));
        assertEquals(REGISTRY.key(Kind.METRIC, "PSNR"), REGISTRY.key(Kind.METRIC, "Peak Signal-to-Noise Ratio (PSNR)"));
    }

    @Test
    void whatElseStandsInBracketsMakesAnotherMetric() {
        for (String name :
                new String[] {"BLEU (En-De)", "F1 (micro)", "FID (lower is better)", "Stroke Error Rate (SER)"}) {
            assertEquals(Optional.empty(), REGISTRY.key(Kind.METRIC, name), name);
        }
    }
}
