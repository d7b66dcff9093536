package tidemark.server.explorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;
import tidemark.server.page.Link;

/** A paper: who wrote it, what it introduces and reports, and the words of its sources with every stated number marked. */
record PaperPage(
        Heading heading,
        String day,
        List<Link> authors,
        List<Link> elsewhere,
        List<Link> summaries,
        List<Link> introduces,
        List<Link> mentions,
        List<Row> results,
        List<Text> texts,
        List<Row> documents,
        List<Row> related,
        View view) {
    private static final long RELATED = 8;
    private static final Set<Node> TOLD = Set.of(
            Vocabularies.author,
            Vocabularies.mentions,
            Vocabularies.sameAs,
            TM.introduces,
            TM.reports,
            TM.arxivId,
            Vocabularies.abstractOf);

    /** The words of a document, in pieces; a piece that states a result leads to it. */
    record Text(Link document, List<Piece> pieces) {}

    record Piece(String words, String result) {}

    static PaperPage of(Facts facts, Questions questions, View view) {
        String iri = facts.thing().getURI();
        Map<String, String> paper = view.question("paper", iri);
        List<Row> overview = questions.ask("paper_overview", paper);
        List<Row> documents = questions.ask("paper_documents", Map.of("paper", iri));
        List<Row> evidence = questions.ask("result_evidence", view.question("thing", iri));
        return new PaperPage(
                Heading.of(facts, TOLD),
                documents.stream()
                        .flatMap(row -> row.day("date").stream())
                        .min(Comparator.naturalOrder())
                        .map(Object::toString)
                        .orElse(facts.text(Vocabularies.datePublished)),
                part(overview, "1 author"),
                elsewhere(facts),
                facts.values(Vocabularies.abstractOf),
                part(overview, "2 introduces"),
                part(overview, "3 mentions"),
                questions.ask("paper_results", paper),
                documents.stream()
                        .filter(row -> row.has("text"))
                        .map(row -> text(row, evidence))
                        .toList(),
                documents,
                questions.part("paper_related", Map.of("paper", iri), RELATED).rows(),
                view);
    }

    private static List<Link> part(List<Row> overview, String part) {
        return overview.stream()
                .filter(row -> row.text("part").equals(part))
                .map(row -> row.thing("thing"))
                .distinct()
                .toList();
    }

    private static List<Link> elsewhere(Facts facts) {
        Stream<Link> arxiv = facts.values(TM.arxivId).stream()
                .flatMap(id -> Stream.of(
                        new Link("arXiv " + id.words(), "https://arxiv.org/abs/" + id.words()),
                        new Link("PDF", "https://arxiv.org/pdf/" + id.words()),
                        new Link("Hugging Face", "https://huggingface.co/papers/" + id.words())));
        Stream<Link> said = facts.values(Vocabularies.sameAs).stream()
                .map(link -> new Link(link.words().replaceFirst("^https?://(www\\.)?", ""), link.address()));
        return Stream.concat(arxiv, said)
                .filter(Link::leads)
                .collect(Collectors.toMap(Link::address, link -> link, (first, second) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static Text text(Row document, List<Row> evidence) {
        String words = document.text("text");
        List<Row> marks = evidence.stream()
                .filter(row -> row.text("document").equals(document.text("document")) && row.has("start"))
                .sorted(Comparator.comparingLong(row -> row.count("start")))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Row mark : marks) {
            int start = (int) mark.count("start");
            int end = start + mark.text("evidence").length();
            boolean inOrder = start >= at && end <= words.length();
            if (inOrder && words.substring(start, end).equals(mark.text("evidence"))) {
                pieces.add(new Piece(words.substring(at, start), ""));
                pieces.add(new Piece(
                        words.substring(start, end), mark.thing("result").address()));
                at = end;
            }
        }
        pieces.add(new Piece(words.substring(at), ""));
        return new Text(document.thing("document"), pieces);
    }

    Quote quote(Row result) {
        return Quote.of(result.text("evidence"), result.text("valueText"));
    }
}
