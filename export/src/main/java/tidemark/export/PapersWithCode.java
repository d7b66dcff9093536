package tidemark.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;

/** Writes the record in the shape of the archived dumps of Papers with Code, for the tools that were written for them. */
public final class PapersWithCode {

    private final Union union;

    /** Dumps of this record, to be written within the caller's transaction. */
    public PapersWithCode(DatasetGraph record) {
        this.union = new Union(record);
    }

    /** Writes all three files. */
    public void write(FileSet files) throws IOException {
        try (OutputStream out = files.file("evaluation-tables.json")) {
            new Leaderboards(union).write(out);
        }
        try (OutputStream out = files.file("papers-with-abstracts.json")) {
            each(TM.Paper, out, this::paper);
        }
        try (OutputStream out = files.file("datasets.json")) {
            each(TM.Dataset, out, this::dataset);
        }
    }

    private interface Entry {
        Object of(Node thing);
    }

    private void each(Node kind, OutputStream out, Entry entry) throws IOException {
        JsonArray array = new JsonArray(out);
        union.each(kind, thing -> array.add(entry.of(thing)));
        array.finish();
    }

    private Object paper(Node paper) {
        String arxiv = union.value(paper, TM.arxivId).orElse(null);
        TreeSet<String> tasks = new TreeSet<>();
        union.objects(paper, Vocabularies.mentions).stream()
                .filter(thing -> union.is(thing, TM.Task))
                .forEach(task -> tasks.add(union.name(task)));
        union.objects(paper, TM.reports).stream()
                .filter(union::isLikely)
                .flatMap(result -> union.objects(result, TM.benchmark).stream())
                .flatMap(benchmark -> union.objects(benchmark, TM.tests).stream())
                .forEach(task -> tasks.add(union.name(task)));
        return Json.object(
                "paper_url",
                paper.getURI(),
                "arxiv_id",
                arxiv,
                "nips_id",
                null,
                "openreview_id",
                null,
                "title",
                union.name(paper),
                "abstract",
                union.value(paper, Vocabularies.abstractOf).orElse(null),
                "short_abstract",
                null,
                "url_abs",
                PaperLink.of(union, paper),
                "url_pdf",
                arxiv == null ? null : "https://arxiv.org/pdf/" + arxiv,
                "proceeding",
                union.value(paper, Vocabularies.publication).orElse(null),
                "authors",
                union.authors(paper).stream().map(union::name).toList(),
                "tasks",
                tasks,
                "date",
                union.value(paper, Vocabularies.datePublished)
                        .or(() -> union.day(paper))
                        .orElse(null),
                "conference_url_abs",
                null,
                "conference_url_pdf",
                null,
                "conference",
                null,
                "reproduces_paper",
                null,
                "methods",
                union.objects(paper, Vocabularies.mentions).stream()
                        .filter(thing -> union.is(thing, TM.Method))
                        .map(method -> Json.object(
                                "name", union.name(method),
                                "full_name", union.name(method),
                                "description", "",
                                "introduced_year", null,
                                "source_url", null,
                                "source_title", null,
                                "code_snippet_url", null,
                                "main_collection", null))
                        .toList());
    }

    private Object dataset(Node dataset) {
        String name = union.name(dataset);
        Node paper = union.subjects(TM.introduces, dataset).stream().findFirst().orElse(null);
        Object introduced =
                paper == null ? null : Json.object("title", union.name(paper), "url", PaperLink.of(union, paper));
        TreeSet<String> variants = new TreeSet<>(List.of(name));
        union.objects(dataset, Vocabularies.altLabel).forEach(spelling -> variants.add(Union.text(spelling)));
        int papers = union.subjects(Vocabularies.mentions, dataset).size();
        Map<String, Object> entry = Json.object(
                "url",
                dataset.getURI(),
                "name",
                name,
                "full_name",
                name,
                "homepage",
                union.value(dataset, Vocabularies.url).orElse(""),
                "description",
                union.value(dataset, Vocabularies.description).orElse(""),
                "short_description",
                "");
        for (String key : List.of(
                "parent_dataset",
                "image",
                "audio",
                "thumbnail",
                "default_image",
                "verified_image",
                "default_youtube_link")) {
            entry.put(key, null);
        }
        entry.putAll(Json.object(
                "paper",
                introduced,
                "mention_count",
                papers,
                "introduced_date",
                paper == null ? null : union.day(paper).orElse(null),
                "license_name",
                licence(dataset, false),
                "license_url",
                licence(dataset, true),
                "verified_name",
                null,
                "verified_paper",
                null,
                "warning",
                null,
                "modalities",
                texts(dataset, Vocabularies.keywords),
                "tasks",
                union.objects(dataset, TM.tests).stream()
                        .map(task -> Json.object("task", union.name(task), "url", task.getURI()))
                        .toList(),
                "languages",
                texts(dataset, Vocabularies.inLanguage),
                "variants",
                variants,
                "num_papers",
                papers,
                "data_loaders",
                List.of()));
        return entry;
    }

    private List<String> texts(Node thing, Node predicate) {
        return union.objects(thing, predicate).stream().map(Union::text).toList();
    }

    /** A licence is known by its address or by its name. */
    private String licence(Node dataset, boolean address) {
        return union.objects(dataset, Vocabularies.license).stream()
                .filter(licence -> licence.isURI() == address)
                .map(Union::text)
                .findFirst()
                .orElse(null);
    }
}
