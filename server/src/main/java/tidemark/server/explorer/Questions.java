package tidemark.server.explorer;

import java.util.List;
import java.util.Map;
import tidemark.queries.AnswerPage;
import tidemark.queries.SavedQueries;
import tidemark.server.LimitedSource;

/** The saved queries, asked within one reading of the record. */
record Questions(SavedQueries library, LimitedSource.Reading record) {
    /** A page shows no more rows of one answer than this; the query's own page has them all. */
    private static final long MOST = 5_000;

    String base() {
        return record.base();
    }

    List<Row> ask(String query, Map<String, String> parameters) {
        return part(query, parameters, MOST).rows();
    }

    /** The first rows of an answer, and how many it has. */
    Part part(String query, Map<String, String> parameters, long limit) {
        AnswerPage answer = library.named(query).bind(parameters, record).read(record, 0, limit, record::keep);
        return new Part(
                answer.rows().stream().map(row -> new Row(row, record.base())).toList(), answer.total());
    }

    record Part(List<Row> rows, long total) {}
}
