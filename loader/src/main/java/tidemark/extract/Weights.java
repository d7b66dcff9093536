package tidemark.extract;

import java.util.Arrays;

/** A table from feature to its row of weights: open addressing, so that a look-up makes no garbage. */
final class Weights {

    private final int columns;
    private long[] keys = new long[1 << 12];
    private int[] rows = new int[1 << 12];

    /** Four bits a place, one of them set for each key: most features that are asked for have no weights, and end here. */
    private long[] known = new long[1 << 8];

    private double[] values = new double[1 << 12];
    private int size;

    Weights(int columns) {
        this.columns = columns;
    }

    int columns() {
        return columns;
    }

    int size() {
        return size;
    }

    /** The place of the feature's first weight in {@link #values}, or -1. */
    int find(long key) {
        if ((known[word(key)] >>> bit(key) & 1) == 0) {
            return -1;
        }
        int mask = keys.length - 1;
        for (int at = (int) key & mask; rows[at] != 0; at = (at + 1) & mask) {
            if (keys[at] == key) {
                return (rows[at] - 1) * columns;
            }
        }
        return -1;
    }

    private int word(long key) {
        return (int) (key >>> 32) & (known.length - 1);
    }

    private static int bit(long key) {
        return (int) (key >>> 58);
    }

    int put(long key) {
        int found = find(key);
        if (found >= 0) {
            return found;
        }
        if (size * 2 >= keys.length) {
            grow();
        }
        insert(key, ++size);
        while (size * columns > values.length) {
            values = Arrays.copyOf(values, values.length * 2);
        }
        return (size - 1) * columns;
    }

    void put(long key, double[] row) {
        int at = put(key);
        System.arraycopy(row, 0, values, at, columns);
    }

    private void insert(long key, int row) {
        int mask = keys.length - 1;
        int at = (int) key & mask;
        while (rows[at] != 0) {
            at = (at + 1) & mask;
        }
        keys[at] = key;
        rows[at] = row;
        known[word(key)] |= 1L << bit(key);
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldRows = rows;
        keys = new long[oldKeys.length * 2];
        rows = new int[oldKeys.length * 2];
        known = new long[keys.length / 16];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldRows[i] != 0) {
                insert(oldKeys[i], oldRows[i]);
            }
        }
    }

    double[] values() {
        return values;
    }

    /** Every key, in the order of its row. */
    long[] keys() {
        long[] all = new long[size];
        for (int i = 0; i < keys.length; i++) {
            if (rows[i] != 0) {
                all[rows[i] - 1] = keys[i];
            }
        }
        return all;
    }

    /** Where the weights of each token's features stand, those without any left out. */
    int[][] places(long[][] signs) {
        int[][] places = new int[signs.length][];
        for (int i = 0; i < signs.length; i++) {
            int[] found = new int[signs[i].length];
            int count = 0;
            for (long sign : signs[i]) {
                int row = find(sign);
                if (row >= 0) {
                    found[count++] = row;
                }
            }
            places[i] = Arrays.copyOf(found, count);
        }
        return places;
    }
}
