package tidemark.export;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** Sorts lines without holding them all: full buffers go to disk as sorted runs, which are merged at the end. */
final class SortedLines implements AutoCloseable {
    /** Where the lines go, in order and each once. */
    interface Sink {
        void line(String line) throws IOException;
    }

    private static final int RUNS_MERGED_AT_ONCE = 64;

    private final long charactersHeld;
    private final Path folder;
    private final List<Path> runs = new ArrayList<>();
    private final List<String> held = new ArrayList<>();
    private long characters;
    private int written;

    SortedLines(long charactersHeld) throws IOException {
        this.charactersHeld = charactersHeld;
        this.folder = Files.createTempDirectory("tidemark-export");
    }

    void add(String line) throws IOException {
        held.add(line);
        characters += line.length();
        if (characters >= charactersHeld) {
            spill();
        }
    }

    void drainTo(Sink sink) throws IOException {
        if (runs.isEmpty()) {
            held.sort(SortedLines::byCodePoint);
            Sink once = distinct(sink);
            for (String line : held) {
                once.line(line);
            }
            return;
        }
        spill();
        while (runs.size() > RUNS_MERGED_AT_ONCE) {
            List<Path> first = List.copyOf(runs.subList(0, RUNS_MERGED_AT_ONCE));
            Path merged = nextRun();
            try (BufferedWriter out = Files.newBufferedWriter(merged)) {
                merge(first, line -> write(out, line));
            }
            runs.subList(0, first.size()).clear();
            runs.add(merged);
            for (Path run : first) {
                Files.delete(run);
            }
        }
        merge(runs, sink);
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private void spill() throws IOException {
        if (held.isEmpty()) {
            return;
        }
        held.sort(SortedLines::byCodePoint);
        Path run = nextRun();
        try (BufferedWriter out = Files.newBufferedWriter(run)) {
            for (String line : held) {
                write(out, line);
            }
        }
        runs.add(run);
        held.clear();
        characters = 0;
    }

    private Path nextRun() {
        return folder.resolve("run-" + written++);
    }

    /** The order of the lines' bytes in UTF-8, which is what {@code LC_ALL=C sort} gives; Java's own differs above U+FFFF. */
    static int byCodePoint(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean one = Character.isSurrogate(x);
                return one == Character.isSurrogate(y) ? x - y : one ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }

    private static void write(BufferedWriter out, String line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    private static Sink distinct(Sink sink) {
        String[] last = {null};
        return line -> {
            if (!line.equals(last[0])) {
                sink.line(line);
                last[0] = line;
            }
        };
    }

    private static void merge(List<Path> runs, Sink sink) throws IOException {
        PriorityQueue<Run> queue = new PriorityQueue<>();
        List<Run> open = new ArrayList<>();
        try {
            for (Path path : runs) {
                Run run = new Run(Files.newBufferedReader(path));
                open.add(run);
                if (run.advance()) {
                    queue.add(run);
                }
            }
            Sink once = distinct(sink);
            while (!queue.isEmpty()) {
                Run run = queue.poll();
                once.line(run.line);
                if (run.advance()) {
                    queue.add(run);
                }
            }
        } finally {
            for (Run run : open) {
                run.close();
            }
        }
    }

    private static final class Run implements Comparable<Run> {
        private final BufferedReader reader;
        private String line;

        Run(BufferedReader reader) {
            this.reader = reader;
        }

        boolean advance() throws IOException {
            line = reader.readLine();
            return line != null;
        }

        void close() {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public int compareTo(Run other) {
            return byCodePoint(line, other.line);
        }
    }
}
