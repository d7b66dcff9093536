package tidemark.extract;

import java.util.Locale;

/** A word, number or sign of the text, from {@code start} to {@code end} (exclusive), in sentence {@code sentence}. */
record Token(int start, int end, String text, String lower, int sentence) {

    static Token of(String whole, int start, int end, int sentence) {
        String text = whole.substring(start, end);
        return new Token(start, end, text, text.toLowerCase(Locale.ROOT), sentence);
    }

    boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    /** A word that is no number and does not begin with one. */
    boolean isPlainWord() {
        return isWord() && !isNumber();
    }

    boolean isNumber() {
        return text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    boolean hasCapital() {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** What the word looks like: runs of capitals, small letters and digits drawn together, e.g. {@code Xx0-x}. */
    String shape() {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < text.length() && shape.length() < 8; i++) {
            char c = text.charAt(i);
            char kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
            boolean repeated = shape.length() > 0 && shape.charAt(shape.length() - 1) == kind;
            boolean manyAlready = shape.length() > 1 && shape.charAt(shape.length() - 2) == kind;
            if (!repeated || kind == 'X' && !manyAlready) {
                shape.append(kind);
            }
        }
        return shape.toString();
    }
}
