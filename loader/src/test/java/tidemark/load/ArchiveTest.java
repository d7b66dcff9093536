package tidemark.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.Shared;
import tidemark.claim.PaperText;
import tidemark.claim.Reading;
import tidemark.extract.Extractor;
import tidemark.identity.Iris;
import tidemark.identity.Registry;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.store.TdbStore;

/** The whole archive of digests, with its three dialects and its oddities. */
class ArchiveTest {

    @Test
    void everyRowOfTheArchiveIsAPaper(@TempDir Path folder) throws Exception {
        Path archive = Shared.path("corpus/daily-ai-papers");
        InputFiles found = InputFiles.find(List.of(archive), null);
        List<String> rejected = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        LoadListener listener = new LoadListener() {
            @Override
            public void rejected(String source, Reject reject) {
                rejected.add(reject.place() + ": " + reject.reason());
            }

            @Override
            public void remarked(Place place, String remark) {
                remarks.add(remark);
            }

            @Override
            public void progressed(int files, int ofFiles, int documents, int results) {}
        };
        try (TdbStore store = TdbStore.open(folder.resolve("db"), Iris.DEFAULT_BASE)) {
            Iris iris = new Iris(Iris.DEFAULT_BASE, Registry.shipped());
            LoadReport report = new Load(iris, new NoClaims(), store, listener).run(found.inputs(), null);
            assertEquals(List.of(), rejected);
            assertEquals(254, report.files());
            assertEquals(4085, report.documents());
            assertEquals(4085, report.papers());
            assertEquals(4085, report.stored());
            assertEquals(7, remarks.size(), remarks.toString());
        }
    }

    /** What is claimed in the texts is another test's concern; without it the archive is read in seconds. */
    private static final class NoClaims implements Extractor {
        @Override
        public Reading read(PaperText text) {
            return new Reading(List.of(), List.of());
        }

        @Override
        public String name() {
            return "none";
        }

        @Override
        public String version() {
            return "1";
        }
    }
}
