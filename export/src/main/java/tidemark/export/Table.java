package tidemark.export;

import static tidemark.export.Column.Cell.BOOLEAN;
import static tidemark.export.Column.Cell.DATE;
import static tidemark.export.Column.Cell.DECIMAL;
import static tidemark.export.Column.Cell.INTEGER;
import static tidemark.export.Column.Cell.IRI;
import static tidemark.export.Column.Cell.IRIS;
import static tidemark.export.Column.Cell.TEXT;
import static tidemark.export.Column.Cell.TEXTS;
import static tidemark.export.Column.iri;
import static tidemark.export.Column.label;
import static tidemark.export.Column.named;
import static tidemark.export.Column.of;

import java.util.List;
import org.apache.jena.graph.Node;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;

/** A class of things as rows, each thing once, by IRI. */
record Table(String file, String says, Node kind, List<Column> columns) {

    /** What the table is called where it is no file. */
    String name() {
        return file.substring(0, file.indexOf('.'));
    }

    static final Table RESULTS = new Table(
            "results.csv",
            "One row a reported number, with what it was measured on and the words that state it.",
            TM.Result,
            List.of(
                    iri("The result"),
                    of("model", "What the result is credited to", IRI, TM.model),
                    named("model_name", "Its name", TEXT, TM.model),
                    of("benchmark", "What it was measured on", IRI, TM.benchmark),
                    named("benchmark_name", "Its name", TEXT, TM.benchmark),
                    through("tasks", "The tasks that the benchmark tests", TEXTS, TM.benchmark, TM.tests),
                    of("metric", "What the number measures", IRI, TM.metric),
                    named("metric_name", "Its name", TEXT, TM.metric),
                    through("higher_is_better", "The metric's direction", BOOLEAN, TM.metric, TM.higherIsBetter),
                    of("value", "The number", DECIMAL, TM.value),
                    of("value_text", "The number as the source wrote it", TEXT, TM.valueText),
                    of("unit", "The unit of the number", TEXT, TM.unit),
                    of("uncertainty", "What stands after plus-minus", DECIMAL, TM.uncertainty),
                    key("kind", "Score, Gain or Ratio", TM.resultKind),
                    of("setting", "What qualifies the number", TEXT, TM.setting),
                    of("subset", "The subset or configuration measured on", TEXT, TM.subset),
                    of("split", "The part measured on, such as test", TEXT, TM.split),
                    of("shots", "How many worked examples were shown", INTEGER, TM.shots),
                    of("extra_training_data", "Whether more was trained on", BOOLEAN, TM.extraTrainingData),
                    of("revision", "The checkpoint that was measured", TEXT, TM.revision),
                    of("compared_with", "The models it is set against", IRIS, TM.comparedWith),
                    named("compared_with_names", "Their names", TEXTS, TM.comparedWith),
                    of("paper", "The paper that states it", IRI, TM.reportedIn),
                    named("paper_title", "Its title", TEXT, TM.reportedIn),
                    key("reported_by", "Who stands behind it", TM.reportedBy),
                    of("date", "The day on which a source told of it", DATE, Vocabularies.date),
                    of("confidence", "How likely it was read rightly", DECIMAL, TM.confidence),
                    through("evidence", "The words that state it", TEXT, TM.evidence, Vocabularies.exact),
                    of("documents", "The documents it was read from", IRIS, Vocabularies.wasDerivedFrom)));

    static final List<Table> ALL = List.of(
            RESULTS,
            new Table(
                    "papers.csv",
                    "One row a paper.",
                    TM.Paper,
                    List.of(
                            iri("The paper"),
                            label("Its title"),
                            of("arxiv_id", "Its arXiv id without version", TEXT, TM.arxivId),
                            new Column(
                                    "date",
                                    "The day on which it was first told of",
                                    DATE,
                                    (union, paper) -> union.day(paper).stream().toList()),
                            new Column(
                                    "authors",
                                    "Its authors in order",
                                    IRIS,
                                    (union, paper) -> union.authors(paper).stream()
                                            .map(Union::text)
                                            .toList()),
                            new Column(
                                    "author_names",
                                    "Their names",
                                    TEXTS,
                                    (union, paper) -> union.authors(paper).stream()
                                            .map(union::name)
                                            .toList()),
                            of("introduces", "What it presents", IRIS, TM.introduces),
                            of("mentions", "Every thing it names", IRIS, Vocabularies.mentions))),
            new Table(
                    "authors.csv",
                    "One row an author.",
                    TM.Author,
                    List.of(
                            iri("The author"),
                            label("As named"),
                            of("hub_account", "The account on the hub", TEXT, TM.hubAccount),
                            of("same_as", "The author elsewhere", IRIS, Vocabularies.sameAs))),
            new Table(
                    "models.csv",
                    "One row a model or method.",
                    TM.Model,
                    List.of(iri("The model"), label("Its name"), kind(TM.Method, "method", "model"), spellings())),
            new Table(
                    "datasets.csv",
                    "One row a dataset or benchmark.",
                    TM.Dataset,
                    List.of(
                            iri("The dataset"),
                            label("Its name"),
                            kind(TM.Benchmark, "benchmark", "dataset"),
                            of("tasks", "What it tests", IRIS, TM.tests),
                            named("task_names", "Their names", TEXTS, TM.tests),
                            of("usual_metric", "What is meant when no metric is named", IRI, TM.usualMetric),
                            spellings())),
            new Table(
                    "metrics.csv",
                    "One row a metric.",
                    TM.Metric,
                    List.of(
                            iri("The metric"),
                            label("Its name"),
                            of("higher_is_better", "Its direction, where known", BOOLEAN, TM.higherIsBetter),
                            of("usual_unit", "The unit it is usually given in", TEXT, TM.usualUnit),
                            of("minimum", "The smallest value it can take", DECIMAL, TM.minimum),
                            of("maximum", "The largest value it can take", DECIMAL, TM.maximum),
                            spellings())),
            new Table(
                    "tasks.csv", "One row a task.", TM.Task, List.of(iri("The task"), label("Its name"), spellings())),
            new Table(
                    "documents.csv",
                    "One row a document that claims were read from.",
                    TM.SourceDocument,
                    List.of(
                            iri("The document"),
                            of("identifier", "What its source calls it", TEXT, Vocabularies.identifier),
                            of("source", "The source it is of", IRI, Vocabularies.isPartOf),
                            of("date", "Its day", DATE, Vocabularies.date),
                            of("about", "The paper it tells of", IRI, Vocabularies.about),
                            of("extractor", "What read it", IRI, Vocabularies.wasAttributedTo))));

    private static Column spellings() {
        return of("spellings", "Its other spellings", TEXTS, Vocabularies.altLabel);
    }

    private static Column kind(Node special, String ifSo, String otherwise) {
        return new Column(
                "kind",
                ifSo + " or " + otherwise,
                TEXT,
                (union, thing) -> List.of(union.is(thing, special) ? ifSo : otherwise));
    }

    /** The end of the IRI of one of the ontology's own individuals. */
    private static Column key(String name, String says, Node predicate) {
        return new Column(name, says, TEXT, (union, thing) -> union.objects(thing, predicate).stream()
                .map(node -> node.getURI().substring(TM.NS.length()))
                .toList());
    }

    private static Column through(String name, String says, Column.Cell cell, Node first, Node second) {
        return new Column(name, says, cell, (union, thing) -> union.objects(thing, first).stream()
                .flatMap(middle -> union.objects(middle, second).stream())
                .map(found -> found.isURI() ? union.name(found) : Union.text(found))
                .distinct()
                .toList());
    }
}
