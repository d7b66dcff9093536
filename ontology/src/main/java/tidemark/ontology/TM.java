package tidemark.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of {@code tidemark.ttl} as RDF nodes, one constant a term, by the term's own name. */
public final class TM {

    /** The namespace of the ontology; unlike the base of the data it is the same everywhere. */
    public static final String NS = "https://w3id.org/tidemark/ontology#";

    public static final Node Paper = term("Paper");
    public static final Node Author = term("Author");
    public static final Node Authorship = term("Authorship");
    public static final Node Model = term("Model");
    public static final Node Method = term("Method");
    public static final Node Dataset = term("Dataset");
    public static final Node Benchmark = term("Benchmark");
    public static final Node Metric = term("Metric");
    public static final Node Task = term("Task");
    public static final Node Result = term("Result");
    public static final Node ResultKind = term("ResultKind");
    public static final Node Reporter = term("Reporter");
    public static final Node Source = term("Source");
    public static final Node SourceDocument = term("SourceDocument");
    public static final Node Extractor = term("Extractor");
    public static final Node Score = term("Score");
    public static final Node Gain = term("Gain");
    public static final Node Ratio = term("Ratio");
    public static final Node Authors = term("Authors");
    public static final Node ThirdParty = term("ThirdParty");
    public static final Node EvaluationRun = term("EvaluationRun");
    public static final Node arxivId = term("arxivId");
    public static final Node authorship = term("authorship");
    public static final Node hubAccount = term("hubAccount");
    public static final Node introduces = term("introduces");
    public static final Node reports = term("reports");
    public static final Node code = term("code");
    public static final Node officialCode = term("officialCode");
    public static final Node trainedOn = term("trainedOn");
    public static final Node derivedFrom = term("derivedFrom");
    public static final Node tests = term("tests");
    public static final Node usualMetric = term("usualMetric");
    public static final Node higherIsBetter = term("higherIsBetter");
    public static final Node usualUnit = term("usualUnit");
    public static final Node minimum = term("minimum");
    public static final Node maximum = term("maximum");
    public static final Node model = term("model");
    public static final Node benchmark = term("benchmark");
    public static final Node metric = term("metric");
    public static final Node value = term("value");
    public static final Node valueText = term("valueText");
    public static final Node uncertainty = term("uncertainty");
    public static final Node valueStatus = term("valueStatus");
    public static final Node unit = term("unit");
    public static final Node resultKind = term("resultKind");
    public static final Node comparedWith = term("comparedWith");
    public static final Node setting = term("setting");
    public static final Node split = term("split");
    public static final Node subset = term("subset");
    public static final Node shots = term("shots");
    public static final Node revision = term("revision");
    public static final Node extraTrainingData = term("extraTrainingData");
    public static final Node reportedIn = term("reportedIn");
    public static final Node reportedBy = term("reportedBy");
    public static final Node verified = term("verified");
    public static final Node evidence = term("evidence");
    public static final Node confidence = term("confidence");
    public static final Node contentHash = term("contentHash");

    private TM() {}

    private static Node term(String localName) {
        return NodeFactory.createURI(NS + localName);
    }
}
