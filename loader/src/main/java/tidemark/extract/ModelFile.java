package tidemark.extract;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.zip.GZIPInputStream;

/**
 * The model that comes with the program, and eight hexadecimal digits that are others for other weights. The weights are
 * read when they are first asked for, or as soon as it is known that they will be: who loads nothing but data need not wait.
 */
final class ModelFile {

    private static final String RESOURCE = "text.model.gz";

    private final String digest;
    private final FutureTask<TextModel> model;

    private ModelFile(String digest, Callable<TextModel> model) {
        this.digest = digest;
        this.model = new FutureTask<>(model);
    }

    /** A model that is in no file. */
    static ModelFile of(TextModel model, String digest) {
        return new ModelFile(digest, () -> model);
    }

    static ModelFile shipped() {
        try (InputStream in = ModelFile.class.getResourceAsStream(RESOURCE)) {
            byte[] bytes = in.readAllBytes();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new ModelFile(HexFormat.of().formatHex(hash, 0, 4), () -> read(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model file " + RESOURCE, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static TextModel read(byte[] bytes) throws IOException {
        InputStream lines = new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16);
        return ModelLines.read(new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8)));
    }

    String digest() {
        return digest;
    }

    /** Begins to read, so that the first text need not wait as long. */
    void begin() {
        Thread reader = new Thread(model, "model file");
        reader.setDaemon(true);
        reader.start();
    }

    /** Whoever asks first reads; the others wait for that. */
    TextModel model() {
        model.run();
        try {
            return model.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the model file was read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot read the model file " + RESOURCE, e.getCause());
        }
    }
}
