package tidemark.source.digest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Markdown link to a paper on arXiv: the paper's id without version, and where the link stands. */
record ArxivLink(String id, int start, int end) {

    // Ids since 2007 are 2412.05271; before that cs/0112017 or math.GT/0309136.
    private static final Pattern LINK = Pattern.compile(
            "\\[[^\\]\\n]{0,40}\\]\\(https?://arxiv\\.org/(?:abs|pdf)/(\\d{4}\\.\\d{4,5}|[a-z-]{1,20}(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?/?\\)");

    static Optional<ArxivLink> first(String text) {
        Matcher link = LINK.matcher(text);
        return link.find() ? Optional.of(new ArxivLink(link.group(1), link.start(), link.end())) : Optional.empty();
    }

    static Optional<ArxivLink> last(String text) {
        Matcher link = LINK.matcher(text);
        Optional<ArxivLink> last = Optional.empty();
        while (link.find()) {
            last = Optional.of(new ArxivLink(link.group(1), link.start(), link.end()));
        }
        return last;
    }
}
