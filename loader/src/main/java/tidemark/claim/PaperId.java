package tidemark.claim;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names under which a paper is known for certain. Two papers are one where their {@link #key} is one: the arXiv id
 * without version if there is one, else the DOI, the OpenReview id, the Papers with Code slug, the address of its page.
 */
public record PaperId(
        Optional<String> arxiv,
        Optional<String> doi,
        Optional<String> openReview,
        Optional<String> pwcSlug,
        Optional<String> page)
        implements Shown {

    private static final String NEW_ARXIV = "\\d{4}\\.\\d{4,5}";
    private static final String OLD_ARXIV = "[a-z-]{1,20}(?:\\.[A-Z]{2})?/\\d{7}";
    private static final Pattern ARXIV = Pattern.compile("(?:arxiv:)?(" + NEW_ARXIV + "|" + OLD_ARXIV + ")(?:v\\d+)?");
    private static final Pattern ARXIV_LINK =
            Pattern.compile("^https?://(?:[a-z]+\\.)?(?:arxiv\\.org/(?:abs|pdf|html)|huggingface\\.co/papers)/("
                    + NEW_ARXIV + "|" + OLD_ARXIV + ")(?:v\\d+)?(?:\\.pdf)?/?(?:[?#].*)?$");
    private static final Pattern DOI = Pattern.compile("^(?:https?://(?:dx\\.)?doi\\.org/|doi:)?(10\\.\\d{4,9}/\\S+)$");
    private static final Pattern ARXIV_DOI = Pattern.compile("^10\\.48550/arxiv\\.(.+)$");
    private static final Pattern OPEN_REVIEW =
            Pattern.compile("^https?://openreview\\.net/(?:forum|pdf)\\?id=([A-Za-z0-9_-]{6,20})(?:&.*)?$");
    private static final Pattern PWC =
            Pattern.compile("^https?://(?:www\\.)?paperswithcode\\.com/paper/([^/?#\\s]+)/?$");

    public PaperId {
        requireNonNull(arxiv, "arxiv is null");
        requireNonNull(doi, "doi is null");
        requireNonNull(openReview, "openReview is null");
        requireNonNull(pwcSlug, "pwcSlug is null");
        requireNonNull(page, "page is null");
    }

    /** Knows a paper by nothing yet; add names with the {@code or} methods. */
    public static PaperId unknown() {
        return new PaperId(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Takes an arXiv id as given; digests and annotations hold it without version. */
    public static PaperId ofArxiv(String id) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an arXiv id is not blank");
        }
        return new PaperId(Optional.of(id), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Adds an arXiv id written with or without version; what is none adds nothing. */
    public PaperId orArxiv(String written) {
        Matcher id = ARXIV.matcher(written.strip());
        return arxiv.isEmpty() && id.matches()
                ? new PaperId(Optional.of(id.group(1)), doi, openReview, pwcSlug, page)
                : this;
    }

    /** Adds a DOI, bare or as a link. A DOI that arXiv itself gave is its arXiv id. */
    public PaperId orDoi(String written) {
        Matcher link = DOI.matcher(written.strip());
        if (!link.matches()) {
            return this;
        }
        String name = link.group(1).toLowerCase(Locale.ROOT);
        Matcher ofArxiv = ARXIV_DOI.matcher(name);
        if (ofArxiv.matches()) {
            return orArxiv(link.group(1).substring(ofArxiv.start(1)));
        }
        return doi.isEmpty() ? new PaperId(arxiv, Optional.of(name), openReview, pwcSlug, page) : this;
    }

    public PaperId orOpenReview(String id) {
        return openReview.isEmpty() && !id.isBlank()
                ? new PaperId(arxiv, doi, Optional.of(id.strip()), pwcSlug, page)
                : this;
    }

    public PaperId orPwcSlug(String slug) {
        return pwcSlug.isEmpty() && !slug.isBlank()
                ? new PaperId(arxiv, doi, openReview, Optional.of(slug.strip()), page)
                : this;
    }

    /** Adds whatever name an address gives: a page on arXiv, of a DOI, on OpenReview or Papers with Code, or any other. */
    public PaperId orLink(String address) {
        String link = address.strip();
        Matcher onArxiv = ARXIV_LINK.matcher(link);
        Matcher onOpenReview = OPEN_REVIEW.matcher(link);
        Matcher onPwc = PWC.matcher(link);
        if (onArxiv.matches()) {
            return orArxiv(onArxiv.group(1));
        } else if (onOpenReview.matches()) {
            return orOpenReview(onOpenReview.group(1));
        } else if (onPwc.matches()) {
            return orPwcSlug(onPwc.group(1));
        } else if (DOI.matcher(link).matches()) {
            return orDoi(link);
        }
        return page.isEmpty() && Value.isAddress(link)
                ? new PaperId(arxiv, doi, openReview, pwcSlug, Optional.of(link))
                : this;
    }

    public boolean isKnown() {
        return arxiv.isPresent()
                || doi.isPresent()
                || openReview.isPresent()
                || pwcSlug.isPresent()
                || page.isPresent();
    }

    /** What names the paper within the record. */
    public String key() {
        return arxiv.or(() -> doi.map(name -> "doi:" + name))
                .or(() -> openReview.map(name -> "openreview:" + name))
                .or(() -> pwcSlug.map(name -> "pwc:" + name))
                .or(() -> page.map(name -> "page:" + name.replaceFirst("^https?://(?:www\\.)?", "")))
                .orElseThrow(() -> new IllegalStateException("a paper that is known by nothing has no key"));
    }

    @Override
    public void show(StringBuilder out) {
        Shown.record(
                out,
                "PaperId[arxiv=",
                arxiv,
                ", doi=",
                doi,
                ", openReview=",
                openReview,
                ", pwcSlug=",
                pwcSlug,
                ", page=",
                page);
    }

    @Override
    public String toString() {
        return Shown.text(this);
    }
}
