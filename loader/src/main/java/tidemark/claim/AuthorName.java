package tidemark.claim;

/** An author as a source names them: a person's name, or the name of an account on the hub. */
public record AuthorName(String name, boolean isAccount) {

    public AuthorName {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an author needs a name");
        }
    }

    /**
     * Digests write whichever of the two the hub shows. A person's name has at least two words; anything of one word is an
     * account.
     */
    public static AuthorName ofNameOrAccount(String written) {
        return new AuthorName(written, written.codePoints().noneMatch(Character::isWhitespace));
    }
}
