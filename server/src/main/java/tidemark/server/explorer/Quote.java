package tidemark.server.explorer;

/** The words that state a number: before it, the number itself, and after it; without the number where it is not found. */
record Quote(String before, String number, String after) {

    static Quote of(String words, String number) {
        int at = number.isEmpty() ? -1 : words.indexOf(number);
        return at < 0
                ? new Quote(words, "", "")
                : new Quote(words.substring(0, at), number, words.substring(at + number.length()));
    }

    boolean isEmpty() {
        return before.isEmpty() && number.isEmpty() && after.isEmpty();
    }
}
