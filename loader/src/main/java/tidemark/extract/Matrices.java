package tidemark.extract;

import java.util.SplittableRandom;

/** Sums of products over tables of floats, row by row: loops that the compiler turns into vector instructions. */
final class Matrices {

    private Matrices() {}

    /** Adds {@code x} times the table {@code m}, which has a row for each number of {@code x}, to {@code y}. */
    static void times(float[] x, float[][] m, float[] y) {
        int i = 0;
        for (; i + 3 < m.length; i += 4) {
            four(x[i], x[i + 1], x[i + 2], x[i + 3], m[i], m[i + 1], m[i + 2], m[i + 3], y);
        }
        for (; i < m.length; i++) {
            add(x[i], m[i], y);
        }
    }

    /** The same for each step of a sequence: four rows of the table at a time, which stay at hand for all steps. */
    static void times(float[][] x, float[][] m, float[][] y) {
        int i = 0;
        for (; i + 3 < m.length; i += 4) {
            for (int t = 0; t < x.length; t++) {
                four(x[t][i], x[t][i + 1], x[t][i + 2], x[t][i + 3], m[i], m[i + 1], m[i + 2], m[i + 3], y[t]);
            }
        }
        for (; i < m.length; i++) {
            for (int t = 0; t < x.length; t++) {
                add(x[t][i], m[i], y[t]);
            }
        }
    }

    /** Four rows at once, so that {@code y} is read and written a quarter as often. */
    private static void four(
            float a, float b, float c, float d, float[] p, float[] q, float[] r, float[] s, float[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] += a * p[j] + b * q[j] + c * r[j] + d * s[j];
        }
    }

    static void add(float a, float[] x, float[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] += a * x[j];
        }
    }

    /** Adds every product of a number of {@code x} and one of {@code y} to its place in {@code m}. */
    static void products(float[] x, float[] y, float[][] m) {
        for (int i = 0; i < x.length; i++) {
            add(x[i], y, m[i]);
        }
    }

    /** The same for each step of a sequence. */
    static void products(float[][] x, float[][] y, float[][] m) {
        int t = 0;
        for (; t + 3 < x.length; t += 4) {
            for (int i = 0; i < m.length; i++) {
                four(x[t][i], x[t + 1][i], x[t + 2][i], x[t + 3][i], y[t], y[t + 1], y[t + 2], y[t + 3], m[i]);
            }
        }
        for (; t < x.length; t++) {
            products(x[t], y[t], m);
        }
    }

    /** Evenly drawn numbers between the bound and its negative. */
    static float[][] drawn(int rows, int columns, double bound, SplittableRandom random) {
        float[][] drawn = new float[rows][columns];
        for (float[] row : drawn) {
            for (int j = 0; j < columns; j++) {
                row[j] = (float) (bound * (2 * random.nextDouble() - 1));
            }
        }
        return drawn;
    }

    static float[][] turned(float[][] m) {
        float[][] turned = new float[m[0].length][m.length];
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m[i].length; j++) {
                turned[j][i] = m[i][j];
            }
        }
        return turned;
    }

    /** A rational stand-in for the hyperbolic tangent, the same bits on every machine. */
    private static float tanh(float x) {
        float c = Math.max(-3, Math.min(3, x));
        float s = c * c;
        return c * (27 + s) / (27 + 9 * s);
    }

    /** Turns {@code y} into the hyperbolic tangent of itself and {@code x} times {@code by}. */
    static void tanh(float[] x, float[] by, float[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] = tanh(y[j] + x[j] * by[j]);
        }
    }

    /** Puts the logistic function of {@code a} and {@code b} together into {@code y}. */
    static void sigmoid(float[] a, float[] b, float[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] = 0.5f + 0.5f * tanh(0.5f * (a[j] + b[j]));
        }
    }

    /** Keeps the share {@code kept} of {@code y}, and fills up with {@code x}. */
    static void mix(float[] kept, float[] x, float[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] = (1 - kept[j]) * x[j] + kept[j] * y[j];
        }
    }
}
