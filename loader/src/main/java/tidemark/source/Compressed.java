package tidemark.source;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens files as what is in them: gzip and Zstandard are known by their first bytes, whatever the file is called. */
public final class Compressed {

    private static final int BUFFER = 1 << 16;

    private Compressed() {}

    public static InputStream open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            raw.mark(4);
            byte[] magic = raw.readNBytes(4);
            raw.reset();
            if (magic.length >= 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B) {
                return new GZIPInputStream(raw, BUFFER);
            }
            if (magic.length == 4
                    && (magic[0] & 0xFF) == 0x28
                    && (magic[1] & 0xFF) == 0xB5
                    && (magic[2] & 0xFF) == 0x2F
                    && (magic[3] & 0xFF) == 0xFD) {
                return new BufferedInputStream(new ZstdInputStream(raw), BUFFER);
            }
            return raw;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** The file's beginning as text; of a damaged file, what can be read of it. */
    public static String head(Path file, int bytes) throws IOException {
        byte[] head = new byte[bytes];
        int length = 0;
        try (InputStream in = open(file)) {
            for (int n = in.read(head); n > 0; n = in.read(head, length, bytes - length)) {
                length += n;
            }
        } catch (IOException e) {
            if (!Files.isReadable(file)) {
                throw e;
            }
        }
        return new String(head, 0, length, StandardCharsets.UTF_8);
    }
}
