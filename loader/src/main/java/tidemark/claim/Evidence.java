package tidemark.claim;

import static java.util.Objects.requireNonNull;

/**
 * The words that state a claim: {@code quote} stands at {@code start} (inclusive) to {@code end} (exclusive), in UTF-16
 * units, of {@link PaperText#whole()}.
 */
public record Evidence(int start, int end, String quote) {

    public Evidence {
        requireNonNull(quote, "quote is null");
        if (start < 0 || end - start != quote.length()) {
            throw new IllegalArgumentException("quote does not fill " + start + ".." + end);
        }
    }
}
