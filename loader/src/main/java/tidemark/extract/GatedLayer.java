package tidemark.extract;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A gated recurrent unit (Cho et al. 2014) that reads a sequence in one direction. What it knows after each step is {@code
 * size} floats; its tables hold the weights of the reset gate, the update gate and the new state side by side.
 */
record GatedLayer(int size, boolean backwards, float[][] input, float[][] state, float[][] bias) {

    /** What was computed at each step, kept for {@link #back}. */
    record Pass(
            float[][] inputs, float[][] reset, float[][] update, float[][] fresh, float[][] held, float[][] after) {}

    static GatedLayer of(int width, int size, boolean backwards, SplittableRandom random) {
        double bound = 1 / Math.sqrt(size);
        return new GatedLayer(
                size,
                backwards,
                Matrices.drawn(width, 3 * size, bound, random),
                Matrices.drawn(size, 3 * size, bound, random),
                new float[2][3 * size]);
    }

    Pass read(float[][] inputs) {
        int n = inputs.length;
        Pass pass = new Pass(inputs, new float[n][], new float[n][], new float[n][], new float[n][], new float[n][]);
        float[][] ins = new float[n][];
        Arrays.setAll(ins, t -> bias[0].clone());
        Matrices.times(inputs, input, ins);
        float[] before = new float[size];
        for (int k = 0; k < n; k++) {
            int t = backwards ? n - 1 - k : k;
            float[] in = ins[t];
            float[] on = bias[1].clone();
            Matrices.times(before, state, on);
            pass.reset[t] = new float[size];
            Matrices.sigmoid(in, on, pass.reset[t]);
            pass.update[t] = new float[size];
            Matrices.sigmoid(part(in, 1), part(on, 1), pass.update[t]);
            pass.held[t] = part(on, 2);
            pass.fresh[t] = part(in, 2);
            Matrices.tanh(pass.reset[t], pass.held[t], pass.fresh[t]);
            pass.after[t] = before.clone();
            Matrices.mix(pass.update[t], pass.fresh[t], pass.after[t]);
            before = pass.after[t];
        }
        return pass;
    }

    private float[] part(float[] of, int which) {
        return Arrays.copyOfRange(of, which * size, (which + 1) * size);
    }

    /**
     * From the slopes of the loss by what was known after each step to those by what was read, which are added to {@code
     * into}; those by the weights are added to {@code slopes}.
     *
     * @param turned the tables {@code input} and {@code state}, rows for columns
     */
    void back(Pass pass, float[][] by, GatedLayer slopes, float[][][] turned, float[][] into) {
        int n = by.length;
        float[] later = new float[size];
        float[][] befores = new float[n][];
        float[][] ins = new float[n][];
        float[][] ons = new float[n][];
        for (int k = n - 1; k >= 0; k--) {
            int t = backwards ? n - 1 - k : k;
            int earlier = backwards ? t + 1 : t - 1;
            float[] before = k > 0 ? pass.after[earlier] : new float[size];
            float[] in = new float[3 * size];
            float[] on = new float[3 * size];
            float[] next = new float[size];
            for (int j = 0; j < size; j++) {
                float slope = by[t][j] + later[j];
                float u = pass.update[t][j];
                float f = pass.fresh[t][j];
                float r = pass.reset[t][j];
                float fresh = slope * (1 - u) * (1 - f * f);
                in[j] = fresh * pass.held[t][j] * r * (1 - r);
                in[size + j] = slope * (before[j] - f) * u * (1 - u);
                in[2 * size + j] = fresh;
                on[j] = in[j];
                on[size + j] = in[size + j];
                on[2 * size + j] = fresh * r;
                next[j] = slope * u;
            }
            Matrices.times(on, turned[1], next);
            Matrices.times(in, turned[0], into[t]);
            Matrices.add(1, in, slopes.bias[0]);
            Matrices.add(1, on, slopes.bias[1]);
            befores[t] = before;
            ins[t] = in;
            ons[t] = on;
            later = next;
        }
        Matrices.products(pass.inputs, ins, slopes.input);
        Matrices.products(befores, ons, slopes.state);
    }

    float[][][] turned() {
        return new float[][][] {Matrices.turned(input), Matrices.turned(state)};
    }

    GatedLayer blank() {
        return new GatedLayer(
                size,
                backwards,
                new float[input.length][3 * size],
                new float[state.length][3 * size],
                new float[2][3 * size]);
    }
}
