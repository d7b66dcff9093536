package tidemark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Walks the README: every {@code $ ./tidemark} line of a console block is run, in order, and has to print what stands below it.
 * {@code mvn -pl cli -am test -Dtest=ReadmeTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true} writes what the
 * commands print into the README instead.
 */
class ReadmeTest {

    private static final Path README = Command.checkout().resolve("README.md");
    private static final Path SAMPLE = Command.checkout().resolve("samples/digests/2024-12-09.md");
    private static final String PROMPT = "$ ./tidemark ";

    @TempDir
    private Path folder;

    @Test
    void everyCommandPrintsWhatTheReadmeShows() throws Exception {
        assumeTrue(System.getProperty("user.language").equals("en"), "the README is in English");
        Files.copy(
                SAMPLE,
                Files.createDirectories(folder.resolve("samples/digests")).resolve(SAMPLE.getFileName()));
        List<String> written = Files.readAllLines(README);
        List<String> walked = new ArrayList<>();
        boolean console = false;
        boolean answer = false;
        int commands = 0;
        for (String line : written) {
            boolean fence = line.startsWith("```");
            if (fence) {
                console = line.equals("```console");
            }
            answer &= !fence && !line.startsWith("$ ");
            if (!answer) {
                walked.add(line);
            }
            if (console && line.startsWith(PROMPT)) {
                walked.addAll(printed(line.substring(PROMPT.length())));
                answer = true;
                commands++;
            }
        }
        assertTrue(commands >= 6, "the README shows its commands");
        if (Boolean.getBoolean("golden.update")) {
            Files.write(README, walked);
        } else {
            assertEquals(String.join("\n", walked), String.join("\n", written));
        }
    }

    private List<String> printed(String command) throws IOException, InterruptedException {
        String[] words = command.split(" ");
        return words[0].equals("up")
                ? whatUpSays()
                : Command.run(folder, words).output().stripTrailing().lines().toList();
    }

    /** Up serves until it is stopped; the port that the README shows may be taken where the test runs. */
    private List<String> whatUpSays() throws IOException, InterruptedException {
        Path log = folder.resolve("up.txt");
        Process up = Command.start(folder, log, "up", "--port", "0");
        try {
            Command.awaitLine(log, "--list");
        } finally {
            up.destroy();
            up.waitFor();
        }
        return Files.readString(log)
                .replaceAll("localhost:\\d+", "localhost:3030")
                .stripTrailing()
                .lines()
                .toList();
    }
}
