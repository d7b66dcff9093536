package tidemark.source.pwc;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what people left in an archive that anyone could edit: probes for holes in the site, advertisements, and entries made
 * to try the form. Each rule names something that no honest entry holds; what is merely odd is kept.
 */
public final class Junk {

    private static final Pattern PROBE = Pattern.compile(
            "<\\s*/?\\s*(script|iframe)\\b|<[^>]*\\bon(error|load|click|mouseover)\\s*=|javascript:\\s*\\w+\\("
                    + "|\\$\\{jndi:|\\{\\{\\s*\\d+\\s*\\*\\s*'?\\d+|/etc/passwd|\\bunion\\s+(all\\s+)?select\\b"
                    + "|['\"]\\s*(or|and)\\s+['\"]?\\d+['\"]?\\s*=\\s*['\"]?\\d|;\\s*drop\\s+table\\b"
                    + "|\\b(pg_)?sleep\\(\\d|\\bwaitfor\\s+delay\\b|\\balert\\(\\s*['\"\\d`]|%3cscript",
            Pattern.CASE_INSENSITIVE);

    /** Characters of which every probe holds one, or a word that {@link #mayProbe} looks for. */
    private static final boolean[] PROBING = new boolean[128];

    static {
        "<{(;'\"%/".chars().forEach(c -> PROBING[c] = true);
    }

    private static final String PHONE = "\\(?\\d{3}\\)?[\\s._~*-]*\\d{3}[\\s._~*-]*\\d{4}";

    private static final Pattern ADVERTISEMENT = Pattern.compile(
            "\\+\\s?1[\\s~*._-]*" + PHONE
                    + "|\\b1?[\\s~*.-]?\\(?8(00|33|44|55|66|77|88)\\)?[\\s~*.-]+\\d{3}[\\s~*.-]+\\d{4}\\b"
                    + "|\\b(customer (service|support|care)|(call|contact) (support|us|now)|toll[- ]free|helpline|phone number"
                    + "|refund|whatsapp)\\b.*" + PHONE,
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int DIGITS_OF_A_PHONE = 7;

    private static final Pattern PROMPT = Pattern.compile(
            "ignore (all )?(the )?(previous|above|prior) (instructions|prompts)", Pattern.CASE_INSENSITIVE);

    private static final Pattern MASHED =
            Pattern.compile("(.)\\1{3,}|((asdf|sdfg|dfgh|hjkl|zxcv)[a-z;]{0,6})+|qwer(ty)?[a-z]?");

    private static final Set<String> PLACEHOLDERS = Set.of(
            "test",
            "testing",
            "test test",
            "test1",
            "test123",
            "test model",
            "test task",
            "test dataset",
            "test method",
            "foo",
            "foobar",
            "foo bar",
            "lorem ipsum",
            "todo",
            "tba",
            "xxx",
            "n/a",
            "na",
            "none",
            "null",
            "undefined",
            "nan",
            "unknown",
            "my model",
            "mymodel",
            "model name",
            "your model",
            "new model",
            "placeholder",
            "untitled",
            "model",
            "method",
            "dataset",
            "hello world",
            "delete me",
            "dummy");

    private static final Pattern EMPTY_FORM =
            Pattern.compile("^\\s*please enter a description\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Junk() {}

    /** Why a name is none. */
    public static Optional<String> name(String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT);
        if (!hasLetterOrDigit(folded)) {
            return Optional.of("a name without letters");
        }
        if (PLACEHOLDERS.contains(folded)) {
            return Optional.of("a placeholder, no name");
        }
        if (MASHED.matcher(folded).matches()) {
            return Optional.of("keys struck at random, no name");
        }
        if (name.length() > 500) {
            return Optional.of("longer than any name");
        }
        if (PROMPT.matcher(name).find()) {
            return Optional.of("an instruction to language models");
        }
        return words(name);
    }

    /** Why running words are no description of anything. */
    public static Optional<String> words(String words) {
        if (mayProbe(words) && PROBE.matcher(words).find()) {
            return Optional.of("a probe for holes in the site");
        }
        if (digits(words) >= DIGITS_OF_A_PHONE && ADVERTISEMENT.matcher(words).find()) {
            return Optional.of("an advertisement");
        }
        return Optional.empty();
    }

    /** Whether there is any of the characters and words without which nothing is a probe; most texts have none. */
    private static boolean mayProbe(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c < PROBING.length && PROBING[c]
                    || (c == 'u' || c == 'U') && words.regionMatches(true, i, "union", 0, 5)
                    || (c == 'w' || c == 'W') && words.regionMatches(true, i, "waitfor", 0, 7)) {
                return true;
            }
        }
        return false;
    }

    private static int digits(String words) {
        int digits = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            }
        }
        return digits;
    }

    private static boolean hasLetterOrDigit(String name) {
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            if (Character.isLetterOrDigit(name.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Why an entry's description shows that nobody meant the entry. */
    static Optional<String> entry(String name, Optional<String> description) {
        Optional<String> emptyForm = description
                .filter(words -> EMPTY_FORM.matcher(words).matches() && isScrambled(name))
                .map(words -> "an entry with the form's own words for a description");
        return name(name).or(() -> emptyForm).or(() -> description.flatMap(Junk::words));
    }

    /** One word of letters alone with a capital inside, as ooJpiued; real names of that shape come with a description. */
    private static boolean isScrambled(String name) {
        return name.codePoints().allMatch(Character::isLetter) && name.length() > 3;
    }
}
