package tidemark.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidemark.export.DigestedFiles.Digest;

/** The tables described in Croissant 1.0, so that what loads datasets for machine learning loads them. */
final class Croissant {
    static final String FILE = "croissant.json";

    private static final String WORDS =
            "Which model reached what on which benchmark, when, and which sentence says so: results in machine learning,"
                    + " each with its source, and the papers, authors, models, datasets, metrics and tasks they name.";

    private Croissant() {}

    /** @param day of the newest document, as the tables are of no other day */
    static Map<String, Object> of(String base, DigestedFiles files, Optional<String> day) {
        Map<String, Object> dataset = Json.object(
                "@context",
                context(),
                "@type",
                "sc:Dataset",
                "conformsTo",
                "http://mlcommons.org/croissant/1.0",
                "name",
                "tidemark",
                "description",
                WORDS,
                "license",
                Licence.OF_RECORD,
                "url",
                base,
                "creator",
                Json.object("@type", "sc:Organization", "name", "Tidemark", "url", base));
        day.ifPresent(newest -> dataset.put("datePublished", newest));
        dataset.put(
                "distribution",
                Table.ALL.stream()
                        .map(table -> file(table, files.of(table.file())))
                        .toList());
        dataset.put("recordSet", Table.ALL.stream().map(Croissant::records).toList());
        return dataset;
    }

    private static Map<String, Object> file(Table table, Digest digest) {
        return Json.object(
                "@type",
                "cr:FileObject",
                "@id",
                table.file(),
                "name",
                table.file(),
                "description",
                table.says(),
                "contentUrl",
                table.file(),
                "contentSize",
                digest.bytes() + " B",
                "encodingFormat",
                "text/csv",
                "sha256",
                digest.sha256());
    }

    private static Map<String, Object> records(Table table) {
        return Json.object(
                "@type",
                "cr:RecordSet",
                "@id",
                table.name(),
                "name",
                table.name(),
                "description",
                table.says(),
                "key",
                Json.object("@id", table.name() + "/iri"),
                "field",
                table.columns().stream().map(column -> field(table, column)).toList());
    }

    private static Map<String, Object> field(Table table, Column column) {
        Map<String, Object> source = Json.object(
                "fileObject", Json.object("@id", table.file()), "extract", Json.object("column", column.name()));
        Map<String, Object> field = Json.object(
                "@type",
                "cr:Field",
                "@id",
                table.name() + "/" + column.name(),
                "name",
                column.name(),
                "description",
                column.says(),
                "dataType",
                type(column.cell()));
        if (!column.cell().separator.isEmpty()) {
            field.put("repeated", true);
            source.put("transform", Json.object("separator", column.cell().separator));
        }
        field.put("source", source);
        return field;
    }

    private static String type(Column.Cell cell) {
        return switch (cell) {
            case TEXT, TEXTS -> "sc:Text";
            case IRI, IRIS -> "sc:URL";
            case DATE -> "sc:Date";
            case DECIMAL -> "sc:Float";
            case INTEGER -> "sc:Integer";
            case BOOLEAN -> "sc:Boolean";
        };
    }

    /** As the specification gives it: readers compare. */
    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("@language", "en");
        context.put("@vocab", "https://schema.org/");
        terms(context, "citeAs", "column");
        context.put("conformsTo", "dct:conformsTo");
        context.put("cr", "http://mlcommons.org/croissant/");
        context.put("rai", "http://mlcommons.org/croissant/RAI/");
        context.put("data", Json.object("@id", "cr:data", "@type", "@json"));
        context.put("dataType", Json.object("@id", "cr:dataType", "@type", "@vocab"));
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("examples", Json.object("@id", "cr:examples", "@type", "@json"));
        terms(context, "extract", "field", "fileProperty", "fileObject", "fileSet", "format", "includes");
        terms(context, "isLiveDataset", "jsonPath", "key", "md5", "parentField", "path", "recordSet", "references");
        terms(context, "regex", "repeated", "replace");
        context.put("sc", "https://schema.org/");
        terms(context, "separator", "source", "subField", "transform");
        return context;
    }

    private static void terms(Map<String, Object> context, String... terms) {
        List.of(terms).forEach(term -> context.put(term, "cr:" + term));
    }
}
