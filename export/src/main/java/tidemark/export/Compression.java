package tidemark.export;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How a file is packed, told by the end of its name; the same content gives the same bytes. */
public enum Compression {
    NONE(""),
    /** Java writes neither time nor file name into the header. */
    GZIP(".gz"),
    ZSTD(".zst");

    private final String ending;

    Compression(String ending) {
        this.ending = ending;
    }

    /** What the name of a file asks for. */
    public static Compression of(String fileName) {
        return fileName.endsWith(GZIP.ending) ? GZIP : fileName.endsWith(ZSTD.ending) ? ZSTD : NONE;
    }

    /** The file's name without what packing added. */
    public String unpacked(String fileName) {
        return fileName.substring(0, fileName.length() - ending.length());
    }

    /** Packs what is written into {@code raw}. */
    public OutputStream pack(OutputStream raw) throws IOException {
        return switch (this) {
            case NONE -> raw;
            case GZIP -> new GZIPOutputStream(raw, 1 << 16);
            case ZSTD -> new ZstdOutputStream(raw);
        };
    }

    /** Unpacks what is read from {@code raw}. */
    public InputStream unpack(InputStream raw) throws IOException {
        return switch (this) {
            case NONE -> new BufferedInputStream(raw, 1 << 16);
            case GZIP -> new GZIPInputStream(raw, 1 << 16);
            case ZSTD -> new BufferedInputStream(new ZstdInputStream(raw), 1 << 16);
        };
    }
}
