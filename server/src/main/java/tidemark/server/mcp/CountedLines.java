package tidemark.server.mcp;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lines that go out, counted: each is the answer to one request. */
final class CountedLines extends FilterOutputStream {
    private long lines;

    CountedLines(OutputStream out) {
        super(out);
    }

    @Override
    public synchronized void write(int octet) throws IOException {
        out.write(octet);
        count((byte) octet);
    }

    @Override
    public synchronized void write(byte[] octets, int offset, int length) throws IOException {
        out.write(octets, offset, length);
        for (int i = offset; i < offset + length; i++) {
            count(octets[i]);
        }
    }

    @Override
    public synchronized void flush() throws IOException {
        out.flush();
    }

    private void count(byte octet) {
        if (octet == '\n') {
            lines++;
            notifyAll();
        }
    }

    /** Waits until so many lines have gone out, or until the time is over. */
    synchronized void await(long wanted, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (lines < wanted) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }
}
