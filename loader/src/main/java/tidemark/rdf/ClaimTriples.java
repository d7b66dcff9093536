package tidemark.rdf;

import static tidemark.ontology.Vocabularies.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import tidemark.claim.AuthorName;
import tidemark.claim.Evidence;
import tidemark.claim.Measure;
import tidemark.claim.Mention;
import tidemark.claim.PaperClaim;
import tidemark.claim.ResultClaim;
import tidemark.identity.Iris;
import tidemark.identity.Kind;
import tidemark.ontology.TM;
import tidemark.source.SourceDocument;

/** Writes the claims of one document as triples. One instance a document. */
final class ClaimTriples {

    /** How much of the text before and after a quote is kept with it (Web Annotation's prefix and suffix). */
    private static final int CONTEXT = 32;

    private static final Map<Measure.Kind, Node> RESULT_KINDS =
            Map.of(Measure.Kind.SCORE, TM.Score, Measure.Kind.GAIN, TM.Gain, Measure.Kind.RATIO, TM.Ratio);

    private final Iris iris;
    private final TripleSink out;
    private final Node document;
    private final Node paper;
    private final SourceDocument source;

    ClaimTriples(Iris iris, SourceDocument source, TripleSink out) {
        this.iris = iris;
        this.source = source;
        this.out = out;
        this.document = iris.document(source.id());
        this.paper = iris.paper(source.paper().arxivId());
    }

    void paper(PaperClaim claim) {
        out.add(document, about, paper);
        out.add(paper, type, TM.Paper);
        out.add(paper, name, Terms.string(claim.title()));
        out.add(paper, TM.arxivId, Terms.string(claim.arxivId()));
        for (int i = 0; i < claim.authors().size(); i++) {
            author(claim.authors().get(i), i + 1);
        }
    }

    private void author(AuthorName written, int place) {
        Node person = iris.author(written);
        Node authorship = iris.authorship(paper, place);
        out.add(paper, author, person);
        out.add(paper, TM.authorship, authorship);
        out.add(authorship, type, TM.Authorship);
        out.add(authorship, author, person);
        out.add(authorship, position, Terms.integer(place));
        out.add(person, type, TM.Author);
        out.add(person, name, Terms.string(written.name()));
        if (written.isAccount()) {
            out.add(person, TM.hubAccount, Terms.string(written.name()));
            out.add(person, sameAs, iris.hubAccount(written.name()));
        }
    }

    void mention(Mention mention) {
        Node thing =
                switch (mention.kind()) {
                    case MODEL -> model(mention.name());
                    case METHOD -> method(mention.name());
                    case DATASET -> dataset(mention.name());
                    case BENCHMARK -> benchmark(mention.name());
                };
        mention.aliases().forEach(alias -> out.add(thing, altLabel, Terms.string(alias)));
        out.add(paper, mentions, thing);
        if (mention.introduced()) {
            out.add(paper, TM.introduces, thing);
        }
    }

    void result(ResultClaim claim) {
        Optional<Node> model = claim.model().map(this::model);
        Optional<Node> benchmark = claim.benchmark().map(this::benchmark);
        Optional<Node> metric = claim.metric().map(this::metric);
        List<Node> compared = claim.comparedWith().stream().map(this::model).toList();
        Node result = iris.result(source.paper().arxivId(), statement(claim, model, benchmark, metric, compared));
        Measure measure = claim.measure();

        out.add(result, type, TM.Result);
        model.ifPresent(node -> out.add(result, TM.model, node));
        benchmark.ifPresent(node -> out.add(result, TM.benchmark, node));
        metric.ifPresent(node -> out.add(result, TM.metric, node));
        out.add(result, TM.value, Terms.decimal(measure.value()));
        out.add(result, TM.valueText, Terms.string(measure.text()));
        measure.unit().ifPresent(unit -> out.add(result, TM.unit, Terms.string(unit)));
        out.add(result, TM.resultKind, RESULT_KINDS.get(measure.kind()));
        compared.forEach(node -> out.add(result, TM.comparedWith, node));
        claim.setting().ifPresent(setting -> out.add(result, TM.setting, Terms.string(setting)));
        out.add(result, TM.reportedIn, paper);
        out.add(paper, TM.reports, result);
        out.add(result, TM.reportedBy, TM.Authors);
        out.add(
                result,
                TM.confidence,
                Terms.decimal(BigDecimal.valueOf(claim.confidence()).setScale(2, RoundingMode.HALF_EVEN)));
        out.add(result, date, Terms.date(source.date()));
        out.add(result, wasDerivedFrom, document);
        out.add(result, TM.evidence, evidence(claim.evidence()));
    }

    /** Everything that makes a result the result it is; two that agree in all of it are one. */
    private static List<String> statement(
            ResultClaim claim,
            Optional<Node> model,
            Optional<Node> benchmark,
            Optional<Node> metric,
            List<Node> compared) {
        List<String> statement = new ArrayList<>();
        statement.add(model.map(Node::getURI).orElse(""));
        statement.add(benchmark.map(Node::getURI).orElse(""));
        statement.add(metric.map(Node::getURI).orElse(""));
        statement.add(claim.measure().kind().name());
        statement.add(claim.measure().value().stripTrailingZeros().toPlainString());
        statement.add(claim.measure().unit().orElse(""));
        statement.add(claim.setting().orElse(""));
        compared.stream().map(Node::getURI).sorted().forEach(statement::add);
        return statement;
    }

    private Node evidence(Evidence evidence) {
        String whole = source.text().whole();
        Node place = iris.place(document, evidence.start(), evidence.end());
        out.add(place, type, TextQuoteSelector);
        out.add(place, type, TextPositionSelector);
        out.add(place, exact, Terms.string(evidence.quote()));
        out.add(
                place,
                prefix,
                Terms.string(whole.substring(Math.max(0, evidence.start() - CONTEXT), evidence.start())));
        out.add(
                place,
                suffix,
                Terms.string(whole.substring(evidence.end(), Math.min(whole.length(), evidence.end() + CONTEXT))));
        out.add(place, start, Terms.integer(evidence.start()));
        out.add(place, end, Terms.integer(evidence.end()));
        return place;
    }

    private Node model(String spelling) {
        return named(Kind.MODEL, spelling, TM.Model);
    }

    private Node method(String spelling) {
        return named(Kind.MODEL, spelling, TM.Method, TM.Model);
    }

    private Node dataset(String spelling) {
        return named(Kind.DATASET, spelling, TM.Dataset);
    }

    private Node benchmark(String spelling) {
        return named(Kind.DATASET, spelling, TM.Benchmark, TM.Dataset);
    }

    private Node metric(String spelling) {
        return named(Kind.METRIC, spelling, TM.Metric);
    }

    private Node named(Kind kind, String spelling, Node... types) {
        Node thing = iris.named(kind, spelling);
        for (Node each : types) {
            out.add(thing, type, each);
        }
        out.add(thing, altLabel, Terms.string(spelling));
        return thing;
    }
}
