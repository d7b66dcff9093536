package tidemark.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Real names that have to meet, and real names that must never. */
class PairsTest {

    private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE, Registry.shipped());

    @Test
    void spellingsOfOneThingMeet() throws IOException {
        List<String> pairs = pairs("same.txt");
        assertTrue(pairs.size() >= 150, () -> pairs.size() + " pairs");
        assertEquals(
                List.of(),
                pairs.stream().filter(pair -> !isOne(pair)).map(PairsTest::keys).toList());
    }

    @Test
    void distinctThingsStayDistinct() throws IOException {
        List<String> pairs = pairs("distinct.txt");
        assertTrue(pairs.size() >= 150, () -> pairs.size() + " pairs");
        assertEquals(
                List.of(),
                pairs.stream().filter(PairsTest::isOne).map(PairsTest::keys).toList());
    }

    private static boolean isOne(String pair) {
        String[] parts = pair.split("\\|");
        Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
        return IRIS.named(kind, parts[1]).equals(IRIS.named(kind, parts[2]));
    }

    private static String keys(String pair) {
        String[] parts = pair.split("\\|");
        Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
        return pair + " -> " + IRIS.named(kind, parts[1]) + " and " + IRIS.named(kind, parts[2]);
    }

    static List<String> pairs(String name) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                PairsTest.class.getResourceAsStream("/identity/" + name), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
