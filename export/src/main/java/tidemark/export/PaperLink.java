package tidemark.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;

/** The address under which others know a paper. */
final class PaperLink {
    private static final String DOI = "doi:";

    private PaperLink() {}

    /** By the strongest name that the record has, so that whoever reads the address knows the paper for the same. */
    static String of(Union union, Node paper) {
        List<String> elsewhere = union.objects(paper, Vocabularies.sameAs).stream()
                .map(Union::text)
                .toList();
        return Stream.of(
                        union.value(paper, TM.arxivId).map(id -> "https://arxiv.org/abs/" + id),
                        union.objects(paper, Vocabularies.identifier).stream()
                                .map(Union::text)
                                .filter(id -> id.startsWith(DOI))
                                .map(id -> "https://doi.org/" + id.substring(DOI.length()))
                                .findFirst(),
                        starting(elsewhere, "https://openreview.net/"),
                        starting(elsewhere, "https://paperswithcode.com/"),
                        union.value(paper, Vocabularies.url))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(paper.getURI());
    }

    private static Optional<String> starting(List<String> links, String start) {
        return links.stream().filter(link -> link.startsWith(start)).findFirst();
    }
}
