package tidemark.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tidemark.source.Compressed;
import tidemark.source.Source;
import tidemark.source.bibliography.Bibliography;
import tidemark.source.croissant.CroissantSource;
import tidemark.source.digest.DigestSource;
import tidemark.source.evalrun.EvaluationRuns;
import tidemark.source.hub.Hub;
import tidemark.source.pwc.PapersWithCode;
import tidemark.source.table.ReadyTables;

/** Every format that can be read, in the order in which they are tried on an unknown file. */
public final class Formats {

    private static final int HEAD = 1 << 16;

    private static final List<Source> ALL = Stream.<Stream<? extends Source>>of(
                    Stream.of(new DigestSource()),
                    PapersWithCode.SOURCES.stream(),
                    Bibliography.SOURCES.stream(),
                    Hub.SOURCES.stream(),
                    EvaluationRuns.SOURCES.stream(),
                    Stream.of(new CroissantSource()),
                    ReadyTables.SOURCES.stream())
            .<Source>flatMap(sources -> sources)
            .toList();

    private Formats() {}

    public static List<Source> all() {
        return ALL;
    }

    public static List<String> names() {
        return ALL.stream().map(Source::format).toList();
    }

    public static Optional<Source> named(String format) {
        return ALL.stream().filter(source -> source.format().equals(format)).findFirst();
    }

    /** The first format that recognises the file's beginning. */
    public static Optional<Source> of(Path file) throws IOException {
        String head = Compressed.head(file, HEAD);
        return ALL.stream().filter(source -> source.recognises(file, head)).findFirst();
    }
}
