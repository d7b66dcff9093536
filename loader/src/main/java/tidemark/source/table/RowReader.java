package tidemark.source.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import tidemark.claim.Fact;
import tidemark.claim.Measure;
import tidemark.claim.PaperClaim;
import tidemark.claim.PaperId;
import tidemark.claim.ReportedValue;
import tidemark.claim.Reporter;
import tidemark.claim.Setting;
import tidemark.claim.StatedResult;
import tidemark.claim.Thing;
import tidemark.claim.ThingClaim;
import tidemark.claim.Value;
import tidemark.source.pwc.Junk;
import tidemark.source.pwc.ModelName;
import tidemark.source.table.TableMapping.Part;

/** Reads rows by a mapping, for one file. */
final class RowReader {

    private static final Set<String> YES = Set.of("true", "yes", "1");
    private static final Set<String> NO = Set.of("false", "no", "0");

    private final TableMapping mapping;
    private final Map<Part, Slot> parts = new EnumMap<>(Part.class);
    private final BiConsumer<Row, String> rejects;

    /** @param rejects takes a row, or what of it is no good, with the reason */
    RowReader(TableMapping mapping, String file, BiConsumer<Row, String> rejects) {
        this.mapping = mapping;
        this.rejects = rejects;
        mapping.parts().forEach((part, slot) -> parts.put(part, slot.within(file)));
    }

    /** Adds to {@code document} what a row says; nothing where the row is set apart. */
    void read(Row row, TableDocument document) {
        Optional<String> model = part(row, Part.MODEL);
        Optional<String> benchmark = part(row, Part.BENCHMARK);
        Optional<String> junk = model.flatMap(Junk::name)
                .or(() -> benchmark.flatMap(Junk::name))
                .or(() -> part(row, Part.TITLE).flatMap(Junk::words));
        if (junk.isPresent()) {
            rejects.accept(row, junk.get());
            return;
        }
        boolean nameless = parts.containsKey(Part.MODEL) && model.isEmpty();
        if (nameless || parts.containsKey(Part.BENCHMARK) && benchmark.isEmpty()) {
            rejects.accept(row, nameless ? "no model is named" : "no benchmark is named");
            return;
        }
        Setting setting = setting(row);
        Optional<ModelName> name = model.map(written -> ModelName.read(written, setting));
        Optional<PaperClaim> paper = paper(row);
        paper.ifPresent(document::paper);
        name.ifPresent(each -> relations(row, each.name()).ifPresent(document::thing));
        benchmark.flatMap(each -> tests(row, each)).ifPresent(document::thing);
        int results = 0;
        List<String> wrong = new ArrayList<>();
        for (TableMapping.Measured measured : mapping.measured()) {
            Optional<String> metric = measured.metric().of(row);
            ReportedValue value = ReportedValue.read(row.cell(measured.column()).orElse(""), metric.orElse(""));
            if (value.isNumber()
                    && metric.isPresent()
                    && metric.flatMap(Junk::words).isEmpty()) {
                document.result(result(row, name, benchmark, metric.get(), value, measured, paper, setting));
                results++;
            } else if (value.isNumber() || value.saying() == ReportedValue.Saying.WORDS || oneNumberARow()) {
                wrong.add(
                        value.isNumber()
                                ? "a metric without a name"
                                : measured.column() + " is no number: " + value.text());
            }
        }
        if (!wrong.isEmpty()) {
            rejects.accept(row, String.join("; ", wrong));
        } else if (results == 0 && !mapping.measured().isEmpty()) {
            rejects.accept(row, "no number in any of its columns");
        }
    }

    /** Where a row has one number only, a row without it is told of; in a wide table, empty cells are nothing. */
    private boolean oneNumberARow() {
        return mapping.measured().size() == 1;
    }

