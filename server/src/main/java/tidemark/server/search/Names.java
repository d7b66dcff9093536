package tidemark.server.search;

import java.text.Normalizer;
import java.util.Locale;

/** A name as it is looked up whole: letters and digits alone, without case and accents, so that "gpt4o" is "GPT-4o". */
final class Names {
    private Names() {}

    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{Nd}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
