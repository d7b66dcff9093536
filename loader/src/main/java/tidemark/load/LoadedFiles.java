package tidemark.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The accounts of the files that were loaded into a database, kept as JSON lines inside its folder: a file whose account
 * still holds need not be read again, and {@code tidemark stats} reconciles what files held with what the record holds.
 */
public final class LoadedFiles {

    /** What the files of a source held together. */
    public record Account(int files, long records, long documents, long rejected, long results) {

        private static Account of(LoadedFile file) {
            return new Account(1, file.records(), file.documents(), file.rejected(), file.results());
        }

        private Account and(Account more) {
            return new Account(
                    files + more.files,
                    records + more.records,
                    documents + more.documents,
                    rejected + more.rejected,
                    results + more.results);
        }
    }

    private static final String NAME = "loaded-files.jsonl";
    private static final JsonMapper JSON = new JsonMapper();

    private final Optional<Path> folder;

    private LoadedFiles(Optional<Path> folder) {
        this.folder = folder;
    }

    /** The accounts of the database in {@code folder}, which need not be there yet. */
    public static LoadedFiles of(Path folder) {
        return new LoadedFiles(Optional.of(folder));
    }

    /** Keeps nothing, so that every file is read. */
    public static LoadedFiles none() {
        return new LoadedFiles(Optional.empty());
    }

    /** By source, in alphabetical order. */
    public Map<String, Account> bySource() {
        return all().stream().collect(Collectors.toMap(LoadedFile::source, Account::of, Account::and, TreeMap::new));
    }

    /** Says that something other than loading a file has written over, or withdrawn, what sources said. */
    public void writtenOver(Predicate<String> sources) {
        change(files -> files.stream()
                .map(file -> sources.test(file.source()) ? file.writtenOver() : file)
                .toList());
    }

    /** Forgets everything, as a database does that is made anew. */
    public void clear() {
        change(files -> List.of());
    }

    boolean areKept() {
        return folder.isPresent();
    }

    void add(Collection<LoadedFile> read) {
        change(files -> {
            List<LoadedFile> kept = new ArrayList<>(files);
            read.forEach(file -> {
                kept.removeIf(file::isSameFileAs);
                kept.add(file);
            });
            return kept;
        });
    }

    List<LoadedFile> all() {
        return folder.map(path -> path.resolve(NAME))
                .filter(Files::exists)
                .map(LoadedFiles::read)
                .orElse(List.of());
    }

    private static List<LoadedFile> read(Path path) {
        try {
            return Files.readAllLines(path).stream()
                    .flatMap(line -> account(line).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** A damaged line costs its file another reading, no more. */
    private static Optional<LoadedFile> account(String line) {
        try {
            return Optional.ofNullable(JSON.readValue(line, LoadedFile.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Two loads at a time wait for each other here, so that neither loses what the other said. */
    private void change(UnaryOperator<List<LoadedFile>> change) {
        if (folder.isEmpty()) {
            return;
        }
        Path path = folder.get().resolve(NAME);
        try {
            Files.createDirectories(folder.get());
            try (FileChannel lock = FileChannel.open(
                    folder.get().resolve(NAME + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                List<LoadedFile> before = all();
                List<LoadedFile> after = change.apply(before);
                if (!after.equals(before)) {
                    Path beside = folder.get().resolve(NAME + ".new");
                    Files.write(
                            beside, after.stream().map(JSON::writeValueAsString).toList());
                    Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + path, e);
        }
    }
}
