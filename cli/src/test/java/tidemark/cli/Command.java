package tidemark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the command line as a process of its own, as a user would. */
final class Command {

    /** What a command printed, and how it ended. */
    record Outcome(int exit, String output) {}

    private Command() {}

    static Process start(Path folder, Path output, String... arguments) throws IOException {
        return builder(folder, arguments)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    static ProcessBuilder builder(Path folder, String... arguments) {
        return new ProcessBuilder(line(arguments)).directory(folder.toFile());
    }

    static List<String> line(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Over before the work of the second compiler has paid off.
                "-XX:TieredStopAtLevel=1",
                "-Dtidemark.home=" + checkout(),
                "-cp",
                System.getProperty("java.class.path"),
                "tidemark.cli.Tidemark"));
        command.addAll(List.of(arguments));
        return command;
    }

    static Outcome run(Path folder, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        int exit = start(folder, output, arguments).waitFor();
        return new Outcome(exit, Files.readString(output));
    }

    /** Waits until a process has printed the text. */
    static void awaitLine(Path log, String text) throws IOException, InterruptedException {
        for (int i = 0; i < 300; i++) {
            if (Files.exists(log) && Files.readString(log).contains(text)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not said within 30 s: " + text + "\n" + Files.readString(log));
    }

    /** The project's root: the tests run in the module below it. */
    static Path checkout() {
        return Path.of("").toAbsolutePath().getParent();
    }
}
