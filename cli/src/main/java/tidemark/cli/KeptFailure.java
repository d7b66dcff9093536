package tidemark.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An input that remembers how it failed, for readers that take a failure for the end of the file. */
final class KeptFailure extends FilterInputStream {

    private IOException failure;

    KeptFailure(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        try {
            return super.read(into, from, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** @throws IOException what a reader was told and may have passed over */
    void rethrow() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
