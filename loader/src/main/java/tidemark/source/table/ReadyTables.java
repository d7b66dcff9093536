package tidemark.source.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tidemark.source.Source;

/** The tables whose mapping ships with the loader. */
public final class ReadyTables {

    public static final List<Source> SOURCES =
            List.of(ready("mteb-flat"), ready("timm-results"), ready("timm-pretraining"), ready("clef-leaderboards"));

    private ReadyTables() {}

    private static Source ready(String name) {
        try (InputStream in = ReadyTables.class.getResourceAsStream("/tidemark/source/table/" + name + ".yaml")) {
            return new TableSource(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the mapping " + name + " is missing", e);
        }
    }
}
