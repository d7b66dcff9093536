package tidemark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.identity.Iris;
import tidemark.store.TdbStore;

@Tag("process")
class KillTest {

    private static final int DAYS = 90;
    private static final int PAPERS_A_DAY = 20;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeDigests() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        for (int day = 0; day < DAYS; day++) {
            StringBuilder digest = new StringBuilder("| Title | Authors | Summary |\n|---|---|---|\n");
            for (int paper = 0; paper < PAPERS_A_DAY; paper++) {
                String model = "Tide-" + day + "-" + paper;
                String arxiv = String.format(Locale.ROOT, "2501.%05d", PAPERS_A_DAY * day + paper);
                digest.append("| ").append(model).append(": A Model (Read more on [arXiv](https://arxiv.org/abs/");
                digest.append(arxiv)
                        .append("))| Ada Bee, Cee Dee | The paper introduces ")
                        .append(model);
                digest.append(", a model. On ShoreBench, ").append(model).append(" reaches an accuracy of ");
                digest.append(50 + paper).append(".5%. |\n");
            }
            Files.writeString(folder.resolve("in/" + LocalDate.of(2025, 1, 1).plusDays(day) + ".md"), digest);
        }
    }

    @Test
    void aKilledLoadLeavesWholeDocumentsAndTheNextLoadEndsAsAnUnbrokenOne() throws Exception {
        assertEquals(0, Command.run(folder, "load", "in", "--db", "whole").exit());
        Set<String> unbroken = quads("whole");

        int killed = 0;
        for (int delay : new int[] {1000, 1800, 2600, 3400}) {
            Process load = Command.start(folder, folder.resolve("load.txt"), "load", "in", "--db", "killed");
            Thread.sleep(delay);
            killed += load.isAlive() ? 1 : 0;
            load.destroyForcibly().waitFor();
            if (Files.exists(folder.resolve("killed"))) {
                onlyWholeDocuments(quads("killed"), unbroken);
            }
        }
        assertTrue(killed > 0, "at least one load was killed under way");
        assertEquals(0, Command.run(folder, "load", "in", "--db", "killed").exit());
        assertEquals(unbroken, quads("killed"));
    }

    /** Every document that is there at all has all the quads that an unbroken load gives it. */
    private static void onlyWholeDocuments(Set<String> broken, Set<String> unbroken) {
        Set<String> graphs = new TreeSet<>();
        broken.stream().filter(KillTest::ofDocument).forEach(quad -> graphs.add(graph(quad)));
        Set<String> expected = new TreeSet<>(unbroken);
        expected.removeIf(quad -> !graphs.contains(graph(quad)));
        Set<String> found = new TreeSet<>(broken);
        found.removeIf(quad -> !ofDocument(quad));
        assertEquals(expected, found);
    }

    private static boolean ofDocument(String quad) {
        return graph(quad).contains("/source/digest/");
    }

    private static String graph(String quad) {
        return quad.substring(1, quad.indexOf(' '));
    }

    private Set<String> quads(String database) {
        try (TdbStore store = TdbStore.open(folder.resolve(database), Iris.DEFAULT_BASE)) {
            return store.dataset().calculateRead(() -> {
                Set<String> all = new TreeSet<>();
                store.dataset().findNG(null, null, null, null).forEachRemaining(quad -> all.add(quad.toString()));
                return all;
            });
        }
    }
}
