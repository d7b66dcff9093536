package tidemark.queries;

import java.text.Normalizer;
import java.util.Locale;

/** The compact form of a name, in which "InternVL 2.5", "InternVL2.5" and "internvl-2.5" are the same. */
final class NormalForm {
    private NormalForm() {}

    static String of(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder compact = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == '+')
                .forEach(compact::appendCodePoint);
        return compact.toString();
    }
}
