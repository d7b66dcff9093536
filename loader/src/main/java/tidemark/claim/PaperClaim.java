package tidemark.claim;

import java.util.List;

/** What a document says a paper is: arXiv id without version, title, authors in order. */
public record PaperClaim(String arxivId, String title, List<AuthorName> authors) {

    public PaperClaim {
        if (arxivId.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("a paper needs an arXiv id and a title");
        }
        authors = List.copyOf(authors);
    }
}
