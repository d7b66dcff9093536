package tidemark.extract;

import java.util.Arrays;

/** Signs of one candidate as numbers, in a fixed order, for {@link Trees}. */
final class Row {

    private double[] values = new double[160];
    private int size;

    Row add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
        return this;
    }

    Row add(boolean holds) {
        return add(holds ? 1 : 0);
    }

    Row addAll(double[] more) {
        if (size + more.length > values.length) {
            values = Arrays.copyOf(values, 2 * size + more.length);
        }
        System.arraycopy(more, 0, values, size, more.length);
        size += more.length;
        return this;
    }

    double[] done() {
        return Arrays.copyOf(values, size);
    }
}
