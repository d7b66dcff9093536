package tidemark.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.identity.Iris;

class NewDatabaseTest {

    @TempDir
    Path directory;

    @Test
    void whatAKilledProcessLeftUnfinishedIsNotInTheWayAndGoes() throws IOException {
        Path left = Files.createDirectories(directory.resolve("unfinished-1/Data-0001"));
        Files.write(left.resolve("nodes.idn"), new byte[] {1, 2, 3});
        try (TdbStore store = TdbStore.open(directory, Iris.DEFAULT_BASE)) {
            assertEquals(Map.of(), store.contentHashes());
        }
        assertArrayEquals(new String[] {"Data-0001", "tdb.lock"}, sorted());
    }

    @Test
    void aDatabaseThatIsThereIsOpenedAsItIs() throws IOException {
        TdbStore.open(directory, Iris.DEFAULT_BASE).close();
        Object made = Files.getLastModifiedTime(directory.resolve("Data-0001"));
        TdbStore.open(directory, Iris.DEFAULT_BASE).close();
        assertEquals(made, Files.getLastModifiedTime(directory.resolve("Data-0001")));
    }

    private Object[] sorted() {
        String[] names = directory.toFile().list();
        Arrays.sort(names);
        return names;
    }
}
