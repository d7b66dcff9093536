package tidemark.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Gathers the slopes of a {@link Network}'s loss over some texts: the surprise at each right answer, in nats. */
final class Backpropagation {

    private static final int W = Network.WIDTH;

    private final Network network;
    private final Network slopes;
    private final WordVectors vectors;
    private final float kept;
    private final double forgotten;
    private final SplittableRandom random;
    private final List<float[][][]> turned;
    private final float[][] figureTurned;
    private final float[][] nameTurned;
    private final float[][] measureTurned;
    private final float[][] outcomesTurned;

    /**
     * @param slopes where they are added
     * @param vectors of words, beside what is learnt of each by itself
     * @param kept the share of states that are not left out
     * @param forgotten the share of words of which no more than the vector is known
     */
    Backpropagation(
            Network network,
            Network slopes,
            WordVectors vectors,
            double kept,
            double forgotten,
            SplittableRandom random) {
        this.network = network;
        this.slopes = slopes;
        this.vectors = vectors;
        this.kept = (float) kept;
        this.forgotten = forgotten;
        this.random = random;
        turned = network.layers().stream().map(GatedLayer::turned).toList();
        figureTurned = Matrices.turned(network.heads().figure());
        nameTurned = Matrices.turned(network.heads().name());
        measureTurned = Matrices.turned(network.heads().measure());
        outcomesTurned = Matrices.turned(network.heads().outcomes());
    }

    /** Gives the loss. */
    double take(Transcript text, NetworkLearner.Answers answers) {
        int n = text.words().length;
        int[] rows = new int[n];
        float[][] states = new float[n][];
        for (int i = 0; i < n; i++) {
            boolean plain = text.words()[i].charAt(0) != '<';
            rows[i] = plain && random.nextDouble() < forgotten ? 0 : network.row(text.words()[i]);
            states[i] = network.embedded(rows[i], vectors.of(text.words()[i]), text.tells()[i]);
        }
        List<float[][]> masks = new ArrayList<>();
        List<GatedLayer.Pass> passes = new ArrayList<>();
        for (int depth = 0; depth < Network.DEPTH; depth++) {
            masks.add(leaveOut(states));
            GatedLayer.Pass ahead = network.layers().get(2 * depth).read(states);
            GatedLayer.Pass back = network.layers().get(2 * depth + 1).read(states);
            passes.add(ahead);
            passes.add(back);
            states = Network.joined(ahead.after(), back.after());
        }
        masks.add(leaveOut(states));
        float[][] by = new float[n][2 * W];
        double loss = heads(text, answers, states, by);
        for (int depth = Network.DEPTH - 1; depth >= 0; depth--) {
            multiply(by, masks.get(depth + 1));
            float[][] into = new float[n][depth == 0 ? W : 2 * W];
            for (int way = 0; way < 2; way++) {
                int layer = 2 * depth + way;
                float[][] half = new float[n][W];
                for (int i = 0; i < n; i++) {
                    System.arraycopy(by[i], way * W, half[i], 0, W);
                }
                network.layers()
                        .get(layer)
                        .back(passes.get(layer), half, slopes.layers().get(layer), turned.get(layer), into);
            }
            by = into;
        }
        multiply(by, masks.get(0));
        for (int i = 0; i < n; i++) {
            Matrices.add(1, by[i], slopes.words()[rows[i]]);
            float[] vector = vectors.of(text.words()[i]);
            if (vector != null) {
                Matrices.products(vector, by[i], slopes.meaning());
            }
            for (int k = 0; k < text.tells()[i].length; k++) {
                int told = text.tells()[i][k];
                if (told > 0) {
                    Matrices.add(1, by[i], slopes.told().get(k)[told]);
                }
            }
        }
        return loss;
    }

    /** Leaves some out, and makes up for it with the others. */
    private float[][] leaveOut(float[][] states) {
        float[][] mask = new float[states.length][states[0].length];
        for (float[] row : mask) {
            for (int j = 0; j < row.length; j++) {
                row[j] = random.nextDouble() < kept ? 1 / kept : 0;
            }
        }
        multiply(states, mask);
        return mask;
    }

    private static void multiply(float[][] states, float[][] by) {
        for (int i = 0; i < states.length; i++) {
            for (int j = 0; j < states[i].length; j++) {
                states[i][j] *= by[i][j];
            }
        }
    }

