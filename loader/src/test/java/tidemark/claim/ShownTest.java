package tidemark.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Content hashes are taken over the texts of claims, so these stay what Java makes of a record by itself. */
class ShownTest {

    @Test
    void claimsReadAsRecordsDo() throws ReflectiveOperationException {
        Thing thing = new Thing(Thing.Kind.METHOD, "Skua");
        PaperId id = PaperId.unknown().orArxiv("2501.00001").orDoi("10.1000/7").orPwcSlug("skua");
        List<Fact> facts = List.of(
                new Fact(Fact.Property.ABSTRACT, new Value.Text("words, [and] more")),
                new Fact(Fact.Property.PAGE, new Value.Link("https://example.org/")),
                new Fact(Fact.Property.PUBLISHED, new Value.Day(LocalDate.of(2025, 1, 2))),
                new Fact(Fact.Property.MENTIONS, new Value.Named(thing)),
                new Fact(Fact.Property.CITES, new Value.Paper(id)),
                new Fact(Fact.Property.CODE, new Value.Repository("https://example.org/code", Optional.of("pytorch"))));
        List<AuthorName> authors =
                List.of(new AuthorName("A. Tern", false, List.of("https://example.org/a", "https://example.org/b")));
        PaperClaim paper = new PaperClaim(id, Optional.of("A title"), authors, facts);
        StatedResult result = new StatedResult(
                Optional.of(paper),
                Optional.of("Skua"),
                Optional.empty(),
                Optional.of("accuracy"),
                new Measure(Measure.Kind.SCORE, new BigDecimal("70.10"), "70.10", Optional.of("%")),
                Optional.of(new BigDecimal("0.4")),
                Optional.empty(),
                Setting.NONE.withShots(Optional.of(5)).withExtraTrainingData(Optional.of(true)),
                Reporter.AUTHORS,
                Optional.of(false),
                Optional.of(LocalDate.of(2025, 1, 2)),
                Optional.of("/0"));
        Statements all = new Statements(
                List.of(paper), List.of(new ThingClaim(thing, List.of("a", "b"), List.of())), List.of(result, result));
        assertEquals(plain(all), all.toString());
        assertEquals("Statements[papers=[], things=[], results=[]]", Statements.NONE.toString());
    }

    private static String plain(Object value) throws ReflectiveOperationException {
        if (value instanceof Record) {
            StringBuilder text = new StringBuilder(value.getClass().getSimpleName());
            String before = "[";
            for (RecordComponent each : value.getClass().getRecordComponents()) {
                text.append(before).append(each.getName()).append('=');
                text.append(plain(each.getAccessor().invoke(value)));
                before = ", ";
            }
            return text.append(']').toString();
        } else if (value instanceof Optional<?> maybe) {
            return maybe.isEmpty() ? maybe.toString() : "Optional[" + plain(maybe.get()) + "]";
        } else if (value instanceof List<?> values) {
            return Arrays.stream(values.toArray()).map(ShownTest::plainly).collect(Collectors.joining(", ", "[", "]"));
        }
        return String.valueOf(value);
    }

    private static String plainly(Object value) {
        try {
            return plain(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
