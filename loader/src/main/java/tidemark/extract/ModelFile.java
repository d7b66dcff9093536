package tidemark.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The model that comes with the program, and eight hexadecimal digits that are others for other weights. */
record ModelFile(TextModel model, String digest) {

    private static final String RESOURCE = "text.model";

    static ModelFile shipped() {
        try (InputStream in = ModelFile.class.getResourceAsStream(RESOURCE)) {
            byte[] bytes = in.readAllBytes();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            TextModel model =
                    TextModel.read(new BufferedReader(new StringReader(new String(bytes, StandardCharsets.UTF_8))));
            return new ModelFile(model, HexFormat.of().formatHex(hash, 0, 4));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model file " + RESOURCE, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
