package tidemark.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * The one normal form of names, in two strengths: {@link #key} is readable and goes into IRIs, {@link #compact} is what two
 * spellings must share to be looked up as one. Both are functions of the name alone, the same on every machine.
 */
public final class NameForm {

    /** Longer keys are cut and closed with a hash, so that an IRI stays handy. */
    private static final int LONGEST_KEY = 96;

    private NameForm() {}

    /**
     * The key of a name: lower case, words joined by hyphens, a hyphen also where letters meet a number, so that "InternVL
     * 2.5", "InternVL2.5" and "internvl-2.5" are one. A single letter stays with the number before it (7B, 4o); a dot is
     * kept between digits, {@code +} everywhere. A name without any letter or digit gets a key made of its hash.
     */
    public static String key(String name) {
        StringBuilder key = new StringBuilder(name.length() + 4);
        int[] text = folded(name, NameForm::counts).codePoints().toArray();
        boolean gap = false;
        for (int i = 0; i < text.length; i++) {
            int c = text[i];
            if (isNamePart(c) || isDecimalPoint(text, i)) {
                if (!key.isEmpty() && (gap || boundary(text, i)) && !joins(key, text, i)) {
                    key.append('-');
                }
                key.appendCodePoint(c);
                gap = false;
            } else if (c == '@') {
                key.append(key.isEmpty() ? "at" : "-at");
                gap = true;
            } else if (c == '&') {
                key.append(key.isEmpty() ? "and" : "-and");
                gap = true;
            } else {
                gap = true;
            }
        }
        if (key.isEmpty()) {
            return "x-" + hash(name, 12);
        }
        String whole = key.toString();
        return whole.length() <= LONGEST_KEY ? whole : whole.substring(0, LONGEST_KEY - 13) + "-" + hash(whole, 12);
    }

    /** Letters, digits and {@code +} alone, folded: what spellings of one name have in common. */
    public static String compact(String name) {
        return folded(name, NameForm::isNamePart);
    }

    static String hash(String text, int hexDigits) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, hexDigits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String folded(String name, IntPredicate kept) {
        return isAscii(name) ? foldedAscii(name, kept) : foldedAny(name, kept);
    }

    /** ASCII is in its normal form, whatever of it is left out. */
    private static String foldedAscii(String name, IntPredicate kept) {
        StringBuilder text = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            char lower = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
            if (kept.test(lower)) {
                text.append(lower);
            }
        }
        return text.toString();
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String foldedAny(String name, IntPredicate kept) {
        // Folding can undo normalisation (İ gives i and a dot above), and so can leaving out what stood between two
        // marks.
        String lower = normal(normal(name).toLowerCase(Locale.ROOT));
        StringBuilder text = new StringBuilder(lower.length());
        lower.codePoints().filter(kept).forEach(text::appendCodePoint);
        return normal(text);
    }

    private static String normal(CharSequence text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static boolean isNamePart(int c) {
        return Character.isLetterOrDigit(c) || c == '+' || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isDecimalPoint(int[] text, int i) {
        return text[i] == '.' && i > 0 && i + 1 < text.length && digit(text[i - 1]) && digit(text[i + 1]);
    }

    /** Other punctuation is as if it had not been written. */
    private static boolean counts(int c) {
        return isNamePart(c) || c == '@' || c == '&' || separates(c);
    }

    private static boolean separates(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || "-_/:,;.|–—‐‑−·".indexOf(c) >= 0;
    }

    /** Letters meet a number here, or a number meets a word of two letters or more. */
    private static boolean boundary(int[] text, int i) {
        int before = text[i - 1];
        return Character.isLetter(before) && digit(text[i]) || digit(before) && startsWord(text, i);
    }

    /** A single letter behind a number belongs to it, whatever stood between: "7 B" and "7-b" are 7b. */
    private static boolean joins(StringBuilder key, int[] text, int i) {
        return digit(key.codePointBefore(key.length())) && Character.isLetter(text[i]) && !startsWord(text, i);
    }

    private static boolean startsWord(int[] text, int i) {
        return Character.isLetter(text[i]) && i + 1 < text.length && Character.isLetter(text[i + 1]);
    }

    private static boolean digit(int c) {
        return Character.isDigit(c);
    }
}
