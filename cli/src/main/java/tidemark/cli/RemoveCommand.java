package tidemark.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tidemark.identity.Iris;
import tidemark.load.LoadedFiles;
import tidemark.store.RecordStore;

@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Withdraws a document, or a source with all its documents, and everything only they said.",
        footer = {"", "Example:", "  tidemark remove digest/2024-12-09/2412.05271", "  tidemark remove digest"})
final class RemoveCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOption database;

    @Parameters(arity = "1..*", paramLabel = "DOCUMENT", description = "a document or a source: its IRI, or its key")
    private List<String> names;

    @Override
    public Integer call() throws IOException {
        Iris iris = database.iris();
        try (RecordStore store = Stores.toWrite(database)) {
            List<String> stored =
                    store.contentHashes().keySet().stream().sorted().toList();
            int removed = 0;
            for (String name : names) {
                String iri = name.startsWith(database.base) ? name : database.base + "source/" + name;
                List<String> found = stored.stream()
                        .filter(document -> document.equals(iri) || document.startsWith(iri + "/"))
                        .toList();
                if (found.isEmpty()) {
                    throw new IllegalArgumentException("neither a document nor a source: " + name);
                }
                LoadedFiles.of(database.directory).writtenOver(source -> (iri + "/")
                        .startsWith(iris.source(source).getURI() + "/"));
                store.remove(found);
                removed += found.size();
            }
            System.err.println(Amount.of(removed, "document") + " removed");
        }
        return Tidemark.DONE;
    }
}
