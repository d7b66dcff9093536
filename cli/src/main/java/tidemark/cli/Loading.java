package tidemark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import tidemark.extract.Extractor;
import tidemark.load.InputFiles;
import tidemark.load.Load;
import tidemark.load.LoadReport;
import tidemark.load.LoadedFiles;
import tidemark.store.BulkStore;
import tidemark.store.RecordStore;

/** Puts store, extractor and load together for a command. */
final class Loading {

    private static final long MUCH = 1 << 20;

    private Loading() {}

    static LoadReport into(
            DatabaseOption database,
            Extractor extractor,
            List<InputFiles.Input> inputs,
            String source,
            boolean again,
            LoadConsole console)
            throws IOException {
        LoadedFiles loaded = LoadedFiles.of(database.directory);
        if (again) {
            loaded.writtenOver(any -> true);
        }
        try (RecordStore store = store(database, inputs, loaded, console)) {
            return new Load(database.iris(), extractor, store, loaded, console).run(inputs, source);
        }
    }

    /** Much data goes into an empty database in bulk. Text does not: what was read of it should outlast a broken load. */
    private static RecordStore store(
            DatabaseOption database, List<InputFiles.Input> inputs, LoadedFiles loaded, LoadConsole console)
            throws IOException {
        long bytes = 0;
        boolean data = true;
        for (InputFiles.Input input : inputs) {
            bytes += Files.size(input.file());
            data &= !input.source().isText();
        }
        Optional<BulkStore> bulk = data && bytes >= MUCH ? Stores.toFill(database, console::said) : Optional.empty();
        if (bulk.isPresent()) {
            loaded.clear();
        }
        return bulk.<RecordStore>map(store -> store).orElseGet(() -> Stores.toWrite(database));
    }
}
