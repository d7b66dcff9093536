import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15.BgeSmallEnV15EmbeddingModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;

/**
 * Writes what {@code tidemark train --words} reads: for each word of the standard input, one a line, the vector that the
 * sentence model BGE small (English, 1.5, MIT licence) gives it, in the 128 directions in which the words differ most
 * (principal components), one byte a number.
 */
public final class WordVectorsOfBge {

    private static final int DIRECTIONS = 128;
    private static final int BATCH = 500;

    /** A byte goes in steps of a sixteenth of the mean spread. */
    private static final double STEPS = 16;

    private WordVectorsOfBge() {}

    /** Takes the file to write. */
    public static void main(String[] arguments) throws IOException {
        List<String> words;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            words = in.lines().filter(w -> !w.isBlank()).distinct().collect(Collectors.toList());
        }
        double[][] turned = turned(vectors(words));
        try (PrintWriter out = new PrintWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[0]))), StandardCharsets.UTF_8))) {
            for (int i = 0; i < turned.length; i++) {
                out.print(words.get(i) + "\t" + Base64.getEncoder().encodeToString(bytes(turned[i])) + "\n");
            }
            if (out.checkError()) {
                throw new IOException("cannot write " + arguments[0]);
            }
        }
        System.exit(0); // the model's threads would keep the program alive
    }

    private static double[][] vectors(List<String> words) {
        ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        EmbeddingModel model = new BgeSmallEnV15EmbeddingModel(threads);
        double[][] vectors = new double[words.size()][];
        for (int from = 0; from < vectors.length; from += BATCH) {
            List<String> some = words.subList(from, Math.min(vectors.length, from + BATCH));
            var embedded = model.embedAll(some.stream().map(TextSegment::from).collect(Collectors.toList()))
                    .content();
            for (int k = 0; k < some.size(); k++) {
                float[] vector = embedded.get(k).vector();
                vectors[from + k] = new double[vector.length];
                for (int j = 0; j < vector.length; j++) {
                    vectors[from + k][j] = vector[j];
                }
            }
            System.err.println((from + some.size()) + " of " + vectors.length + " words");
        }
        threads.shutdown();
        return vectors;
    }

    /** The vectors in the directions of their greatest spread, which is one on the mean. */
    private static double[][] turned(double[][] vectors) {
        int size = vectors[0].length;
        double[] mean = new double[size];
        for (double[] v : vectors) {
            for (int j = 0; j < size; j++) {
                mean[j] += v[j] / vectors.length;
            }
        }
        double[][] spread = new double[size][size];
        for (double[] v : vectors) {
            for (int j = 0; j < size; j++) {
                v[j] -= mean[j];
            }
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < size; k++) {
                    spread[j][k] += v[j] * v[k] / vectors.length;
                }
            }
        }
        EigenDecomposition main = new EigenDecomposition(MatrixUtils.createRealMatrix(spread));
        double unit = 0;
        double[][] directions = new double[DIRECTIONS][];
        for (int d = 0; d < DIRECTIONS; d++) {
            directions[d] = main.getEigenvector(d).toArray();
            unit += main.getRealEigenvalue(d) / DIRECTIONS;
        }
        double[][] turned = new double[vectors.length][DIRECTIONS];
        for (int i = 0; i < vectors.length; i++) {
            for (int d = 0; d < DIRECTIONS; d++) {
                for (int j = 0; j < size; j++) {
                    turned[i][d] += vectors[i][j] * directions[d][j] / Math.sqrt(unit);
                }
            }
        }
        return turned;
    }

    private static byte[] bytes(double[] vector) {
        byte[] bytes = new byte[vector.length];
        for (int j = 0; j < bytes.length; j++) {
            bytes[j] = (byte) Math.max(-127, Math.min(127, Math.round(vector[j] * STEPS)));
        }
        return bytes;
    }
}
