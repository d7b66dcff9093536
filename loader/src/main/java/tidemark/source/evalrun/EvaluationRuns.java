package tidemark.source.evalrun;

import java.util.List;
import java.util.Set;
import tidemark.source.Source;
import tidemark.source.json.JsonSource;
import tidemark.source.json.YamlSource;

/** All formats in which evaluations leave their logs, and repositories the results of their models. */
public final class EvaluationRuns {

    public static final List<Source> SOURCES = List.of(
            new JsonSource(
                    "lm-eval",
                    "lm-evaluation-harness: the results of a run",
                    // Long task definitions can push the rest out of sight.
                    List.of(
                            Set.of("results", "versions"),
                            Set.of("results", "configs"),
                            Set.of("results", "group_subtasks")),
                    HarnessLog::read),
            new MtebResults(),
            new JsonSource(
                    "mteb-models",
                    "MTEB's model_meta.json: models with origin and training data",
                    List.of(Set.of("name", "embed_dim", "similarity_fn_name")),
                    MtebModel::read),
            new JsonSource(
                    "every-eval-ever",
                    "Every Eval Ever: evaluations in its schema 0.2 and 0.3",
                    List.of(
                            Set.of("evaluation_id", "source_metadata"),
                            Set.of("model_info", "evaluation_results.score_details")),
                    EveryEval::read),
            new YamlSource(
                    "model-index",
                    "the index of models in a repository: model-index.yml of Papers with Code, metafile.yml of OpenMMLab",
                    Metafile::recognises,
                    Metafile::read));

    private EvaluationRuns() {}
}
