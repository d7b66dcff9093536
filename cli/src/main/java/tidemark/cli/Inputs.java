package tidemark.cli;

import tidemark.load.Formats;
import tidemark.source.Source;

/** Reads {@code --format}. */
final class Inputs {

    private Inputs() {}

    /** The named format, or null where none is named. */
    static Source format(String name) {
        return name == null
                ? null
                : Formats.named(name)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "no format is called " + name + "; there are: " + String.join(", ", Formats.names())));
    }
}
