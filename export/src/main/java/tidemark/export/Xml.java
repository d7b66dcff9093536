package tidemark.export;

/** Text as XML 1.0 takes it. */
final class Xml {

    private Xml() {}

    static String attribute(String text) {
        return escaped(text, true);
    }

    static String content(String text) {
        return escaped(text, false);
    }

    private static String escaped(String text, boolean attribute) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#xD;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n' -> out.append(attribute ? "&#xA;" : "\n");
                case '\t' -> out.append(attribute ? "&#x9;" : "\t");
                default -> out.appendCodePoint(allowed(c));
            }
        });
        return out.toString();
    }

    private static int allowed(int c) {
        if (c < ' ' || c == 0xFFFE || c == 0xFFFF || (c >= 0xD800 && c <= 0xDFFF)) {
            throw new IllegalArgumentException(
                    "XML has no place for the character U+" + Integer.toHexString(c) + "; choose another format");
        }
        return c;
    }
}
