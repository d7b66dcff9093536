package tidemark.cli;

import java.io.IOException;
import java.util.List;
import tidemark.extract.Extractor;
import tidemark.load.InputFiles;
import tidemark.load.Load;
import tidemark.load.LoadListener;
import tidemark.load.LoadReport;
import tidemark.store.RecordStore;

/** Puts store, extractor and load together for a command. */
final class Loading {

    private Loading() {}

    static LoadReport into(
            DatabaseOption database,
            Extractor extractor,
            List<InputFiles.Input> inputs,
            String source,
            LoadListener listener)
            throws IOException {
        try (RecordStore store = Stores.toWrite(database)) {
            return new Load(database.iris(), extractor, store, listener).run(inputs, source);
        }
    }
}
