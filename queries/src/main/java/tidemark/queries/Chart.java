package tidemark.queries;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How to draw an answer: the shape, and which columns play which part in it. */
public record Chart(
        Type type, Optional<String> x, Optional<String> y, Optional<String> series, Optional<String> label) {

    /** A table alone, bars, a line over time, or a graph of things and links. */
    public enum Type {
        TABLE,
        BAR,
        LINE,
        GRAPH;

        static Optional<Type> of(String word) {
            return Stream.of(values())
                    .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
        }
    }

    /** The columns that the chart speaks of. */
    Stream<String> columns() {
        return Stream.of(x, y, series, label).flatMap(Optional::stream);
    }
}
