package tidemark.source.hub;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tidemark.source.Source;
import tidemark.source.json.JsonSource;
import tidemark.source.json.YamlSource;

/** What the Hugging Face hub holds: its interface, the cards of models and datasets, and results beside them. */
public final class Hub {
    private static final Set<String> OF_MODELS =
            Set.of("model-index", "library_name", "base_model", "pipeline_tag", "inference");
    private static final Set<String> OF_DATASETS = Set.of(
            "pretty_name",
            "task_categories",
            "size_categories",
            "annotations_creators",
            "dataset_info",
            "paperswithcode_id",
            "source_datasets");

    public static final List<Source> SOURCES = List.of(
            new JsonSource(
                    "hf-daily-papers",
                    "daily papers of the Hugging Face hub: papers with authors and their accounts",
                    List.of(Set.of("paper.id", "paper.title", "paper.authors")),
                    HubApi::dailyPaper),
            new JsonSource(
                    "hf-papers",
                    "papers of the Hugging Face hub, as its interface gives each",
                    List.of(Set.of("id", "title", "summary", "authors", "upvotes")),
                    HubApi::paper),
            new JsonSource(
                    "hf-models",
                    "models of the Hugging Face hub: licence, base models, training data, results of their cards",
                    List.of(Set.of("modelId", "tags"), Set.of("id", "pipeline_tag", "tags", "downloads")),
                    HubApi::model),
            new JsonSource(
                    "hf-datasets",
                    "datasets of the Hugging Face hub, as its interface or a list of their cards gives them",
                    List.of(
                            Set.of("id", "tags", "downloads", "gated"),
                            Set.of("id", "task_categories", "size_categories"),
                            Set.of("id", "annotations_creators", "language_creators")),
                    HubApi::dataset),
            new YamlSource(
                    "hf-eval-results",
                    "results beside a model on the Hugging Face hub, .eval_results/*.yaml",
                    Hub::areEvalResults,
                    EvalResults::read),
            new YamlSource(
                    "hf-model-card",
                    "cards of models: the YAML at the start of README.md, or alone, with its model-index",
                    (file, head) -> isCard(file, head, OF_MODELS, true),
                    Cards::model),
            new YamlSource(
                    "hf-dataset-card",
                    "cards of datasets: the YAML at the start of README.md, or alone",
                    (file, head) -> isCard(file, head, OF_DATASETS, false),
                    Cards::dataset));

    private Hub() {}

    /** Front matter alone is not enough: much Markdown has some, and says something else there. */
    private static boolean isCard(Path file, String head, Set<String> signs, boolean model) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean markdown = name.contains(".md");
        boolean yaml = name.contains(".yaml") || name.contains(".yml");
        Set<String> fields = markdown || yaml ? YamlSource.fieldsAtLeft(head) : Set.of();
        boolean matter = !markdown || head.replaceFirst("^\uFEFF", "").startsWith("---");
        boolean licensed =
                model && fields.contains("license") && (fields.contains("tags") || fields.contains("datasets"));
        return matter && (fields.stream().anyMatch(signs::contains) || licensed);
    }

    private static boolean areEvalResults(Path file, String head) {
        Path folder = file.toAbsolutePath().getParent();
        boolean placed = folder != null
                && folder.getFileName() != null
                && folder.getFileName().toString().equals(".eval_results");
        boolean shaped = head.lines().limit(200).anyMatch(line -> line.matches("- dataset:\\s*"))
                && head.lines().limit(200).anyMatch(line -> line.matches("\\s+id:.*"));
        String name = file.getFileName().toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && (placed || shaped);
    }
}
