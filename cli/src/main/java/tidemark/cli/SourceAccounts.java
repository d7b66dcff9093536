package tidemark.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import tidemark.load.LoadedFiles;
import tidemark.ontology.TM;
import tidemark.queries.QuerySource;

/**
 * What each source says it holds beside what the record holds of it: records and results stated in its files, what was
 * rejected, what became documents and results, and what met another telling of the same result.
 */
final class SourceAccounts {

    private static final String PREFIXES = """
            PREFIX tm: <%s>
            PREFIX schema: <https://schema.org/>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            """.formatted(TM.NS);

    private static final String DOCUMENTS = """
            SELECT ?source (COUNT(?document) AS ?n) {
              ?document a tm:SourceDocument ; schema:isPartOf ?source
            } GROUP BY ?source""";

    private static final String RESULTS = """
            SELECT ?source (COUNT(DISTINCT ?result) AS ?n) {
              ?result prov:wasDerivedFrom ?document . ?document schema:isPartOf ?source
            } GROUP BY ?source""";

    private static final String SHARED = """
            SELECT ?source (COUNT(DISTINCT ?result) AS ?n) {
              ?result prov:wasDerivedFrom ?document, ?other FILTER(?document != ?other)
              ?document schema:isPartOf ?source . ?other schema:isPartOf ?otherSource FILTER(?source != ?otherSource)
            } GROUP BY ?source""";

    private final String sources;
    private final Map<String, LoadedFiles.Account> accounts;
    private final Map<String, Long> documents;
    private final Map<String, Long> results;
    private final Map<String, Long> shared;

    SourceAccounts(QuerySource record, LoadedFiles loaded, String base) {
        this.sources = base + "source/";
        this.accounts = loaded.bySource();
        this.documents = counts(record, DOCUMENTS);
        this.results = counts(record, RESULTS);
        this.shared = counts(record, SHARED);
    }

    void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%n%-22s %7s %11s %9s %11s %11s %11s %11s %9s%n",
                "source",
                "files",
                "records",
                "rejected",
                "documents",
                "stated",
                "results",
                "merged",
                "shared");
        documents.forEach((source, count) -> {
            LoadedFiles.Account account = accounts.get(source);
            long kept = results.getOrDefault(source, 0L);
            out.printf(
                    Locale.ROOT,
                    "%-22s %7s %11s %9s %,11d %11s %,11d %11s %,9d%n",
                    source,
                    account == null ? "-" : number(account.files()),
                    account == null ? "-" : number(account.records()),
                    account == null ? "-" : number(account.rejected()),
                    count,
                    isStated(account) ? number(account.results()) : "-",
                    kept,
                    isStated(account) ? number(account.results() - kept) : "-",
                    shared.getOrDefault(source, 0L));
        });
    }

    /** Sources of texts state no results of their own: what there is was read from the texts. */
    private static boolean isStated(LoadedFiles.Account account) {
        return account != null && account.results() > 0;
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private Map<String, Long> counts(QuerySource record, String pattern) {
        Query query = QueryFactory.create(PREFIXES + pattern);
        return record.ask(query, asked -> {
            Map<String, Long> counts = new TreeMap<>();
            asked.select().forEachRemaining(row -> {
                // Without any solution there is still one group, of nothing.
                if (row.contains("source")) {
                    String source = row.get("source").getURI();
                    Number count = (Number) row.get("n").getLiteralValue();
                    counts.put(source.substring(source.startsWith(sources) ? sources.length() : 0), count.longValue());
                }
            });
            return counts;
        });
    }
}
