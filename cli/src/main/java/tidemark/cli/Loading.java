package tidemark.cli;

import java.io.IOException;
import java.util.List;
import tidemark.extract.Gazetteer;
import tidemark.extract.TextExtractor;
import tidemark.load.InputFiles;
import tidemark.load.Load;
import tidemark.load.LoadListener;
import tidemark.load.LoadReport;
import tidemark.store.RecordStore;

/** Puts store, extractor and load together for a command. */
final class Loading {

    private Loading() {}

    static LoadReport into(DatabaseOption database, List<InputFiles.Input> inputs, String source, LoadListener listener)
            throws IOException {
        try (RecordStore store = Stores.toWrite(database)) {
            return new Load(database.iris(), new TextExtractor(Gazetteer.none()), store, listener).run(inputs, source);
        }
    }
}
