package tidemark.cli;

import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tidemark.extract.Extractor;
import tidemark.extract.Gazetteer;
import tidemark.extract.TextExtractor;
import tidemark.extract.llm.LanguageModelExtractor;
import tidemark.extract.llm.LanguageModelSettings;

/** By what text is read: by the program itself, unless an endpoint of a language model is named. */
final class ExtractorOption {

    private static final String KEY = "TIDEMARK_LLM_KEY";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--llm",
            paramLabel = "URL",
            description = "read text with a language model at this OpenAI-compatible endpoint, such as"
                    + " http://localhost:11434/v1; texts are sent there (default: text is read here, and nothing is sent)."
                    + " A key is taken from the environment variable " + KEY)
    private URI endpoint;

    @Option(names = "--llm-model", paramLabel = "NAME", description = "which model to ask there")
    private String model;

    @Option(
            names = "--max-requests",
            paramLabel = "N",
            defaultValue = "1000",
            description = "send no more requests than this to the language model (default: ${DEFAULT-VALUE})")
    private int maxRequests;

    @Option(
            names = "--llm-cache",
            paramLabel = "DIR",
            defaultValue = "data/llm",
            description = "where its answers are kept (default: ${DEFAULT-VALUE})")
    private Path cache;

    Extractor extractor() {
        if (endpoint == null) {
            return new TextExtractor(Gazetteer.none());
        }
        if (model == null) {
            throw new ParameterException(spec.commandLine(), "--llm needs --llm-model");
        }
        String key = System.getenv().getOrDefault(KEY, "");
        return new LanguageModelExtractor(LanguageModelSettings.of(endpoint, model, key, cache, maxRequests));
    }
}
