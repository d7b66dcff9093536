package tidemark.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What someone who typed these words may want: the thing of that very name, names that go on from there or are a slip or two
 * away, and names or sentences that hold every word.
 */
final class Wanted {
    private static final int MOST_WORDS = 12;
    private static final int LONGEST = 200;

    private Wanted() {}

    static Optional<Query> of(String asked, String kind, Analyzer analyzer) {
        String bounded = asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked;
        List<Query> ways = new ArrayList<>();
        String key = Names.key(bounded);
        if (!key.isEmpty()) {
            ways.add(flat(new TermQuery(new Term(SearchIndex.KEY, key)), 40));
            ways.add(flat(new PrefixQuery(new Term(SearchIndex.KEY, key)), 8));
            if (slips(key) > 0) {
                ways.add(new BoostQuery(fuzzy(SearchIndex.KEY, key), 2));
            }
        }
        List<String> words = words(bounded, analyzer);
        if (!words.isEmpty()) {
            ways.add(every(words));
        }
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        Query any = new DisjunctionMaxQuery(ways, 0.1f);
        return Optional.of(
                kind.isEmpty()
                        ? any
                        : new BooleanQuery.Builder()
                                .add(any, Occur.MUST)
                                .add(new TermQuery(new Term("kind", kind)), Occur.FILTER)
                                .build());
    }

    private static Query every(List<String> words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            all.add(one(words.get(i), i == words.size() - 1), Occur.MUST);
        }
        return all.build();
    }

    /** The last word may still be being typed. */
    private static Query one(String word, boolean last) {
        List<Query> ways = new ArrayList<>();
        ways.add(new BoostQuery(new TermQuery(new Term(SearchIndex.NAME, word)), 3));
        ways.add(new BoostQuery(new TermQuery(new Term(SearchIndex.WORDS, word)), 0.4f));
        if (last && word.length() > 1) {
            ways.add(flat(new PrefixQuery(new Term(SearchIndex.NAME, word)), 2));
        }
        if (slips(word) > 0) {
            ways.add(new BoostQuery(fuzzy(SearchIndex.NAME, word), 0.7f));
        }
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static Query flat(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private static Query fuzzy(String field, String word) {
        return new FuzzyQuery(new Term(field, word), slips(word), 1, 40, true);
    }

    /** In a short word every letter counts. */
    private static int slips(String word) {
        return word.length() < 4 ? 0 : word.length() < 8 ? 1 : 2;
    }

    private static List<String> words(String asked, Analyzer analyzer) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(SearchIndex.NAME, asked)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && words.size() < MOST_WORDS) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
