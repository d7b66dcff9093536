package tidemark.export;

import java.util.Optional;

/** A literal taken apart again from how N-Triples writes it. */
record Literal(String text, Optional<String> language, Optional<String> datatype) {

    static boolean is(String term) {
        return term.startsWith("\"");
    }

    static Literal of(String term) {
        int end = term.lastIndexOf('"');
        String text = unescaped(term.substring(1, end));
        String rest = term.substring(end + 1);
        if (rest.startsWith("@")) {
            return new Literal(text, Optional.of(rest.substring(1)), Optional.empty());
        }
        return new Literal(
                text, Optional.empty(), rest.isEmpty() ? Optional.empty() : Optional.of(iri(rest.substring(2))));
    }

    /** What stands between the brackets of an IRI. */
    static String iri(String term) {
        return unescaped(term.substring(1, term.length() - 1));
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char escape = text.charAt(++i);
            int digits = escape == 'u' ? 4 : escape == 'U' ? 8 : 0;
            if (digits > 0) {
                out.appendCodePoint(Integer.parseInt(text, i + 1, i + 1 + digits, 16));
                i += digits;
            } else {
                int place = "tbnrf".indexOf(escape);
                out.append(place < 0 ? escape : "\t\b\n\r\f".charAt(place));
            }
        }
        return out.toString();
    }
}
