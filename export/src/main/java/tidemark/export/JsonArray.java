package tidemark.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** An array written one element after the other, none held. */
final class JsonArray {

    private final OutputStream out;
    private String before = "[\n";

    JsonArray(OutputStream out) {
        this.out = out;
    }

    void add(Object element) throws IOException {
        out.write(before.getBytes(StandardCharsets.UTF_8));
        before = ",";
        Json.write(element, out);
    }

    void finish() throws IOException {
        out.write((before.equals(",") ? "]\n" : "[]\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
