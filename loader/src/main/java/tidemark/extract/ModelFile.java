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
import java.util.zip.GZIPInputStream;

/**
 * The model that comes with the program, and eight hexadecimal digits that are others for other weights. The weights are
 * read when they are first asked for: who loads nothing but data need not wait for them.
 */
final class ModelFile {

    private static final String RESOURCE = "text.model.gz";

    private final byte[] bytes;
    private final String digest;
    private TextModel model;

    private ModelFile(byte[] bytes, TextModel model, String digest) {
        this.bytes = bytes;
        this.model = model;
        this.digest = digest;
    }

    /** A model that is in no file. */
    static ModelFile of(TextModel model, String digest) {
        return new ModelFile(new byte[0], model, digest);
    }

    static ModelFile shipped() {
        try (InputStream in = ModelFile.class.getResourceAsStream(RESOURCE)) {
            byte[] bytes = in.readAllBytes();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new ModelFile(bytes, null, HexFormat.of().formatHex(hash, 0, 4));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model file " + RESOURCE, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    String digest() {
        return digest;
    }

    synchronized TextModel model() {
        if (model == null) {
            try {
                InputStream lines = new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16);
                model = TextModel.read(new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the model file " + RESOURCE, e);
            }
        }
        return model;
    }
}
