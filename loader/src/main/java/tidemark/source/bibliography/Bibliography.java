package tidemark.source.bibliography;

import java.util.List;
import java.util.Set;
import tidemark.source.Source;
import tidemark.source.json.JsonSource;

/** Metadata of papers: the arXiv's own, and works of OpenAlex. */
public final class Bibliography {

    public static final List<Source> SOURCES = List.of(
            new JsonSource(
                    "arxiv-metadata",
                    "arXiv metadata in JSON lines, as on Kaggle: papers with authors, abstract and categories",
                    List.of(
                            Set.of("id", "authors_parsed", "categories"),
                            Set.of("id", "submitter", "authors", "versions")),
                    ArxivMetadata::read),
            new JsonSource(
                    "openalex-works",
                    "OpenAlex works: papers with authors and their ids; one work, a page of the interface, or JSON lines",
                    List.of(
                            Set.of("id", "display_name", "authorships"),
                            Set.of("results.id", "results.display_name", "results.authorships")),
                    OpenAlexWorks::read));

    private Bibliography() {}
}
