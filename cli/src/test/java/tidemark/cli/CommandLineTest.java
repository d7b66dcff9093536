package tidemark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class CommandLineTest {

    private static final String SAMPLES =
            Command.checkout().resolve("samples/digests").toString();

    @TempDir
    private Path folder;

    @Test
    void samplesAreLoadedAskedAndWithdrawn() throws Exception {
        Command.Outcome load = run("load", SAMPLES);
        assertEquals(0, load.exit(), load.output());
        assertTrue(load.output().contains("11 papers"), load.output());

        Command.Outcome again = run("load", SAMPLES);
        assertTrue(again.output().contains("0 stored"), again.output());
        assertTrue(again.output().contains("11 unchanged"), again.output());

        Command.Outcome query = run("query", "paper_overview", "-p", "paper=2412.05271", "--format", "tsv");
        assertEquals(0, query.exit(), query.output());
        assertTrue(query.output().contains("InternVL 2.5"), query.output());

        Command.Outcome removed = run("remove", "digest");
        assertTrue(removed.output().contains("11 documents removed"), removed.output());
        assertEquals(0, papers());
    }

    @Test
    void wrongNamesAreToldTheRightOnes() throws Exception {
        run("load", SAMPLES);
        Command.Outcome query = run("query", "benchmark_leaderbord", "-p", "benchmark=MMMU");
        assertEquals(2, query.exit());
        assertTrue(query.output().contains("benchmark_leaderboard"), query.output());
        Command.Outcome name = run("query", "benchmark_leaderboard", "-p", "benchmark=MMMUU");
        assertEquals(2, name.exit());
        assertTrue(name.output().contains("MMMU,"), name.output());
    }

    @Test
    void aRejectedRowIsKeptAndTheExitCodeSaysSo() throws Exception {
        Path bad = folder.resolve("2025-01-02.md");
        Files.writeString(bad, "| Title | Authors | Summary |\n|---|---|---|\n| no link | Ada Bee | text |\n");
        Command.Outcome load = run("load", bad.toString());
        assertEquals(3, load.exit(), load.output());
        assertTrue(load.output().contains("2025-01-02.md:3: rejected: no link to a paper on arXiv"), load.output());
        try (var kept = Files.list(folder.resolve("data/tdb2-rejects"))) {
            List<Path> files = kept.toList();
            assertEquals(1, files.size());
            assertTrue(Files.readString(files.get(0)).contains("| no link | Ada Bee | text |"));
        }
    }

    @Test
    void whatIsAcceptedAsOneIsOneAfterTheNextLoadAndForEver() throws Exception {
        Path tables = folder.resolve("tables.json");
        Files.writeString(tables, """
                [{"task": "Fern recognition", "datasets": [
                  {"dataset": "FernSet", "sota": {"metrics": ["Accuracy"], "rows": [
                    {"model_name": "FernNet", "metrics": {"Accuracy": "70.1%"}}]}},
                  {"dataset": "FernSet dataset", "sota": {"metrics": ["Accuracy"], "rows": [
                    {"model_name": "MossNet", "metrics": {"Accuracy": "71.2"}}]}}]}]
                """);
        assertEquals(0, run("load", tables.toString()).exit());
        Command.Outcome listed = run("candidates");
        assertTrue(listed.output().contains("0.85\tdataset/fernset\tdataset/fernset-dataset\t"), listed.output());

        Command.Outcome accepted = run("candidates", "--accept", "dataset/fernset-dataset", "dataset/fernset");
        assertEquals(0, accepted.exit(), accepted.output());
        assertFalse(run("candidates").output().contains("fernset-dataset"));
        Command.Outcome against = run("candidates", "--refuse", "dataset/fernset-dataset", "dataset/fernset");
        assertEquals(1, against.exit(), against.output());

        assertTrue(run("load", tables.toString()).output().contains("0 unchanged"));
        Command.Outcome board = run("query", "benchmark_leaderboard", "-p", "benchmark=FernSet", "--format", "tsv");
        assertTrue(board.output().contains("FernNet") && board.output().contains("MossNet"), board.output());
        assertTrue(Files.readString(folder.resolve("data/tdb2-same.ttl")).contains("owl:sameAs"));
    }

    @Test
    void aMissingPathIsAnErrorInWords() throws Exception {
        Command.Outcome load = run("load", "nowhere");
        assertEquals(1, load.exit());
        assertTrue(load.output().contains("no such file or folder: nowhere"), load.output());
        assertEquals(2, run("load", "--nonsense").exit());
    }

    @Test
    void loadWorksWhileAServerRuns() throws Exception {
        Path log = folder.resolve("serve.txt");
        Process server = Command.start(folder, log, "serve", "--port", "0");
        try {
            Command.awaitLine(log, "Tidemark answers on");
            Command.Outcome load = run("load", SAMPLES);
            assertEquals(0, load.exit(), load.output());
            assertEquals(11, papers());
            Command.Outcome second = run("serve", "--port", "0");
            assertEquals(1, second.exit(), second.output());
        } finally {
            server.destroy();
            server.waitFor();
        }
        assertEquals(11, papers(), "what the server wrote stays");
    }

    @Test
    void everyCommandHelpsWithAnExample() throws Exception {
        for (String command :
                List.of("up", "load", "extract", "evaluate", "export", "serve", "mcp", "query", "stats", "remove")) {
            Command.Outcome help = run(command, "--help");
            assertEquals(0, help.exit());
            assertTrue(help.output().contains("Example:"), command);
        }
    }

    private int papers() throws IOException, InterruptedException {
        return run("stats")
                .output()
                .lines()
                .filter(line -> line.startsWith("papers"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring("papers".length()).strip()))
                .sum();
    }

    private Command.Outcome run(String... arguments) throws IOException, InterruptedException {
        return Command.run(folder, arguments);
    }
}
