package tidemark.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * What words mean, as a model of language that was trained on far more text than is annotated holds it: words of like use
 * have like vectors. They are needed for training alone.
 */
final class WordVectors {

    /** A step of a byte in a vector. */
    private static final float STEP = 1 / 16f;

    private final Map<String, float[]> vectors = new LinkedHashMap<>();
    private int size;

    /** No words at all. */
    static WordVectors none() {
        return new WordVectors();
    }

    /**
     * Reads lines of a word, a tab and its vector, one byte a number, in base 64, compressed with gzip.
     *
     * @throws IOException if the file cannot be read or a line is otherwise
     */
    static WordVectors read(Path file) throws IOException {
        WordVectors all = new WordVectors();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                try {
                    all.take(line);
                } catch (IllegalArgumentException e) {
                    throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
                }
            }
        }
        return all;
    }

    private void take(String line) {
        int tab = line.indexOf('\t');
        if (tab <= 0) {
            throw new IllegalArgumentException("no word and tab");
        }
        byte[] bytes = Base64.getDecoder().decode(line.substring(tab + 1));
        float[] vector = new float[bytes.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = bytes[i] * STEP;
        }
        put(line.substring(0, tab), vector);
    }

    /** @throws IllegalArgumentException if it has not as many numbers as those before it */
    void put(String word, float[] vector) {
        if (!vectors.isEmpty() && vector.length != size) {
            throw new IllegalArgumentException(vector.length + " numbers where others have " + size);
        }
        size = vector.length;
        vectors.put(word, vector);
    }

    /** How many numbers each vector has. */
    int size() {
        return size;
    }

    Set<String> words() {
        return vectors.keySet();
    }

    /** Null for a word that has none. */
    float[] of(String word) {
        return vectors.get(word);
    }
}
