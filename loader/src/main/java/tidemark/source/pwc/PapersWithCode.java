package tidemark.source.pwc;

import java.util.List;
import java.util.Set;
import tidemark.source.Source;
import tidemark.source.json.JsonSource;

/** All formats in which Papers with Code published: its archive, its old REST interface, and that of 2026. */
public final class PapersWithCode {

    public static final List<Source> SOURCES = List.of(
            new JsonSource(
                    "pwc-links",
                    "Papers with Code, links-between-papers-and-code: repositories of papers",
                    List.of(Set.of("paper_url", "repo_url")),
                    Links::read),
            new JsonSource(
                    "pwc-papers",
                    "Papers with Code, papers-with-abstracts: papers with tasks and methods",
                    List.of(Set.of("paper_url", "title", "authors"), Set.of("paper_url", "arxiv_id", "title")),
                    Papers::read),
            new JsonSource(
                    "pwc-tables",
                    "Papers with Code, evaluation-tables, and sota-extractor: tasks with tables of results",
                    List.of(
                            // A task's own name may stand behind all its tables.
                            Set.of("datasets.dataset", "datasets.sota"),
                            Set.of("task", "datasets"),
                            Set.of("task", "subtasks"),
                            Set.of("task", "categories", "synonyms"),
                            Set.of("task", "description", "source_link")),
                    Tables::read),
            new JsonSource(
                    "pwc-datasets",
                    "Papers with Code, datasets: datasets with licence, tasks and origin",
                    List.of(Set.of("url", "name", "variants"), Set.of("name", "homepage", "parent_dataset")),
                    Datasets::read),
            new JsonSource(
                    "pwc-methods",
                    "Papers with Code, methods: methods with origin and collection",
                    List.of(
                            Set.of("name", "full_name", "introduced_year", "collections"),
                            Set.of("name", "full_name", "introduced_year", "num_papers"),
                            Set.of("url", "name", "full_name", "introduced_year", "source_title")),
                    Methods::read),
            new JsonSource(
                    "pwc-rest-results",
                    "Papers with Code, old REST interface: results of a paper",
                    List.of(Set.of("results.methodology", "results.metrics")),
                    OldApi::results),
            new JsonSource(
                    "pwc-rest-methods",
                    "Papers with Code, old REST interface: methods",
                    List.of(Set.of("count", "results.full_name", "results.description", "results.paper")),
                    OldApi::methods),
            new JsonSource(
                    "pwc-api-papers",
                    "Papers with Code, REST interface of 2026: papers",
                    List.of(
                            Set.of("arxiv_id", "author_links"),
                            Set.of("arxiv_id", "repositories"),
                            Set.of("results.arxiv_id", "results.author_links"),
                            Set.of("results.arxiv_id", "results.repositories")),
                    NewApi::papers),
            new JsonSource(
                    "pwc-rest-papers",
                    "Papers with Code, old REST interface: papers",
                    List.of(Set.of("results.id", "results.url_abs"), Set.of("id", "url_abs", "url_pdf", "authors")),
                    Papers::readOldApi),
            new JsonSource(
                    "pwc-api-results",
                    "Papers with Code, REST interface of 2026: evaluations",
                    List.of(
                            Set.of("results.model_name", "results.dataset_name", "results.metrics"),
                            Set.of("model_name", "dataset_name", "metrics")),
                    NewApi::evaluations));

    private PapersWithCode() {}
}
