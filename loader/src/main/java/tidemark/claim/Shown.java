package tidemark.claim;

import java.util.List;
import java.util.Optional;

/**
 * A record that writes itself, letter by letter as Java's own {@code toString} of records does. Content hashes are taken over
 * these texts, and what Java makes of them by itself (with a format parsed anew each time) takes longer than the mapping.
 */
interface Shown {

    void show(StringBuilder out);

    /** What {@code toString} gives. */
    static String text(Shown record) {
        StringBuilder out = new StringBuilder(1024);
        record.show(out);
        return out.toString();
    }

    /** @param components each component's name with what stands before it, such as {@code "Thing[kind="}, and its value */
    static void record(StringBuilder out, Object... components) {
        for (int i = 0; i < components.length; i++) {
            value(out, components[i]);
        }
        out.append(']');
    }

    private static void value(StringBuilder out, Object value) {
        if (value instanceof Shown record) {
            record.show(out);
        } else if (value instanceof Optional<?> maybe && maybe.isPresent()) {
            record(out, "Optional[", maybe.get());
        } else if (value instanceof List<?> values) {
            list(out, values);
        } else {
            out.append(value);
        }
    }

    private static void list(StringBuilder out, List<?> values) {
        String before = "[";
        for (Object each : values) {
            out.append(before);
            value(out, each);
            before = ", ";
        }
        out.append(values.isEmpty() ? "[]" : "]");
    }
}