    private StatedResult result(
            Row row,
            Optional<ModelName> name,
            Optional<String> benchmark,
            String metric,
            ReportedValue value,
            TableMapping.Measured measured,
            Optional<PaperClaim> paper,
            Setting setting) {
        Measure read = value.measure();
        Measure measure = read.unit().isPresent()
                ? read
                : new Measure(
                        read.kind(), read.value(), read.text(), measured.unit().of(row));
        boolean plain = value.marks().isEmpty();
        return new StatedResult(
                paper,
                name.map(ModelName::name),
                benchmark,
                Optional.of(metric),
                measure,
                value.uncertainty().or(() -> measured.uncertainty()
                        .flatMap(row::cell)
                        .flatMap(spread -> ReportedValue.read(spread).number())
                        .map(BigDecimal::abs)),
                mapping.lean() && plain ? Optional.empty() : Optional.of(value.status()),
                name.map(ModelName::setting).orElse(setting),
                mapping.reporter().orElse(paper.isPresent() ? Reporter.AUTHORS : Reporter.THIRD_PARTY),
                part(row, Part.VERIFIED).flatMap(RowReader::flag),
                part(row, Part.DATE).flatMap(RowReader::day),
                mapping.lean() ? Optional.empty() : Optional.of(row.pointer(measured.column())));
    }

    private Setting setting(Row row) {
        Optional<String> words = Optional.of(mapping.setting().stream()
                        .flatMap(column -> row.cell(column).map(cell -> column + " " + cell).stream())
                        .collect(Collectors.joining(", ")))
                .filter(said -> !said.isEmpty());
        return new Setting(
                words,
                part(row, Part.SPLIT),
                part(row, Part.SUBSET),
                part(row, Part.SHOTS).filter(shots -> shots.matches("\\d{1,6}")).map(Integer::valueOf),
                part(row, Part.LANGUAGE),
                part(row, Part.REVISION),
                part(row, Part.HARNESS),
                part(row, Part.EXTRA_TRAINING_DATA).flatMap(RowReader::flag));
    }

    private Optional<PaperClaim> paper(Row row) {
        Optional<String> title = part(row, Part.TITLE);
        PaperId id = part(row, Part.SOURCE)
                .map(source -> PaperId.unknown().orArxiv(source).orLink(source))
                .orElse(PaperId.unknown());
        // An address that is no paper's own is believed to be one only where a title comes with it.
        boolean certain = id.isKnown() && (title.isPresent() || id.page().isEmpty());
        return certain ? Optional.of(new PaperClaim(id, title, List.of(), List.of())) : Optional.empty();
    }

    private Optional<ThingClaim> relations(Row row, String model) {
        List<Fact> facts = new ArrayList<>();
        part(row, Part.TRAINED_ON)
                .ifPresent(data -> facts.add(named(Fact.Property.TRAINED_ON, Thing.Kind.DATASET, data)));
        part(row, Part.DERIVED_FROM)
                .ifPresent(base -> facts.add(named(Fact.Property.DERIVED_FROM, Thing.Kind.MODEL, base)));
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new ThingClaim(new Thing(Thing.Kind.MODEL, model), List.of(), facts));
    }

    private Optional<ThingClaim> tests(Row row, String benchmark) {
        return part(row, Part.TASK)
                .filter(task -> Junk.name(task).isEmpty())
                .map(task -> new ThingClaim(
                        new Thing(Thing.Kind.BENCHMARK, benchmark),
                        List.of(),
                        List.of(named(Fact.Property.TESTS, Thing.Kind.TASK, task))));
    }

    private Optional<String> part(Row row, Part part) {
        Slot slot = parts.get(part);
        return slot == null ? Optional.empty() : slot.of(row);
    }

    private static Fact named(Fact.Property property, Thing.Kind kind, String name) {
        return new Fact(property, new Value.Named(new Thing(kind, name)));
    }

    private static Optional<Boolean> flag(String written) {
        String folded = written.toLowerCase(Locale.ROOT);
        return YES.contains(folded) ? Optional.of(true) : NO.contains(folded) ? Optional.of(false) : Optional.empty();
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written.length() > 10 ? written.substring(0, 10) : written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
