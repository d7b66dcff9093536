package tidemark.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/** An index over one state of the record, in memory. */
final class SearchIndex {
    static final String KEY = "key";
    static final String NAME = "name";
    static final String WORDS = "words";
    private static final Analyzer ANALYZER = analyzer();
    /** So many of the best matches are ordered by how much the record speaks of them. */
    private static final int CONSIDERED = 300;

    private final IndexSearcher searcher;

    private SearchIndex(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    private static Analyzer analyzer() {
        try {
            return CustomAnalyzer.builder()
                    .withTokenizer("standard")
                    .addTokenFilter("lowercase")
                    .addTokenFilter("asciiFolding")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What sends its entries to a consumer. */
    interface Entries {
        void to(Consumer<Entry> sink) throws IOException;
    }

    static SearchIndex of(Entries entries) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(ANALYZER))) {
            entries.to(entry -> {
                try {
                    writer.addDocument(document(entry));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return new SearchIndex(new IndexSearcher(DirectoryReader.open(directory)));
    }

    private static Document document(Entry entry) {
        Document document = new Document();
        document.add(new StoredField("iri", entry.iri()));
        document.add(new StringField("kind", entry.kind(), Store.YES));
        document.add(new StoredField("label", entry.label()));
        document.add(new StoredField("weight", entry.weight()));
        entry.names().forEach(name -> {
            document.add(new TextField(NAME, name, Store.NO));
            String key = Names.key(name);
            if (!key.isEmpty() && key.length() < 200) {
                document.add(new StringField(KEY, key, Store.NO));
            }
        });
        if (!entry.words().isEmpty()) {
            document.add(new TextField(WORDS, entry.words(), Store.YES));
        }
        return document;
    }

    /** The best matches, of one kind or of any where the kind is empty. */
    List<Found> find(String asked, String kind, int most) {
        return Wanted.of(asked, kind, ANALYZER)
                .map(query -> {
                    try {
                        List<Match> matches = new ArrayList<>();
                        for (ScoreDoc hit : searcher.search(query, CONSIDERED).scoreDocs) {
                            matches.add(Match.of(searcher.storedFields().document(hit.doc), hit.score));
                        }
                        matches.sort(Comparator.comparingDouble(Match::rank)
                                .reversed()
                                .thenComparing(match -> match.found.name())
                                .thenComparing(match -> match.found.iri()));
                        return matches.stream().limit(most).map(Match::found).toList();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElse(List.of());
    }

    int size() {
        return searcher.getIndexReader().numDocs();
    }

    /** What the record often speaks of is more likely meant; what is asked for to the letter stays first. */
    private record Match(Found found, double rank) {
        static Match of(Document document, float score) {
            long weight = document.getField("weight").numericValue().longValue();
            String words = document.get(WORDS);
            return new Match(
                    new Found(
                            document.get("label"),
                            document.get("kind"),
                            document.get("iri"),
                            words == null ? "" : words),
                    score * (1 + Math.log1p(weight) / 4));
        }
    }
}
