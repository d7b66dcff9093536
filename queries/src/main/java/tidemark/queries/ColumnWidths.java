package tidemark.queries;

import java.util.List;
import java.util.stream.IntStream;

/** How wide each column of a table is, so that a line fits the terminal: numbers and short words are never cut. */
final class ColumnWidths {
    private static final int NARROWEST = 8;
    private static final int SHORT = 10;
    private static final int READABLE = 30;

    /** What a column would take; words may be cut, and an address may be left out. */
    record Need(int width, boolean words, boolean address) {

        int least(int cut) {
            return words && width > SHORT ? Math.min(width, cut) : width;
        }
    }

    private ColumnWidths() {}

    /** The widths, 0 for a column that is left out: bare addresses go, from the right, before words become unreadable. */
    static int[] fit(List<Need> needs, int width, int gap) {
        int[] widths = needs.stream().mapToInt(Need::width).toArray();
        for (int i = widths.length - 1; i > 0; i--) {
            if (needs.get(i).address() && line(needs, widths, READABLE, gap) > width) {
                widths[i] = 0;
            }
        }
        narrow(needs, widths, width, gap);
        return widths;
    }

    private static int line(List<Need> needs, int[] widths, int cut, int gap) {
        int[] kept =
                IntStream.range(0, widths.length).filter(i -> widths[i] > 0).toArray();
        return IntStream.of(kept).map(i -> needs.get(i).least(cut)).sum() + gap * (kept.length - 1);
    }

    /** Takes from the widest column of words until the line fits. */
    private static void narrow(List<Need> needs, int[] widths, int width, int gap) {
        int columns = (int) IntStream.of(widths).filter(w -> w > 0).count();
        int excess = IntStream.of(widths).sum() + gap * (columns - 1) - width;
        for (; excess > 0; excess--) {
            int widest = IntStream.range(0, widths.length)
                    .filter(i -> widths[i] > needs.get(i).least(NARROWEST))
                    .reduce(-1, (best, i) -> best < 0 || widths[i] > widths[best] ? i : best);
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }
}
