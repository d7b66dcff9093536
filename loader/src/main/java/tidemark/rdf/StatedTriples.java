package tidemark.rdf;

import static tidemark.ontology.Vocabularies.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import tidemark.claim.Measure;
import tidemark.claim.PaperClaim;
import tidemark.claim.Reporter;
import tidemark.claim.Setting;
import tidemark.claim.StatedResult;
import tidemark.claim.Statements;
import tidemark.identity.Iris;
import tidemark.ontology.TM;
import tidemark.source.SourceDocument;

/** Writes what a document states as data. One instance a document. */
final class StatedTriples {

    private static final Map<Reporter, Node> REPORTERS = Map.of(
            Reporter.AUTHORS, TM.Authors,
            Reporter.THIRD_PARTY, TM.ThirdParty,
            Reporter.EVALUATION_RUN, TM.EvaluationRun);

    private final Iris iris;
    private final TripleSink out;
    private final Node document;
    private final Things things;
    private final FactTriples facts;
    private final Optional<java.time.LocalDate> day;

    StatedTriples(Iris iris, SourceDocument source, TripleSink out) {
        this.iris = iris;
        this.out = out;
        this.document = iris.document(source.id());
        this.day = source.day();
        this.things = new Things(iris, out);
        this.facts = new FactTriples(iris, out, things);
    }

    void statements(Statements says) {
        says.papers().forEach(this::aboutPaper);
        says.things().forEach(facts::thing);
        says.results().forEach(this::result);
    }

    Node aboutPaper(PaperClaim claim) {
        Node paper = facts.paper(claim);
        out.add(document, about, paper);
        return paper;
    }

    private void result(StatedResult claim) {
        Optional<Node> model = claim.model().map(things::model);
        Optional<Node> benchmark = claim.benchmark().map(things::benchmark);
        Optional<Node> metric = claim.metric().map(things::metric);
        Measure measure = Units.stated(iris, claim.metric(), claim.measure());
        Node result = iris.result(
                claim.paper().map(paper -> paper.id().key()).orElseGet(() -> nobodysPaper(claim.reporter())),
                statement(claim, measure, model, benchmark, metric));

        out.add(result, type, TM.Result);
        model.ifPresent(node -> out.add(result, TM.model, node));
        benchmark.ifPresent(node -> out.add(result, TM.benchmark, node));
        metric.ifPresent(node -> out.add(result, TM.metric, node));
        out.add(result, TM.value, Terms.decimal(measure.value()));
        out.add(result, TM.valueText, Terms.string(measure.text()));
        measure.unit().ifPresent(unit -> out.add(result, TM.unit, Terms.string(unit)));
        claim.uncertainty().ifPresent(spread -> out.add(result, TM.uncertainty, Terms.decimal(spread)));
        claim.status().ifPresent(status -> out.add(result, TM.valueStatus, Terms.string(status)));
        out.add(result, TM.resultKind, ClaimTriples.RESULT_KINDS.get(measure.kind()));
        setting(result, claim.setting());
        claim.paper().map(facts::paper).ifPresent(paper -> {
            out.add(result, TM.reportedIn, paper);
            out.add(paper, TM.reports, result);
        });
        out.add(result, TM.reportedBy, REPORTERS.get(claim.reporter()));
        claim.verified().ifPresent(verified -> out.add(result, TM.verified, Terms.bool(verified)));
        claim.date().or(() -> day).ifPresent(each -> out.add(result, date, Terms.date(each)));
        out.add(result, wasDerivedFrom, document);
        claim.pointer().ifPresent(pointer -> out.add(result, TM.evidence, place(pointer)));
    }

    private void setting(Node result, Setting setting) {
        setting.words().ifPresent(words -> out.add(result, TM.setting, Terms.string(words)));
        setting.split().ifPresent(split -> out.add(result, TM.split, Terms.string(split)));
        setting.subset().ifPresent(subset -> out.add(result, TM.subset, Terms.string(subset)));
        setting.shots().ifPresent(shots -> out.add(result, TM.shots, Terms.integer(shots)));
        setting.language().ifPresent(language -> out.add(result, inLanguage, Terms.string(language)));
        setting.revision().ifPresent(revision -> out.add(result, TM.revision, Terms.string(revision)));
        setting.harness().ifPresent(harness -> out.add(result, measurementTechnique, Terms.string(harness)));
        setting.extraTrainingData().ifPresent(extra -> out.add(result, TM.extraTrainingData, Terms.bool(extra)));
    }

    /**
     * As for results read from text: where paper, model, benchmark, metric, kind, value, unit and setting agree, the result
     * is one. Results that are not the authors' own never meet those that are.
     */
    private static List<String> statement(
            StatedResult claim,
            Measure measure,
            Optional<Node> model,
            Optional<Node> benchmark,
            Optional<Node> metric) {
        List<String> statement = new ArrayList<>(ClaimTriples.statement(
                model, benchmark, metric, measure, claim.setting().words()));
        statement.addAll(claim.setting().parts());
        if (claim.paper().isPresent() && claim.reporter() != Reporter.AUTHORS) {
            statement.add("by=" + claim.reporter());
        }
        return statement;
    }

    private static String nobodysPaper(Reporter reporter) {
        return reporter.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Node place(String pointer) {
        Node place = iris.pointer(document, pointer);
        out.add(place, type, FragmentSelector);
        out.add(place, value, Terms.string(pointer));
        return place;
    }
}
