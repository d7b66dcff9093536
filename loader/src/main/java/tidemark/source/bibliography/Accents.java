package tidemark.source.bibliography;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the accents of LaTeX in names into letters: {@code Bj{\"o}rk} is Björk. */
final class Accents {

    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("\"", "\u0308"),
            Map.entry("'", "\u0301"),
            Map.entry("`", "\u0300"),
            Map.entry("^", "\u0302"),
            Map.entry("~", "\u0303"),
            Map.entry("=", "\u0304"),
            Map.entry(".", "\u0307"),
            Map.entry("c", "\u0327"),
            Map.entry("v", "\u030C"),
            Map.entry("u", "\u0306"),
            Map.entry("H", "\u030B"),
            Map.entry("k", "\u0328"),
            Map.entry("r", "\u030A"));

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("o", "ø"),
            Map.entry("O", "Ø"),
            Map.entry("l", "ł"),
            Map.entry("L", "Ł"),
            Map.entry("ss", "ß"),
            Map.entry("ae", "æ"),
            Map.entry("AE", "Æ"),
            Map.entry("oe", "œ"),
            Map.entry("OE", "Œ"),
            Map.entry("aa", "å"),
            Map.entry("AA", "Å"),
            Map.entry("i", "i"),
            Map.entry("j", "j"));

    private static final Pattern MARK = Pattern.compile(
            "\\\\(?:([\"'`^~=.])|([cvuHkr])(?=[\\s{]))\\s*\\{?\\s*(?:\\\\([ij])(?![A-Za-z])|(\\p{L}))\\s*}?");
    private static final Pattern LETTER =
            Pattern.compile("\\\\(ss|ae|AE|oe|OE|aa|AA|[oOlLij])(?![A-Za-z])\\s*(?:\\{})?");

    private Accents() {}

    static String plain(String name) {
        if (name.indexOf('\\') < 0 && name.indexOf('{') < 0) {
            return name;
        }
        String marked = MARK.matcher(name)
                .replaceAll(mark -> Matcher.quoteReplacement((mark.group(3) != null ? mark.group(3) : mark.group(4))
                        + MARKS.get(mark.group(1) != null ? mark.group(1) : mark.group(2))));
        String letters = LETTER.matcher(marked).replaceAll(letter -> LETTERS.get(letter.group(1)));
        return Normalizer.normalize(letters.replaceAll("[{}]", ""), Normalizer.Form.NFC);
    }
}
