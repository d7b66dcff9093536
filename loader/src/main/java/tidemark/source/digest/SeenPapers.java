package tidemark.source.digest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Gives each row of a file its document's key; a paper told of twice on one day is two documents. */
final class SeenPapers {

    private final Map<String, Integer> count = new HashMap<>();

    String key(LocalDate day, String arxivId) {
        String key = day + "/" + arxivId;
        int times = count.merge(key, 1, Integer::sum);
        return times == 1 ? key : key + "/" + times;
    }
}
