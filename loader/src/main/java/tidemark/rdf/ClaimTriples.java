package tidemark.rdf;

import static tidemark.ontology.Vocabularies.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import tidemark.claim.Evidence;
import tidemark.claim.Measure;
import tidemark.claim.Mention;
import tidemark.claim.ResultClaim;
import tidemark.identity.Iris;
import tidemark.ontology.TM;
import tidemark.source.TextDocument;

/** Writes the claims of one document as triples. One instance a document. */
final class ClaimTriples {

    /** How much of the text before and after a quote is kept with it (Web Annotation's prefix and suffix). */
    private static final int CONTEXT = 32;

    static final Map<Measure.Kind, Node> RESULT_KINDS =
            Map.of(Measure.Kind.SCORE, TM.Score, Measure.Kind.GAIN, TM.Gain, Measure.Kind.RATIO, TM.Ratio);

    private final Iris iris;
    private final TripleSink out;
    private final Node document;
    private final Node paper;
    private final TextDocument source;
    private final Things things;

    ClaimTriples(Iris iris, TextDocument source, TripleSink out) {
        this.iris = iris;
        this.source = source;
        this.out = out;
        this.document = iris.document(source.id());
        this.paper = iris.paper(source.paper().id());
        this.things = new Things(iris, out);
    }

    void mention(Mention mention) {
        Node thing =
                switch (mention.kind()) {
                    case MODEL -> things.model(mention.name());
                    case METHOD -> things.method(mention.name());
                    case DATASET -> things.dataset(mention.name());
                    case BENCHMARK -> things.benchmark(mention.name());
                };
        mention.aliases().forEach(alias -> out.add(thing, altLabel, Terms.string(alias)));
        out.add(paper, mentions, thing);
        if (mention.introduced()) {
            out.add(paper, TM.introduces, thing);
        }
    }

    void result(ResultClaim claim) {
        Optional<Node> model = claim.model().map(things::model);
        Optional<Node> benchmark = claim.benchmark().map(things::benchmark);
        Optional<Node> metric = claim.metric().map(things::metric);
        List<Node> compared = claim.comparedWith().stream().map(things::model).toList();
        Measure measure = Units.stated(iris, claim.metric(), claim.measure());
        Node result =
                iris.result(source.paper().id().key(), statement(claim, measure, model, benchmark, metric, compared));

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

    private static List<String> statement(
            ResultClaim claim,
            Measure measure,
            Optional<Node> model,
            Optional<Node> benchmark,
            Optional<Node> metric,
            List<Node> compared) {
        List<String> statement = statement(model, benchmark, metric, measure, claim.setting());
        compared.stream().map(Node::getURI).sorted().forEach(statement::add);
        return statement;
    }

    /** Everything that makes a result the result it is; two that agree in all of it are one. */
    static List<String> statement(
            Optional<Node> model,
            Optional<Node> benchmark,
            Optional<Node> metric,
            Measure measure,
            Optional<String> setting) {
        List<String> statement = new ArrayList<>();
        statement.add(model.map(Node::getURI).orElse(""));
        statement.add(benchmark.map(Node::getURI).orElse(""));
        statement.add(metric.map(Node::getURI).orElse(""));
        statement.add(measure.kind().name());
        statement.add(measure.value().stripTrailingZeros().toPlainString());
        statement.add(measure.unit().orElse(""));
        statement.add(setting.orElse(""));
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
}
