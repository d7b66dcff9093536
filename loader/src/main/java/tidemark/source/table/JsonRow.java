package tidemark.source.table;

import java.util.Optional;
import java.util.stream.Collectors;
import tidemark.source.json.Json;

/** A JSON object as a row; what its own fields do not say, those of the record around it may. */
record JsonRow(Json record, Json item) implements Row {

    @Override
    public Optional<String> cell(String column) {
        Json own = item.get(column);
        Json field = own.isNull() && item != record ? record.get(column) : own;
        return field.isNull() ? Optional.empty() : field.written();
    }

    @Override
    public String pointer(String column) {
        return item.get(column).pointer();
    }

    @Override
    public String wording() {
        return item.fields().entrySet().stream()
                .filter(field -> !field.getValue().isNull())
                .map(field -> field.getValue().written().orElse("…"))
                .collect(Collectors.joining(" | "));
    }
}
