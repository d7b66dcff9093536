package tidemark.load;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tidemark.extract.Extractor;
import tidemark.identity.Iris;
import tidemark.rdf.Fingerprint;

/** Tells which files of a load have to be read: those that were not loaded before as they are now, by what reads them now. */
final class FileReadings {

    private static final String CODE = ReadingCode.fingerprint();

    private final Map<String, LoadedFile> loaded = new HashMap<>();
    private final Map<String, Boolean> there = new HashMap<>();
    private final boolean kept;
    private final String dataReader;
    private final String textReader;

    FileReadings(LoadedFiles files, Iris iris, Extractor extractor, String registry) {
        this.kept = files.areKept();
        List<LoadedFile> all = files.all();
        all.forEach(file -> loaded.put(place(file), file));
        this.dataReader = String.join(" ", CODE, iris.base(), registry);
        this.textReader = String.join(" ", dataReader, extractor.name(), extractor.version());
    }

    /** @param isThere whether the record holds anything of a source */
    FileReading of(InputFiles.Input input, String source, Predicate<String> isThere) throws IOException {
        LoadedFile now = new LoadedFile(
                input.file().toAbsolutePath().normalize().toString(),
                source,
                input.source().format(),
                Files.size(input.file()),
                kept ? reading(input) : "",
                0,
                0,
                0,
                0);
        Optional<LoadedFile> before = Optional.ofNullable(loaded.get(place(now)))
                .filter(file ->
                        file.reading().equals(now.reading()) && !now.reading().isEmpty())
                .filter(file -> there.computeIfAbsent(source, isThere::test));
        return new FileReading(input, source, before.orElse(now), before.isPresent());
    }

    private String reading(InputFiles.Input input) throws IOException {
        String reader = input.source().isText() ? textReader : dataReader;
        return Fingerprint.of(reader, input.source().settings(), Fingerprint.of(input.file()));
    }

    private static String place(LoadedFile file) {
        return String.join("\n", file.path(), file.source(), file.format());
    }
}
