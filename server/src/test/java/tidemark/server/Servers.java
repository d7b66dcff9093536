package tidemark.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;

/** Servers for tests: on a free port, with small limits where a test wants to reach them. */
final class Servers {
    static final Limits SMALL =
            new Limits(Duration.ofSeconds(20), 4 << 20, 1 << 20, 4 << 20, 8, 256, Duration.ofSeconds(2));

    private Servers() {}

    static ServerSettings settings(Path database, Limits limits) {
        return ServerSettings.of(database)
                .listeningOn(ServerSettings.LOOPBACK, 0)
                .withLimits(limits);
    }

    /** A server whose every number from 0 below the given one is a resource in one of ten graphs. */
    static TidemarkServer withNumbers(Path database, Limits limits, int numbers) {
        TidemarkServer server = TidemarkServer.start(settings(database, limits));
        StringBuilder data = new StringBuilder("PREFIX : <http://example.org/> INSERT DATA {");
        for (int i = 0; i < numbers; i++) {
            data.append(" GRAPH :g%d { :n%d :value %d ; :next :n%d }".formatted(i % 10, i, i, i + 1));
        }
        String owner = RunningServer.find(database).orElseThrow().authorization();
        assertEquals(
                204,
                Http.update(server.url(), data.append('}').toString(), "Authorization", owner)
                        .statusCode());
        return server;
    }
}
