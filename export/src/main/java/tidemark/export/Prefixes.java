package tidemark.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tidemark.ontology.Vocabularies;

/** The short names that every file begins with, whether used or not, so that equal graphs begin equally. */
final class Prefixes {

    private static final String[] KINDS = {
        "paper", "author", "model", "dataset", "metric", "task", "result", "source", "extractor"
    };

    /** What every syntax takes as a local name without escapes. */
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_-])?");

    private final Map<String, String> all = new LinkedHashMap<>(Vocabularies.PREFIXES);

    Prefixes(String base) {
        for (String kind : KINDS) {
            all.put(kind, base + kind + "/");
        }
    }

    /** With one more. */
    Prefixes and(String prefix, String namespace) {
        all.put(prefix, namespace);
        return this;
    }

    Map<String, String> all() {
        return Collections.unmodifiableMap(all);
    }

    /** The IRI as a prefixed name, where it has one. */
    Optional<String> name(String iri) {
        int cut = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1;
        if (!LOCAL.matcher(iri).region(cut, iri.length()).matches()) {
            return Optional.empty();
        }
        for (Map.Entry<String, String> prefix : all.entrySet()) {
            if (prefix.getValue().length() == cut && iri.startsWith(prefix.getValue())) {
                return Optional.of(prefix.getKey() + ":" + iri.substring(cut));
            }
        }
        return Optional.empty();
    }
}
