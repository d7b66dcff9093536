package tidemark.claim;

import java.util.List;

/**
 * An author as a source names them: a person's name, or the name of an account on the hub; {@code pages} are addresses
 * elsewhere that stand for the person, such as an ORCID.
 */
public record AuthorName(String name, boolean isAccount, List<String> pages) implements Shown {

    public AuthorName(String name, boolean isAccount) {
        this(name, isAccount, List.of());
    }

    public AuthorName {
        pages = List.copyOf(pages);
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

    /** Content hashes are taken over this, so an author without pages reads as before there were any. */
    @Override
    public void show(StringBuilder out) {
        if (pages.isEmpty()) {
            Shown.record(out, "AuthorName[name=", name, ", isAccount=", isAccount);
        } else {
            Shown.record(out, "AuthorName[name=", name, ", isAccount=", isAccount, ", pages=", pages);
        }
    }

    @Override
    public String toString() {
        return Shown.text(this);
    }
}
