package tidemark.source.hub;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tidemark.source.Source;
import tidemark.source.json.JsonSource;
import tidemark.source.json.YamlSource;

/** What the Hugging Face hub holds: its interface, the cards of models and datasets, and results beside them. */
public final class Hub {
    private static final Set<String> OF_MODELS =
            Set.of("library_name", "base_model", "pipeline_tag", "inference", "widget");
    private static final Set<String> OF_DATASETS = Set.of(
            "pretty_name",
            "task_categories",
            "size_categories",
            "annotations_creators",
            "dataset_info",
            "paperswithcode_id",
            "source_datasets");

    private static final Pattern DATASETS = Pattern.compile("datasets--.+");
    private static final Pattern MODELS = Pattern.compile("models--.+|[A-Za-z0-9][A-Za-z0-9.-]*__.+");

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
                    Hub::isModelCard,
                    Cards::model),
            new YamlSource(
                    "hf-dataset-card",
                    "cards of datasets: the YAML at the start of README.md, or alone",
                    Hub::isDatasetCard,
                    Cards::dataset));

    private Hub() {}

    /** Front matter alone is not enough: much Markdown has some, and says something else there. */
    private static Set<String> fields(Path file, String head) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean matter =
                name.contains(".md") && head.replaceFirst("^\uFEFF", "").startsWith("---");
        return matter || name.contains(".yaml") || name.contains(".yml") ? YamlSource.fieldsAtLeft(head) : Set.of();
    }

    private static boolean isDatasetCard(Path file, String head) {
        Set<String> fields = fields(file, head);
        boolean placed = fields.contains("license") && kept(file, DATASETS);
        return !fields.contains("model-index") && (placed || fields.stream().anyMatch(OF_DATASETS::contains));
    }

    /** Recipes for training and merging name a base model and datasets as well, but nothing that is the hub's own. */
    private static boolean isModelCard(Path file, String head) {
        Set<String> fields = fields(file, head);
        boolean described = fields.stream()
                .anyMatch(Set.of("license", "tags", "language", "library_name", "pipeline_tag")::contains);
        boolean markdown =
                file.getFileName().toString().toLowerCase(Locale.ROOT).contains(".md");
        boolean signed = (markdown || described) && fields.stream().anyMatch(OF_MODELS::contains);
        boolean trained = fields.contains("license") && fields.contains("datasets");
        boolean placed = fields.contains("license") && kept(file, MODELS);
        return fields.contains("model-index") || !isDatasetCard(file, head) && (signed || trained || placed);
    }

    /** Whether the file lies where the hub's own cache or a fetch puts those of one kind. */
    private static boolean kept(Path file, Pattern folders) {
        Path folder = file.toAbsolutePath().getParent();
        for (int i = 0; i < 3 && folder != null && folder.getFileName() != null; i++, folder = folder.getParent()) {
            if (folders.matcher(folder.getFileName().toString()).matches()) {
                return true;
            }
        }
        return false;
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
