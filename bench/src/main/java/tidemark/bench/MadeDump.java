package tidemark.bench;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the five files that Papers with Code dumped, made up: the fields of the real ones, as many papers, links and
 * results to each other, names spread as unevenly, abstracts as long, and as much that is no number or no record.
 */
final class MadeDump {

    /** What the last real dump held. */
    static final int PAPERS = 576_261;

    private static final int LINKS = 300_161;
    private static final int RESULTS = 59_860;
    private static final int ROWS_A_TABLE = 7;
    private static final int PAPERS_A_DATASET = 50;
    private static final int PAPERS_A_METHOD = 250;

    /** One entry in so many was struck by vandals; one cell in eight holds more or less than a number. */
    private static final int JUNK = 500;

    private static final int ODD_CELL = 8;

    private static final String[] WORDS =
            ("we show that a model of images and text learns from few examples how to plan over"
                            + " long sequences with sparse attention while training on graphs of speech in one pass which"
                            + " improves results for many tasks")
                    .split(" ");
    private static final String[] FRAMEWORKS = {"pytorch", "tf", "none", "jax", "paddle", "mindspore"};
    private static final String[] METRICS = {"Accuracy", "F1", "mAP", "BLEU", "FID", "Top 1 Accuracy", "PSNR", "WER"};
    private static final String SITE = "https://paperswithcode.com/";

    private final JsonFactory json = new JsonFactory();
    private final Path folder;
    private final int papers;
    private final Random random = new Random(1);
    private final Zipf authors;
    private final Zipf tasks;
    private final Zipf methods;

    private MadeDump(Path folder, int papers) {
        this.folder = folder;
        this.papers = papers;
        this.authors = new Zipf(Math.max(10, papers));
        this.tasks = new Zipf(Math.max(10, papers / 100));
        this.methods = new Zipf(Math.max(10, papers / PAPERS_A_METHOD));
    }

    /** Writes a dump of so many papers, and the other files in proportion; the same number gives the same bytes. */
    static void write(Path folder, int papers) throws IOException {
        Files.createDirectories(folder);
        MadeDump dump = new MadeDump(folder, papers);
        double scale = papers / (double) PAPERS;
        dump.file("papers-with-abstracts", papers, dump::paper);
        dump.file("links-between-papers-and-code", (int) (LINKS * scale), dump::link);
        dump.file("evaluation-tables", Math.max(1, (int) (RESULTS * scale / ROWS_A_TABLE)), dump::table);
        dump.file("datasets", papers / PAPERS_A_DATASET, dump::dataset);
        dump.file("methods", papers / PAPERS_A_METHOD, dump::method);
    }

    private interface Entry {
        void write(JsonGenerator out, int place) throws IOException;
    }

