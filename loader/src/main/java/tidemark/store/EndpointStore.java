package tidemark.store;

import java.io.StringWriter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.exec.RowSet;
import tidemark.ontology.TM;
import tidemark.rdf.DocumentGraph;

/**
 * The record behind a SPARQL 1.1 endpoint: documents are written as SPARQL Update, one request and so one transaction a
 * batch. How the texts travel is the caller's affair.
 */
public final class EndpointStore implements RecordStore {

    private final String base;
    private final Function<String, RowSet> query;
    private final Consumer<String> update;

    public EndpointStore(String base, Function<String, RowSet> query, Consumer<String> update) {
        this.base = base;
        this.query = query;
        this.update = update;
    }

    @Override
    public Map<String, String> contentHashes() {
        Map<String, String> hashes = new HashMap<>();
        query.apply("SELECT ?document ?hash { ?document <" + TM.contentHash.getURI() + "> ?hash }")
                .forEachRemaining(row ->
                        hashes.put(row.get("document").getURI(), row.get("hash").getLiteralLexicalForm()));
        return hashes;
    }

    @Override
    public void replace(List<DocumentGraph> documents) {
        Set<String> touched =
                named(documents.stream().map(d -> d.name().getURI()).toList());
        StringBuilder request = new StringBuilder();
        for (DocumentGraph document : documents) {
            touched.addAll(Labels.told(document.triples()).keySet());
            drop(document.name().getURI(), request);
            request.append("INSERT DATA { GRAPH <")
                    .append(document.name().getURI())
                    .append("> {\n");
            StringWriter triples = new StringWriter();
            RDFDataMgr.write(triples, document.triples(), Lang.NTRIPLES);
            request.append(triples).append("} } ;\n");
        }
        update.accept(request.append(Labels.update(base, touched)).toString());
    }

    @Override
    public void remove(Collection<String> documents) {
        Set<String> touched = named(documents);
        StringBuilder request = new StringBuilder();
        documents.forEach(document -> drop(document, request));
        update.accept(request.append(Labels.update(base, touched)).toString());
    }

    @Override
    public <T> T ask(Query asked, Function<RowSet, T> use) {
        return use.apply(query.apply(asked.toString()));
    }

    @Override
    public void close() {}

    private static void drop(String document, StringBuilder request) {
        request.append("DROP SILENT GRAPH <").append(document).append("> ;\n");
    }

    private Set<String> named(Collection<String> documents) {
        StringBuilder values = new StringBuilder();
        documents.forEach(iri -> values.append('<').append(iri).append("> "));
        Set<String> things = new TreeSet<>();
        query.apply("""
                        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                        SELECT DISTINCT ?thing { VALUES ?g { %s } GRAPH ?g
                          { ?thing skos:prefLabel|skos:altLabel|<https://schema.org/name> ?spelling } }""".formatted(values))
                .forEachRemaining(row -> things.add(row.get("thing").getURI()));
        return things;
    }
}
