package tidemark.cli;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import tidemark.fetch.FetchListener;
import tidemark.fetch.Outcome;
import tidemark.fetch.Wanted;

/** Tells of downloads on the error stream, with a moving count where that is a terminal. */
final class FetchConsole implements FetchListener {
    private static final double MEGABYTE = 1e6;
    private static final long LONG_WAIT = 3_000;

    private final PrintStream out = System.err;
    private final boolean moving = System.console() != null && System.getenv("CI") == null;
    private final Map<Outcome.Kind, Integer> counts = new EnumMap<>(Outcome.Kind.class);
    private boolean midLine;

    @Override
    public void progressed(Wanted file, long bytes, long ofBytes) {
        if (moving) {
            String whole = ofBytes < 0 ? "" : String.format(Locale.ROOT, " of %,.1f", ofBytes / MEGABYTE);
            out.printf(Locale.ROOT, "\r%s: %,.1f%s MB ", file.place().getFileName(), bytes / MEGABYTE, whole);
            midLine = true;
        }
    }

    @Override
    public void waiting(Wanted file, String reason, long milliseconds) {
        if (moving || milliseconds >= LONG_WAIT) {
            line(String.format(Locale.ROOT, "%s; trying again in %.0f s", reason, milliseconds / 1000.0));
        }
    }

    @Override
    public void finished(Wanted file, Outcome outcome) {
        counts.merge(outcome.kind(), 1, Integer::sum);
        if (!outcome.isThere()) {
            line(outcome.reason());
        }
    }

    int of(Outcome.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    void summed() {
        line(String.format(
                Locale.ROOT,
                "%s fetched, %d unchanged, %d missing, %d failed",
                Amount.of(of(Outcome.Kind.FETCHED), "file"),
                of(Outcome.Kind.UNCHANGED),
                of(Outcome.Kind.MISSING),
                of(Outcome.Kind.FAILED)));
    }

    private void line(String text) {
        out.println(midLine ? "\n" + text : text);
        midLine = false;
    }
}
