package tidemark.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import tidemark.claim.PaperText;
import tidemark.ontology.Ontology;

/** Gathers the names that the model file is to know: the field's well-known ones and those of the registry. */
final class KnownNames {

    private static final String RESOURCE = "known-names.tsv";

    private KnownNames() {}

    static Lexicon lexicon() {
        Lexicon lexicon = new Lexicon();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(KnownNames.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            in.lines().map(line -> line.split("\t")).forEach(row -> lexicon.add(row[0], row[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        labels(lexicon, "benchmarks", "registry");
        labels(lexicon, "metrics", "metric");
        return lexicon;
    }

    /** Adds how many of the texts each word is met in, those of a single text left out. */
    static void count(Lexicon lexicon, Collection<PaperText> texts) {
        Map<String, Integer> counts = new TreeMap<>();
        for (PaperText text : texts) {
            Set<String> words = new HashSet<>();
            for (Token t : Tokens.of(text.whole(), text.title().length())) {
                if (t.isPlainWord()) {
                    words.add(t.text());
                }
            }
            words.forEach(w -> counts.merge(w, 1, Integer::sum));
        }
        counts.forEach((word, n) -> {
            if (n > 1) {
                lexicon.count(word, Math.min(n, 50));
            }
        });
    }

    private static void labels(Lexicon lexicon, String registry, String kind) {
        Graph graph = Ontology.registry(registry, "https://w3id.org/tidemark/");
        for (Node label : new Node[] {SKOS.prefLabel.asNode(), SKOS.altLabel.asNode()}) {
            graph.find(Node.ANY, label, Node.ANY)
                    .forEachRemaining(t -> lexicon.add(kind, t.getObject().getLiteralLexicalForm()));
        }
    }
}
