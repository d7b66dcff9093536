package tidemark.claim;

import java.util.List;

/** All that a document states as data: the papers it is about, named things, and results. */
public record Statements(List<PaperClaim> papers, List<ThingClaim> things, List<StatedResult> results)
        implements Shown {

    public static final Statements NONE = new Statements(List.of(), List.of(), List.of());

    public Statements {
        papers = List.copyOf(papers);
        things = List.copyOf(things);
        results = List.copyOf(results);
    }

    public boolean isEmpty() {
        return papers.isEmpty() && things.isEmpty() && results.isEmpty();
    }

    @Override
    public void show(StringBuilder out) {
        Shown.record(out, "Statements[papers=", papers, ", things=", things, ", results=", results);
    }

    @Override
    public String toString() {
        return Shown.text(this);
    }
}
