package tidemark.server.mcp;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apache.jena.sparql.engine.binding.Binding;
import tidemark.queries.QuerySource;
import tidemark.server.LimitedSource;

/** How tools read the record: one look at it a call, told of what is kept. */
interface ReadRecord {
    <T> T reading(BiFunction<QuerySource, Consumer<Binding>, T> use);

    static ReadRecord of(LimitedSource source) {
        return new ReadRecord() {
            @Override
            public <T> T reading(BiFunction<QuerySource, Consumer<Binding>, T> use) {
                return source.reading(reading -> use.apply(reading, reading::keep));
            }
        };
    }

    /** An endpoint, which has limits of its own. */
    static ReadRecord of(QuerySource source) {
        return new ReadRecord() {
            @Override
            public <T> T reading(BiFunction<QuerySource, Consumer<Binding>, T> use) {
                return use.apply(source, row -> {});
            }
        };
    }
}
