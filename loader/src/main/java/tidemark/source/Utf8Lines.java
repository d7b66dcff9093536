package tidemark.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 text line by line and says of each line whether its bytes were valid, where a Reader would guess. */
public final class Utf8Lines {

    private Utf8Lines() {}

    /** Takes one line without its end; {@code valid} is false where bytes had to be replaced by U+FFFD. */
    @FunctionalInterface
    public interface LineSink {
        void line(String text, boolean valid);
    }

    public static void forEach(InputStream in, LineSink sink) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean first = true;
        boolean open = false;
        for (int b = bytes.read(); b >= 0; b = bytes.read()) {
            open = b != '\n';
            if (open) {
                line.write(b);
            } else {
                send(line, first, sink);
                first = false;
            }
        }
        if (open) {
            send(line, first, sink);
        }
    }

    private static void send(ByteArrayOutputStream bytes, boolean first, LineSink sink) {
        byte[] raw = bytes.toByteArray();
        bytes.reset();
        String text;
        boolean valid = true;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(raw, StandardCharsets.UTF_8);
            valid = false;
        }
        if (first && text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.endsWith("\r")) {
            text = text.substring(0, text.length() - 1);
        }
        sink.line(text, valid);
    }
}