    private double heads(Transcript text, NetworkLearner.Answers answers, float[][] states, float[][] by) {
        Logits logits = new Logits(network, text, states);
        Network.Heads to = slopes.heads();
        float[][] byName = new float[text.names().length][2 * W];
        float[][] byWord = new float[states.length][W];
        double loss = 0;
        for (int i = 0; i < text.numbers().length; i++) {
            if (text.numbers()[i] < 0) {
                continue;
            }
            float[] byFigure = new float[Network.PARTS * W];
            int outcome = answers.outcomes()[i];
            if (outcome >= 0) {
                double[] shares = LogLinear.softmax(logits.outcomes(i));
                loss -= Math.log(shares[outcome] + 1e-12);
                shares[outcome] -= 1;
                float[] g = floats(shares);
                float[] part = logits.part(i, 0);
                float[] back = new float[W];
                Matrices.times(g, outcomesTurned, back);
                Matrices.products(part, g, to.outcomes());
                Matrices.add(1, g, to.bias()[2]);
                passPositive(back, part, byFigure, 0);
            }
            int[][] right = {known(answers.models()[i]), known(answers.benchmarks()[i]), answers.measures()[i]};
            for (int choice = 0; choice < Network.CHOICES; choice++) {
                float[][] bySign = choice == Logits.METRIC ? of(byWord, text.measures()[i]) : byName;
                loss += choice(logits, i, choice, right[choice], byFigure, bySign);
            }
            Matrices.products(states[text.numbers()[i]], byFigure, to.figure());
            Matrices.add(1, byFigure, to.bias()[0]);
            Matrices.times(byFigure, figureTurned, by[text.numbers()[i]]);
        }
        for (int i = 0; i < byName.length; i++) {
            Matrices.products(states[text.names()[i]], byName[i], to.name());
            Matrices.add(1, byName[i], to.bias()[1]);
            Matrices.times(byName[i], nameTurned, by[text.names()[i]]);
        }
        for (int i = 0; i < byWord.length; i++) {
            if (logits.words[i] != null) {
                Matrices.products(states[i], byWord[i], to.measure());
                Matrices.add(1, byWord[i], to.bias()[4]);
                Matrices.times(byWord[i], measureTurned, by[i]);
            }
        }
        return loss;
    }

    private static int[] known(int answer) {
        return answer < 0 ? new int[0] : new int[] {answer};
    }

    private static float[][] of(float[][] rows, int[] which) {
        return Arrays.stream(which).mapToObj(i -> rows[i]).toArray(float[][]::new);
    }

    /** The surprise at any of the right answers; {@code bySign} holds a row for each sign that speaks for the choice. */
    private double choice(Logits logits, int which, int choice, int[] right, float[] byFigure, float[][] bySign) {
        double[] scores = logits.rank(which, choice);
        double[] shares = LogLinear.softmax(scores);
        double hit = 0;
        for (int answer : right) {
            hit += Logits.isSeen(scores[answer]) ? shares[answer] : 0;
        }
        if (hit == 0) {
            return 0;
        }
        double loss = -Math.log(hit + 1e-12);
        for (int answer : right) {
            shares[answer] -= shares[answer] / hit;
        }
        Network.Heads heads = network.heads();
        Network.Heads to = slopes.heads();
        int said = choice == Logits.METRIC ? 0 : choice;
        for (int i = 0; i < logits.signs(which, choice).length; i++) {
            int owner = logits.owner(i, choice);
            if (owner < 0) {
                continue;
            }
            double within = StrictMath.exp(logits.pair(which, i, choice) - scores[owner]);
            float g = (float) (shares[owner] * within);
            to.distance()[logits.bucket(which, i, choice)][choice] += g;
            float[] pair = heads.pair()[choice];
            for (int j = 0; j < W; j++) {
                float both = logits.both(which, i, choice, j);
                if (both > 0) {
                    to.pair()[choice][j] += g * both;
                    byFigure[(1 + choice) * W + j] += g * pair[j];
                    bySign[i][said * W + j] += g * pair[j];
                }
            }
        }
        float g = (float) shares[shares.length - 1];
        float[] none = logits.part(which, Logits.NONE);
        to.bias()[3][choice] += g;
        float[] back = new float[W];
        for (int j = 0; j < W; j++) {
            to.none()[j][choice] += g * none[j];
            back[j] = g * heads.none()[j][choice];
        }
        passPositive(back, none, byFigure, Logits.NONE);
        return loss;
    }

    private static void passPositive(float[] back, float[] part, float[] byFigure, int choice) {
        for (int j = 0; j < W; j++) {
            byFigure[choice * W + j] += part[j] > 0 ? back[j] : 0;
        }
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }
}
