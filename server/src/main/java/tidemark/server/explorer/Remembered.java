package tidemark.server.explorer;

import java.util.function.Supplier;
import tidemark.server.LimitedSource;

/** What was made of the whole record, kept until the record changes. */
final class Remembered<T> {
    private record Made<T>(String version, T value) {}

    private volatile Made<T> last;

    T of(LimitedSource.Reading record, Supplier<T> making) {
        Made<T> made = last;
        if (made == null || !made.version.equals(record.version())) {
            made = new Made<>(record.version(), making.get());
            last = made;
        }
        return made.value;
    }
}
