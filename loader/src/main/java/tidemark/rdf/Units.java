package tidemark.rdf;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.claim.Measure;
import tidemark.identity.Iris;

/** Says in which unit a number is where that is certain, so that percent and fractions never pass for each other. */
final class Units {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern NAMED =
            Pattern.compile(".*\\S\\s*\\((%|mm|cm|ms|s|dB|fps|FPS|GB|MB)\\)|(%) .*|.* (%)");

    private Units() {}

    /**
     * The number with its unit: the one stated with the value, else the one that the metric's name ends in ("Time (ms)"), else
     * percent where a share is above 1 and so can be no fraction. What is left is a bare number.
     */
    static Measure stated(Iris iris, Optional<String> metric, Measure measure) {
        if (measure.unit().isPresent() || metric.isEmpty()) {
            return measure;
        }
        boolean share = measure.kind() == Measure.Kind.SCORE && iris.isShare(metric.get());
        boolean above =
                measure.value().compareTo(BigDecimal.ONE) > 0 && measure.value().compareTo(HUNDRED) <= 0;
        Optional<String> unit = share && above ? Optional.of("%") : named(metric.get());
        // A share of 1 or less under "Accuracy (%)" may be a fraction that somebody did not convert.
        boolean open = share && !above;
        return open || unit.isEmpty() ? measure : new Measure(measure.kind(), measure.value(), measure.text(), unit);
    }

    private static Optional<String> named(String metric) {
        Matcher name = NAMED.matcher(metric.strip());
        if (!name.matches()) {
            return Optional.empty();
        }
        String unit = name.group(1) != null ? name.group(1) : "%";
        return Optional.of(unit.equals("FPS") ? "fps" : unit);
    }
}
