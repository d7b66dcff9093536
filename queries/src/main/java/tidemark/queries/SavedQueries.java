package tidemark.queries;

import static tidemark.queries.QueryException.Situation.UNKNOWN_QUERY;
import static tidemark.queries.QueryException.Situation.UNREADABLE_QUERY;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The library of saved queries: those that come with Tidemark, and folders of one's own. */
public final class SavedQueries {
    private static final String ENDING = ".rq";

    private final Map<String, SavedQuery> byName;

    private SavedQueries(Map<String, SavedQuery> byName) {
        this.byName = byName;
    }

    /** The queries that come with Tidemark, in the order in which to show them. */
    public static SavedQueries library() {
        return Library.QUERIES;
    }

    /** All {@code .rq} files of a folder, in the order of their names. */
    public static SavedQueries in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return of(files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(Path::toString))
                    .map(SavedQueries::read)
                    .toList());
        } catch (IOException e) {
            throw new QueryException(UNREADABLE_QUERY, "Cannot read the folder " + folder + ": " + e, e);
        }
    }

    /** These queries and others, which stand in for those of the same name. */
    public SavedQueries and(SavedQueries others) {
        List<SavedQuery> both = new ArrayList<>(all());
        both.addAll(others.all());
        return of(both);
    }

    /** Every query, in the order in which to show them. */
    public List<SavedQuery> all() {
        return List.copyOf(byName.values());
    }

    /** The query of this name; an unknown name fails with the nearest and with all. */
    public SavedQuery named(String name) {
        SavedQuery query = byName.get(name);
        if (query == null) {
            throw unknown(name);
        }
        return query;
    }

    private QueryException unknown(String name) {
        List<String> nearest = Nearest.of(name, byName.keySet());
        String hint = nearest.isEmpty() ? "" : " Nearest: " + String.join(", ", nearest) + ".";
        return new QueryException(
                UNKNOWN_QUERY,
                "There is no saved query \"" + Values.printable(name) + "\"." + hint + " All:\n  "
                        + String.join("\n  ", byName.keySet()),
                nearest);
    }

    private static SavedQueries of(Collection<SavedQuery> queries) {
        Map<String, SavedQuery> byName = new LinkedHashMap<>();
        queries.forEach(query -> byName.put(query.name(), query));
        return new SavedQueries(byName);
    }

    private static SavedQuery read(Path file) {
        String name = file.getFileName().toString();
        try {
            return SavedQuery.read(
                    name.substring(0, name.length() - ENDING.length()), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new QueryException(UNREADABLE_QUERY, "Cannot read " + file + ": " + e, e);
        }
    }

    /** Read once, when first asked for. A listed index, since the inside of a jar cannot be relied on to list itself. */
    private static final class Library {
        static final SavedQueries QUERIES = of(resource("library.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .map(name -> SavedQuery.read(name, resource(name + ENDING)))
                .toList());

        private static String resource(String name) {
            try (InputStream in = SavedQueries.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new QueryException(UNREADABLE_QUERY, name + " is not on the class path beside the library");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
