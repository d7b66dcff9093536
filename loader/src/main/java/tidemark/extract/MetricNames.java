package tidemark.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the words that a number is measured in are called: with their short form in brackets where the text gives one
 * ("Attack Success Rate (ASR)", wherever one of the two stands, or has both without brackets), one rate and not rates, and
 * "speed" for what is faster or slower.
 */
final class MetricNames {

    /** Words that a long form may have. */
    private static final int LONGEST = 7;

    /** "error rates" are the metric "error rate". */
    private static final Pattern PLURAL = Pattern.compile("(?:.*[ -])?(?:rate|error|score|time|speed|ratio|value)s");

    /** "ASR", also of several. */
    private static final Pattern SHORT_FORM = Pattern.compile("([A-Z]{3,6})s?");

    private record Defined(Entity.Span words, int shortForm) {}

    private final List<Token> tokens;
    private final Map<String, Defined> defined = new LinkedHashMap<>();

    MetricNames(List<Token> tokens) {
        this.tokens = tokens;
        for (int i = 1; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).text().equals("(")
                    && tokens.get(i + 2).text().equals(")")
                    && tokens.get(i + 1).hasCapital()) {
                defineBefore(i);
            }
        }
        String initials = initials();
        for (int i = 0; i < tokens.size(); i++) {
            Matcher letters = SHORT_FORM.matcher(tokens.get(i).text());
            int from = letters.matches() ? initials.indexOf(letters.group(1).toLowerCase(Locale.ROOT)) : -1;
            if (from >= 0) {
                define(new Entity.Span(from, from + letters.group(1).length()), i);
            }
        }
    }

    private void defineBefore(int bracket) {
        String letters = tokens.get(bracket + 1).text();
        for (int from = bracket - 1;
                from >= Math.max(0, bracket - LONGEST) && tokens.get(from).isPlainWord();
                from--) {
            Entity.Span words = new Entity.Span(from, bracket);
            if (bracket - from > 1 && Acronyms.spells(MetricWords.text(tokens, words), letters)) {
                define(words, bracket + 1);
                return;
            }
        }
    }

    /** The first letter of each word, in small letters; a blank for what is none, or a short form itself. */
    private String initials() {
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            boolean counts = t.isPlainWord() && !SHORT_FORM.matcher(t.text()).matches();
            initials.append(counts ? Character.toLowerCase(t.text().charAt(0)) : ' ');
        }
        return initials.toString();
    }

    private void define(Entity.Span words, int shortForm) {
        boolean oneSentence = tokens.get(words.from()).sentence()
                == tokens.get(words.to() - 1).sentence();
        if (oneSentence) {
            Defined pair = new Defined(words, shortForm);
            defined.putIfAbsent(singularShort(tokens.get(shortForm).lower()), pair);
            defined.putIfAbsent(MetricWords.text(tokens, words), pair);
        }
    }

    /** The name as the text writes it. */
    String of(String whole, Entity.Span span) {
        Defined pair = pair(span);
        if (pair != null) {
            return Entities.text(whole, tokens, pair.words()) + " (" + shortForm(pair) + ")";
        }
        return isSpeed(span) ? "speed" : singular(Entities.text(whole, tokens, span));
    }

    private String shortForm(Defined pair) {
        String letters = tokens.get(pair.shortForm()).text();
        return SHORT_FORM.matcher(letters).matches() ? singularShort(letters) : letters;
    }

    private static String singularShort(String letters) {
        return letters.endsWith("s") ? letters.substring(0, letters.length() - 1) : letters;
    }

    private static String singular(String words) {
        return PLURAL.matcher(words).matches() ? words.substring(0, words.length() - 1) : words;
    }

    /** The same name whichever of its forms the words are, in small letters. */
    String key(Entity.Span span) {
        Defined pair = pair(span);
        return pair != null
                ? MetricWords.text(tokens, pair.words()) + " "
                        + tokens.get(pair.shortForm()).lower()
                : isSpeed(span) ? "speed" : MetricWords.text(tokens, span);
    }

    /** Whether the text gives a short form of these words, or they are one. */
    boolean isDefined(Entity.Span span) {
        return pair(span) != null;
    }

    private Defined pair(Entity.Span span) {
        if (defined.isEmpty()) {
            return null;
        }
        String said = MetricWords.text(tokens, span);
        Defined pair = defined.getOrDefault(said, defined.get(singularShort(said)));
        if (pair == null) {
            for (Defined d : defined.values()) {
                boolean within = d.words().from() <= span.from()
                        && span.to() <= d.words().to();
                boolean atBracket = span.to() == d.words().to() && d.shortForm() == span.to() + 1;
                if (within
                        && (atBracket
                                || 2 * (span.to() - span.from())
                                        > d.words().to() - d.words().from())) {
                    return d;
                }
            }
        }
        return pair;
    }

    private boolean isSpeed(Entity.Span span) {
        String word = tokens.get(span.to() - 1).lower();
        return span.to() - span.from() == 1
                && (word.equals("faster") || word.equals("slower") || word.equals("quicker"));
    }
}
