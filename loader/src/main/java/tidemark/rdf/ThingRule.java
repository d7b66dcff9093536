package tidemark.rdf;

/** What has to hold of all values together that a property of a thing has. */
@FunctionalInterface
interface ThingRule {

    boolean holds(About about, DocumentTriples triples);
}
