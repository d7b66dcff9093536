package tidemark.extract;

/** Numbers as the model file writes them, tab before tab; a million of them are read before the first text. */
final class Decimals {

    /** Up to here a long is a double, and so is a power of ten: one division of the two is rounded once. */
    private static final int EXACT = 15;

    private static final double[] TENS = tens();

    private Decimals() {}

    private static double[] tens() {
        double[] tens = new double[EXACT + 1];
        tens[0] = 1;
        for (int i = 1; i <= EXACT; i++) {
            tens[i] = 10 * tens[i - 1];
        }
        return tens;
    }

    /**
     * The numbers that stand, each after a tab, from a place of the line to its end.
     *
     * @throws NumberFormatException where one is no number
     */
    static double[] read(String line, int from) {
        int many = 0;
        for (int i = from; i < line.length(); i++) {
            many += line.charAt(i) == '\t' ? 1 : 0;
        }
        double[] numbers = new double[many];
        int start = from + 1;
        for (int i = 0; i < many; i++) {
            int end = line.indexOf('\t', start);
            end = end < 0 ? line.length() : end;
            numbers[i] = read(line, start, end);
            start = end + 1;
        }
        return numbers;
    }

    /** The same double as {@link Double#parseDouble} gives, sooner where there is neither an exponent nor many digits. */
    private static double read(String line, int from, int to) {
        boolean minus = from < to && line.charAt(from) == '-';
        long digits = 0;
        int many = 0;
        int point = -1;
        for (int i = minus ? from + 1 : from; i < to; i++) {
            char c = line.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + (c - '0');
                many++;
            } else if (c == '.' && point < 0) {
                point = i;
            } else {
                many = EXACT + 1;
            }
            if (many > EXACT) {
                return Double.parseDouble(line.substring(from, to));
            }
        }
        if (many == 0) {
            return Double.parseDouble(line.substring(from, to));
        }
        double number = point < 0 ? digits : digits / TENS[to - point - 1];
        return minus ? -number : number;
    }
}