    private void file(String name, int entries, Entry entry) throws IOException {
        Path file = folder.resolve(name + ".json.gz");
        try (OutputStream bytes = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), 1 << 16);
                JsonGenerator out = json.createGenerator(bytes, JsonEncoding.UTF8)) {
            out.writeStartArray();
            for (int i = 0; i < entries; i++) {
                out.writeStartObject();
                entry.write(out, i);
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }

    private void paper(JsonGenerator out, int place) throws IOException {
        boolean onArxiv = onArxiv(place);
        String arxiv = arxivId(place);
        out.writeStringField("paper_url", paperUrl(place));
        text(out, "arxiv_id", onArxiv ? arxiv : null);
        out.writeNullField("nips_id");
        out.writeNullField("openreview_id");
        out.writeStringField("title", title(place));
        out.writeStringField("abstract", words(150));
        out.writeStringField("short_abstract", words(25));
        text(out, "url_abs", onArxiv ? "https://arxiv.org/abs/" + arxiv + "v1" : null);
        text(out, "url_pdf", onArxiv ? "https://arxiv.org/pdf/" + arxiv + "v1.pdf" : null);
        text(out, "proceeding", random.nextInt(4) == 0 ? "NeurIPS " + (2015 + place % 10) + " 12" : null);
        out.writeArrayFieldStart("authors");
        for (int i = 2 + random.nextInt(5); i > 0; i--) {
            out.writeString("Author No" + authors.draw(random));
        }
        out.writeEndArray();
        out.writeArrayFieldStart("tasks");
        for (int i = random.nextInt(5); i > 0; i--) {
            out.writeString(random.nextInt(JUNK) == 0 ? "model" : task(tasks.draw(random)));
        }
        out.writeEndArray();
        out.writeStringField("date", date(place));
        out.writeNullField("conference");
        out.writeNullField("reproduces_paper");
        out.writeArrayFieldStart("methods");
        for (int i = random.nextInt(3); i > 0; i--) {
            out.writeStartObject();
            methodFields(out, methods.draw(random));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void link(JsonGenerator out, int place) throws IOException {
        int paper = random.nextInt(papers);
        out.writeStringField("paper_url", paperUrl(paper));
        out.writeStringField("paper_title", title(paper));
        text(out, "paper_arxiv_id", onArxiv(paper) ? arxivId(paper) : null);
        text(out, "paper_url_abs", onArxiv(paper) ? "https://arxiv.org/abs/" + arxivId(paper) : null);
        out.writeNullField("paper_url_pdf");
        out.writeStringField("repo_url", "https://github.com/owner" + place % 9_973 + "/code-" + place);
        out.writeBooleanField("is_official", random.nextInt(3) == 0);
        out.writeBooleanField("mentioned_in_paper", random.nextInt(3) == 0);
        out.writeBooleanField("mentioned_in_github", random.nextBoolean());
        out.writeStringField("framework", FRAMEWORKS[random.nextInt(FRAMEWORKS.length)]);
    }

    private void table(JsonGenerator out, int place) throws IOException {
        out.writeStringField("task", task(place % Math.max(10, papers / 100)));
        out.writeStringField("description", words(30));
        for (String empty : new String[] {"categories", "synonyms", "subtasks"}) {
            out.writeArrayFieldStart(empty);
            out.writeEndArray();
        }
        out.writeNullField("source_link");
        out.writeArrayFieldStart("datasets");
        out.writeStartObject();
        out.writeStringField("dataset", dataset(place));
        out.writeStringField("description", "");
        for (String empty : new String[] {"dataset_links", "dataset_citations", "subdatasets"}) {
            out.writeArrayFieldStart(empty);
            out.writeEndArray();
        }
        String metric = METRICS[place % METRICS.length];
        out.writeObjectFieldStart("sota");
        out.writeArrayFieldStart("metrics");
        out.writeString(metric);
        out.writeEndArray();
        out.writeArrayFieldStart("rows");
        for (int i = 0; i < ROWS_A_TABLE; i++) {
            row(out, metric);
        }
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndObject();
        out.writeEndArray();
    }

    private void row(JsonGenerator out, String metric) throws IOException {
        int paper = random.nextInt(papers);
        out.writeStartObject();
        out.writeStringField("model_name", "Model-" + paper + (random.nextInt(6) == 0 ? " (5-shot)" : ""));
        out.writeStringField("paper_title", title(paper));
        out.writeStringField("paper_url", onArxiv(paper) ? "https://arxiv.org/abs/" + arxivId(paper) : paperUrl(paper));
        out.writeStringField("paper_date", date(paper));
        for (String empty : new String[] {"code_links", "model_links"}) {
            out.writeArrayFieldStart(empty);
            out.writeEndArray();
        }
        out.writeObjectFieldStart("metrics");
        out.writeStringField(metric, cell());
        out.writeEndObject();
        out.writeBooleanField("uses_additional_data", random.nextInt(5) == 0);
        out.writeEndObject();
    }

    private String cell() {
        String number = random.nextInt(100) + "." + random.nextInt(100);
        if (random.nextInt(ODD_CELL) > 0) {
            return number;
        }
        return switch (random.nextInt(5)) {
            case 0 -> "-";
            case 1 -> "**" + number + "**";
            case 2 -> number + "*";
            case 3 -> number + " ± 0.4";
            default -> random.nextInt(900) + "k";
        };
    }

    private void dataset(JsonGenerator out, int place) throws IOException {
        String name = dataset(place);
        out.writeStringField("url", SITE + "dataset/" + slug(name));
        out.writeStringField("name", random.nextInt(JUNK) == 0 ? "test" : name);
        out.writeStringField("full_name", "");
        out.writeStringField("homepage", "https://example.org/" + slug(name));
        out.writeStringField("description", words(60));
        out.writeStringField("introduced_date", date(place % papers));
        out.writeNullField("warning");
        for (String kind : new String[] {"modalities", "tasks", "languages"}) {
            out.writeArrayFieldStart(kind);
            out.writeEndArray();
        }
        out.writeArrayFieldStart("variants");
        out.writeString(name);
        out.writeString(name + " v2");
        out.writeEndArray();
        out.writeNumberField("num_papers", random.nextInt(100));
        out.writeArrayFieldStart("data_loaders");
        out.writeEndArray();
    }

    private void method(JsonGenerator out, int place) throws IOException {
        out.writeStringField("url", SITE + "method/method-" + place);
        methodFields(out, place);
        out.writeNullField("paper");
        out.writeNumberField("num_papers", random.nextInt(1000));
        out.writeArrayFieldStart("collections");
        out.writeEndArray();
    }

    private void methodFields(JsonGenerator out, int place) throws IOException {
        out.writeStringField("name", "Method-" + place);
        out.writeStringField("full_name", "Made Method Number " + place);
        out.writeStringField(
                "description", place % JUNK == JUNK - 1 ? "Call support now +1 (800) 555-01" + place % 90 : words(40));
        out.writeNumberField("introduced_year", 2000 + place % 25);
        out.writeStringField("source_url", "https://example.org/method/" + place);
        out.writeStringField("source_title", title(place % papers));
        out.writeNullField("code_snippet_url");
    }

    private static void text(JsonGenerator out, String field, String value) throws IOException {
        if (value == null) {
            out.writeNullField(field);
        } else {
            out.writeStringField(field, value);
        }
    }

    private static boolean onArxiv(int paper) {
        return paper % 5 < 3;
    }

    private static String arxivId(int paper) {
        return String.format(Locale.ROOT, "%02d%02d.%05d", 8 + paper % 17, 1 + paper / 17 % 12, paper / 204);
    }

    private static String paperUrl(int paper) {
        return SITE + "paper/" + slug(title(paper));
    }

    private static String title(int paper) {
        return "Model-" + paper + ": A " + WORDS[paper % WORDS.length] + " of " + WORDS[paper / 7 % WORDS.length];
    }

    private static String date(int paper) {
        return String.format(Locale.ROOT, "20%02d-%02d-%02d", 8 + paper % 17, 1 + paper / 17 % 12, 1 + paper % 28);
    }

    private static String task(int rank) {
        return "Task of " + WORDS[rank % WORDS.length] + " " + rank;
    }

    private static String dataset(int place) {
        return "Bench-" + place;
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.append('.').toString();
    }
}
