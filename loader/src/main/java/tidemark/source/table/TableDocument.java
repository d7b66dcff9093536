package tidemark.source.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tidemark.claim.PaperClaim;
import tidemark.claim.StatedResult;
import tidemark.claim.Statements;
import tidemark.claim.ThingClaim;
import tidemark.source.Place;

/** Rows that stand together, as they are gathered into one document. */
final class TableDocument {

    private final String key;
    private final Place place;
    private final Set<PaperClaim> papers = new LinkedHashSet<>();
    private final Set<ThingClaim> things = new LinkedHashSet<>();
    private final List<StatedResult> results = new ArrayList<>();
    private int rows;

    TableDocument(String key, Place place) {
        this.key = key;
        this.place = place;
    }

    String key() {
        return key;
    }

    Place place() {
        return place;
    }

    int rows() {
        return rows;
    }

    void row() {
        rows++;
    }

    void paper(PaperClaim paper) {
        papers.add(paper);
    }

    void thing(ThingClaim thing) {
        things.add(thing);
    }

    void result(StatedResult result) {
        results.add(result);
    }

    Statements says() {
        return new Statements(List.copyOf(papers), List.copyOf(things), results);
    }
}
