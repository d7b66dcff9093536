package tidemark.claim;

import java.util.List;

/** All that an extractor read from one text, in the order of the text. */
public record Reading(List<Mention> mentions, List<ResultClaim> results) {

    public Reading {
        mentions = List.copyOf(mentions);
        results = List.copyOf(results);
    }
}
