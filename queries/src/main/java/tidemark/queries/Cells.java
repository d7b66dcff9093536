package tidemark.queries;

import org.apache.jena.graph.Node;

/** What a term looks like in a cell. */
final class Cells {
    private Cells() {}

    /** A number that every reader of JSON knows; a double that is no number is not one. */
    static boolean isNumber(Node node) {
        if (!node.isLiteral() || !node.getLiteral().isWellFormed()) {
            return false;
        }
        Object value = node.getLiteralValue();
        return value instanceof Number number && Double.isFinite(number.doubleValue());
    }

    /** One line of text; control characters go, since what sources say must not drive the reader's terminal. */
    static String text(Node node, String base) {
        if (node == null) {
            return "";
        }
        String text = node.isLiteral()
                ? node.getLiteralLexicalForm()
                : node.isURI() ? Namespaces.shorten(node.getURI(), base) : node.toString();
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> line.appendCodePoint(Values.isText(c) ? c : ' '));
        return line.toString().strip();
    }

    /** Columns of a terminal: letters of East Asian scripts and pictures take two, marks on letters none. */
    static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (codePoint >= 0x1100 && codePoint <= 0x115F)
                || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
                || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF)
                || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
