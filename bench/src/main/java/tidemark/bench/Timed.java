package tidemark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What one command took: seconds on the clock, and seconds of processor time (user) over all its threads. */
record Timed(double wall, double user) {

    /** How {@code tidemark load} ends where it set some records apart. */
    private static final int DONE_WITH_REJECTS = 3;

    private static final double NANOS = 1e9;

    /** Runs a command in a process of its own. Bash's {@code time} tells the processor time, which Java cannot. */
    static Timed run(List<String> command, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        Path times = Files.createTempFile("tidemark-bench", ".time");
        try {
            List<String> timed = new ArrayList<>(List.of(
                    "bash",
                    "-c",
                    "out=$1 log=$2; shift 2; TIMEFORMAT=%U; { time \"$@\" >\"$log\" 2>&1; } 2>\"$out\"",
                    "bash",
                    times.toString(),
                    log.toString()));
            timed.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(timed).inheritIO();
            builder.environment().putAll(environment);
            long start = System.nanoTime();
            int code = builder.start().waitFor();
            double wall = (System.nanoTime() - start) / NANOS;
            if (code != 0 && code != DONE_WITH_REJECTS) {
                throw new IOException(command + " failed with " + code + ":\n" + Files.readString(log));
            }
            return new Timed(
                    wall, Double.parseDouble(Files.readString(times).strip().replace(',', '.')));
        } finally {
            Files.delete(times);
        }
    }

    static Timed median(List<Timed> runs) {
        return new Timed(
                Medians.of(runs.stream().mapToDouble(Timed::wall).toArray()),
                Medians.of(runs.stream().mapToDouble(Timed::user).toArray()));
    }
}
