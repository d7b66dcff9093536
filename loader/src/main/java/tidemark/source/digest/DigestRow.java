package tidemark.source.digest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import tidemark.claim.AuthorName;
import tidemark.claim.PaperClaim;
import tidemark.claim.PaperText;
import tidemark.source.DocumentId;
import tidemark.source.Place;
import tidemark.source.TextDocument;

/** One row of a digest, its cells told apart. The summary is the cell's text as it stands, trimmed. */
record DigestRow(String arxivId, String title, List<AuthorName> authors, String summary) {

    private static final Pattern READ_MORE =
            Pattern.compile("\\s*(?:\\(\\s*Read more on|[-–—]\\s*read more on)\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static DigestRow read(String row, Columns columns) throws UnreadableRow {
        int end = row.stripTrailing().length();
        if (end < 2 || row.charAt(end - 1) != '|') {
            throw new UnreadableRow("the row does not end in a bar");
        }
        String inner = row.substring(1, end - 1);
        return switch (columns) {
            case LINK_IN_TITLE -> readLinkInTitle(inner);
            case LINK_COLUMN -> readLinkColumn(inner);
        };
    }

    static boolean isWhole(String row, Columns columns) {
        try {
            read(row, columns);
            return true;
        } catch (UnreadableRow e) {
            return false;
        }
    }

    TextDocument document(String source, Place place, LocalDate day, String key) {
        return new TextDocument(
                new DocumentId(source, key),
                place,
                day,
                new PaperClaim(arxivId, title, authors),
                new PaperText(title, summary));
    }

    /** The title's cell holds the links, so bars in the title do no harm; every bar behind the authors is the summary's. */
    private static DigestRow readLinkInTitle(String inner) throws UnreadableRow {
        ArxivLink link = ArxivLink.first(inner).orElseThrow(() -> new UnreadableRow("no link to a paper on arXiv"));
        int titleEnd = bar(inner, link.end(), "no authors' cell");
        int authorsEnd = bar(inner, titleEnd + 1, "no summary's cell");
        String title = READ_MORE.matcher(inner.substring(0, link.start())).replaceFirst("");
        return checked(link.id(), title, inner.substring(titleEnd + 1, authorsEnd), inner.substring(authorsEnd + 1));
    }

    private static DigestRow readLinkColumn(String inner) throws UnreadableRow {
        ArxivLink link = ArxivLink.last(inner).orElseThrow(() -> new UnreadableRow("no link to a paper on arXiv"));
        int titleEnd = bar(inner, 0, "no authors' cell");
        int authorsEnd = bar(inner, titleEnd + 1, "no summary's cell");
        int summaryEnd = inner.lastIndexOf('|', link.start());
        if (summaryEnd <= authorsEnd) {
            throw new UnreadableRow("no link's cell");
        }
        return checked(
                link.id(),
                inner.substring(0, titleEnd),
                inner.substring(titleEnd + 1, authorsEnd),
                inner.substring(authorsEnd + 1, summaryEnd));
    }

    private static int bar(String text, int from, String otherwise) throws UnreadableRow {
        int bar = text.indexOf('|', from);
        if (bar < 0) {
            throw new UnreadableRow(otherwise);
        }
        return bar;
    }

    private static DigestRow checked(String arxivId, String title, String authors, String summary)
            throws UnreadableRow {
        String oneLine = SPACE.matcher(title).replaceAll(" ").strip();
        if (oneLine.isEmpty()) {
            throw new UnreadableRow("no title");
        }
        return new DigestRow(arxivId, oneLine, authors(authors), summary.strip());
    }

    private static List<AuthorName> authors(String cell) {
        return Arrays.stream(cell.split(","))
                .map(author -> SPACE.matcher(author).replaceAll(" ").strip())
                .filter(author -> !author.isEmpty())
                .distinct()
                .map(AuthorName::ofNameOrAccount)
                .toList();
    }
}
