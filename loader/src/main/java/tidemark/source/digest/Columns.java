package tidemark.source.digest;

/** The two tables that digests have come in: the link to the paper behind the title, or in a column of its own. */
enum Columns {
    LINK_IN_TITLE,
    LINK_COLUMN;

    static boolean isHeader(String line) {
        return line.replace(" ", "").startsWith("|Title|Authors|Summary|");
    }

    static Columns ofHeader(String line) {
        return line.replace(" ", "").startsWith("|Title|Authors|Summary|Link|") ? LINK_COLUMN : LINK_IN_TITLE;
    }
}
