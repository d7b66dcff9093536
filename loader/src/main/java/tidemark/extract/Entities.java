package tidemark.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tidemark.claim.Mention;

/** Draws the tagged spans of a text together into the things they name. */
final class Entities {

    private static final List<String> GENERIC =
            List.of("benchmark", "benchmarks", "'s", "’s", "dataset", "datasets", "framework", "model", "models");

    private Entities() {}

    static List<Entity> of(String whole, List<Token> tokens, int[] labels) {
        Map<String, List<Entity.Span>> spans = new LinkedHashMap<>();
        Map<String, int[]> votes = new LinkedHashMap<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] % 2 == 1) {
                int to = i + 1;
                while (to < labels.length && labels[to] == labels[i] + 1) {
                    to++;
                }
                int from = i;
                while (from < to - 1 && !tokens.get(from).isWord()) {
                    from++;
                }
                while (to > from + 1 && GENERIC.contains(tokens.get(to - 1).lower())) {
                    to--;
                }
                String key = key(text(whole, tokens, new Entity.Span(from, to)));
                if (!key.isEmpty()) {
                    spans.computeIfAbsent(key, k -> new ArrayList<>()).add(new Entity.Span(from, to));
                    votes.computeIfAbsent(key, k -> new int[3])[labels[i] / 2]++;
                }
            }
        }
        Map<String, List<Integer>> words = new HashMap<>();
        for (int i = 0; i < tokens.size() && !spans.isEmpty(); i++) {
            words.computeIfAbsent(tokens.get(i).lower(), word -> new ArrayList<>())
                    .add(i);
        }
        List<Entity> found = new ArrayList<>();
        spans.forEach((key, places) -> {
            List<Entity.Span> all = everywhere(whole, tokens, words, places.get(0), key);
            Mention.Kind kind = NameTagger.kind(1 + 2 * winner(votes.get(key)));
            found.add(new Entity(
                    text(whole, tokens, all.get(0)), List.of(), kind, false, all, Odds.certain(kind, false)));
        });
        return Acronyms.join(tokens, found);
    }

    /** Letters and digits alone, folded: how two spellings of a name are held to be one. */
    static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(lower.length());
        for (int i = 0, c; i < lower.length(); i += Character.charCount(c)) {
            c = lower.codePointAt(i);
            if (Character.isLetterOrDigit(c) || c == '+') {
                key.appendCodePoint(c);
            }
        }
        return key.toString();
    }

    private static int winner(int[] votes) {
        int best = 0;
        for (int i = 1; i < votes.length; i++) {
            best = votes[i] > votes[best] ? i : best;
        }
        return best;
    }

    static String text(String whole, List<Token> tokens, Entity.Span s) {
        return whole.substring(
                tokens.get(s.from()).start(), tokens.get(s.to() - 1).end());
    }

    /**
     * A name found once is that name wherever it stands.
     *
     * @param words where each word stands, in lower case
     */
    private static List<Entity.Span> everywhere(
            String whole, List<Token> tokens, Map<String, List<Integer>> words, Entity.Span known, String key) {
        List<Entity.Span> all = new ArrayList<>();
        Token first = tokens.get(known.from());
        boolean small = first.lower().equals(first.text());
        for (int i : words.get(first.lower())) {
            int to = i + known.to() - known.from();
            if (to <= tokens.size() && (small || tokens.get(i).hasCapital())) {
                Entity.Span here = new Entity.Span(i, to);
                if (key.equals(key(text(whole, tokens, here)))) {
                    all.add(here);
                }
            }
        }
        return all.isEmpty() ? List.of(known) : all;
    }
}
