package tidemark.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tidemark.claim.PaperText;
import tidemark.claim.Reading;
import tidemark.extract.Extractor;
import tidemark.extract.Gazetteer;
import tidemark.extract.TextExtractor;
import tidemark.identity.Iris;
import tidemark.load.InputFiles;
import tidemark.load.Load;
import tidemark.load.LoadListener;
import tidemark.rdf.DocumentGraph;
import tidemark.rdf.DocumentMapper;
import tidemark.rdf.Fingerprint;
import tidemark.rdf.RegistryDocuments;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.store.RecordStore;

/** Fills a new record, from an archive as the command line does, or with made-up papers. */
final class Fill {

    private static final int BATCH = 500;

    private Fill() {}

    static void from(Path archive, Iris iris, RecordStore record) {
        try {
            InputFiles files = InputFiles.find(List.of(archive), null);
            new Load(iris, new TextExtractor(Gazetteer.none()), record, new Silence()).run(files.inputs(), null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + archive, e);
        }
    }

    static void with(MadePapers papers, Iris iris, RecordStore record) {
        record.replace(RegistryDocuments.all(iris));
        DocumentMapper mapper = new DocumentMapper(iris, new MadeUp());
        List<DocumentGraph> batch = new ArrayList<>();
        for (int place = 0; place < papers.number(); place++) {
            MadePaper paper = papers.paper(place);
            String hash = Fingerprint.of(paper.document().content());
            batch.add(mapper.map(paper.document(), hash, paper.reading()));
            if (batch.size() == BATCH) {
                record.replace(batch);
                batch.clear();
            }
        }
        record.replace(batch);
    }

    /** Names the made-up readings' origin; they come with the papers, so it reads nothing. */
    private static final class MadeUp implements Extractor {

        @Override
        public Reading read(PaperText text) {
            return new Reading(List.of(), List.of());
        }

        @Override
        public String name() {
            return "made-up";
        }

        @Override
        public String version() {
            return "1";
        }
    }

    private static final class Silence implements LoadListener {

        @Override
        public void rejected(String source, Reject reject) {}

        @Override
        public void remarked(Place place, String remark) {}

        @Override
        public void progressed(int files, int ofFiles, int documents, int results) {}
    }
}
