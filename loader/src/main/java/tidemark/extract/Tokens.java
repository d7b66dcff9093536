package tidemark.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A text cut into tokens and sentences in one walk; the title is sentence 0. */
final class Tokens {

    /** Digests are a tenth of this; what lies beyond is not read, so that no text can hold up a load. */
    private static final int LONGEST = 12_000;

    /** The longest digest has 400. */
    private static final int MOST = 1_000;

    private static final String INNER = "-._+@'’^*&";
    private static final Set<String> SHORTENED = Set.of("e.g", "i.e", "vs", "al", "approx", "fig", "cf", "etc", "resp");
    private static final List<String> SUFFIXES = List.of(
            "-based",
            "-style",
            "-like",
            "-powered",
            "-driven",
            "-trained",
            "-generated",
            "-level",
            "-tuned",
            "'s",
            "’s");

    private final String whole;
    private final int titleEnd;
    private final List<Token> tokens = new ArrayList<>();
    private int sentence;

    private Tokens(String whole, int titleEnd) {
        this.whole = whole;
        this.titleEnd = titleEnd;
    }

    static List<Token> of(String whole, int titleEnd) {
        Tokens walk = new Tokens(whole.substring(0, Math.min(whole.length(), LONGEST)), titleEnd);
        walk.run();
        return List.copyOf(walk.tokens);
    }

    private void run() {
        int at = 0;
        while (at < whole.length() && tokens.size() < MOST) {
            char c = whole.charAt(at);
            if (Character.isWhitespace(c)) {
                if (at == titleEnd || c == '\n' && at > titleEnd) {
                    sentence++;
                }
                at++;
                continue;
            }
            int end = isLetter(c) ? wordEnd(at) : at + 1;
            add(at, end);
            if (endsSentence(at, end)) {
                sentence++;
            }
            at = end;
        }
    }

    private int wordEnd(int start) {
        boolean number = isDigit(whole.charAt(start));
        int at = start + 1;
        while (at < whole.length()) {
            char c = whole.charAt(at);
            boolean next = at + 1 < whole.length() && isLetter(whole.charAt(at + 1));
            if (number && c == '-' && next && isDigit(whole.charAt(at + 1))) {
                return at;
            }
            if (number && c == ',') {
                if (!thousands(at)) {
                    return at;
                }
            } else if (number && c == '.' && next && !isDigit(whole.charAt(at + 1))) {
                return at;
            } else if (!isLetter(c) && !(c == '+' && !number) && !(INNER.indexOf(c) >= 0 && next)) {
                return at;
            }
            number = number && (isDigit(c) || c == '.' || c == ',');
            at++;
        }
        return at;
    }

    private boolean thousands(int comma) {
        for (int i = comma + 1; i <= comma + 3; i++) {
            if (i >= whole.length() || !isDigit(whole.charAt(i))) {
                return false;
            }
        }
        return comma + 4 >= whole.length() || !isDigit(whole.charAt(comma + 4));
    }

    private void add(int start, int end) {
        String text = whole.substring(start, end).toLowerCase(Locale.ROOT);
        for (String suffix : SUFFIXES) {
            if (text.length() > suffix.length() && text.endsWith(suffix)) {
                tokens.add(Token.of(whole, start, end - suffix.length(), sentence));
                tokens.add(Token.of(whole, end - suffix.length(), end, sentence));
                return;
            }
        }
        tokens.add(Token.of(whole, start, end, sentence));
    }

    private boolean endsSentence(int start, int end) {
        char c = whole.charAt(start);
        if (start < titleEnd || c != '.' && c != '?' && c != '!') {
            return false;
        }
        int before = tokens.size() - 2;
        if (before >= 0 && SHORTENED.contains(tokens.get(before).lower())) {
            return false;
        }
        return end >= whole.length() || Character.isWhitespace(whole.charAt(end)) || whole.charAt(end) == '*';
    }

    /** Letters, digits, and small figures set above or below as in "A²". */
    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_NUMBER;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
