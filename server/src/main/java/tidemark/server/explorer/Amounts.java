package tidemark.server.explorer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;

/** How the numbers of one column are written: all with as many decimals as the most exact of them needs, within reason. */
record Amounts(int decimals) {
    /** A large number says no more with a third decimal; a small one does. */
    private static final BigDecimal LARGE = BigDecimal.TEN;

    static Amounts of(Collection<BigDecimal> column) {
        boolean large = column.stream().anyMatch(value -> value.abs().compareTo(LARGE) >= 0);
        int needed = column.stream()
                .mapToInt(value -> Math.max(0, value.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
        return new Amounts(Math.min(needed, large ? 2 : 4));
    }

    String written(BigDecimal value) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** A number of things. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
