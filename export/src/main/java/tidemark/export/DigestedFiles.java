package tidemark.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files of which size and SHA-256 are known once they are written. */
final class DigestedFiles implements FileSet {

    /** What tells whether a file is the one that was described. */
    record Digest(String sha256, long bytes) {}

    private final FileSet files;
    private final Map<String, Digest> digests = new LinkedHashMap<>();

    DigestedFiles(FileSet files) {
        this.files = files;
    }

    Digest of(String name) {
        return digests.get(name);
    }

    @Override
    public OutputStream file(String name) throws IOException {
        MessageDigest sha256 = TrustyCode.sha256();
        return new FilterOutputStream(new DigestOutputStream(files.file(name), sha256)) {
            private long bytes;

            @Override
            public void write(byte[] buffer, int from, int length) throws IOException {
                out.write(buffer, from, length);
                bytes += length;
            }

            @Override
            public void write(int single) throws IOException {
                out.write(single);
                bytes++;
            }

            @Override
            public void close() throws IOException {
                super.close();
                digests.putIfAbsent(name, new Digest(HexFormat.of().formatHex(sha256.digest()), bytes));
            }
        };
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
