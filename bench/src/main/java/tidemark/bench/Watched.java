package tidemark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What one process took: seconds on the clock, seconds of processor time, and the most memory of its own in MB. */
record Watched(double wall, double cpu, long megabytes) {

    private static final double NANOS = 1e9;
    private static final long LOOK_EVERY_MILLIS = 50;

    /** Runs a command and looks at it as it runs; mapped files are not the process's own and not counted (Linux). */
    static Watched run(List<String> command, Path out, Path log) throws IOException, InterruptedException {
        return run(command, Set.of(0), out, log);
    }

    /** The same, of a command whose every listed exit code is a good one. */
    static Watched run(List<String> command, Set<Integer> good, Path out, Path log)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(log.toFile())
                .start();
        long most = 0;
        Duration cpu = Duration.ZERO;
        while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, ownKilobytes(process.pid()));
            cpu = process.info().totalCpuDuration().orElse(cpu);
        }
        double wall = (System.nanoTime() - start) / NANOS;
        if (!good.contains(process.exitValue())) {
            throw new IOException(command + " failed:\n" + Files.readString(log));
        }
        return new Watched(wall, cpu.toNanos() / NANOS, most >> 10);
    }

    private static long ownKilobytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("RssAnon:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // it has just ended, or this is no Linux
        }
    }
}
