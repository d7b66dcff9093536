package tidemark.extract.llm;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import tidemark.claim.PaperText;
import tidemark.claim.Reading;
import tidemark.extract.ExtractionFailed;
import tidemark.extract.Extractor;
import tidemark.rdf.Fingerprint;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads claims with a language model behind any endpoint that speaks OpenAI's chat protocol, hosted or on one's own
 * machine. What it answers is checked against the text, and kept, so that the same text is asked about once.
 */
public final class LanguageModelExtractor implements Extractor {

    private static final String PROMPT = prompt();
    private static final int TRIES = 4;

    private final JsonMapper json = new JsonMapper();
    private final LanguageModelSettings settings;
    private final AnswerCache cache;
    private final ChatModel model;
    private final AtomicInteger requests = new AtomicInteger();

    public LanguageModelExtractor(LanguageModelSettings settings) {
        this.settings = settings;
        this.cache = new AnswerCache(settings.cache());
        this.model = OpenAiChatModel.builder()
                .baseUrl(settings.endpoint().toString())
                .apiKey(settings.key().isEmpty() ? "none" : settings.key())
                .modelName(settings.model())
                .temperature(0.0)
                .strictJsonSchema(true)
                .timeout(settings.timeout())
                .maxRetries(0) // retries are counted here, since each costs
                .build();
    }

    @Override
    public String name() {
        return "llm";
    }

    /** The model's name and a short hash of the prompt. */
    @Override
    public String version() {
        return settings.model().replaceAll("[^A-Za-z0-9.-]+", "-") + "-"
                + Fingerprint.of(PROMPT).substring(0, 8);
    }

    /** How many requests have been sent. */
    public int requests() {
        return requests.get();
    }

    /** @throws ExtractionFailed if the endpoint refuses, stays silent, answers nonsense, or the bound on requests is reached */
    @Override
    public Reading read(PaperText text) {
        String hash = Fingerprint.of(settings.model(), PROMPT, text.title(), text.summary());
        Optional<JsonNode> kept = cache.find(hash).flatMap(this::claims);
        if (kept.isPresent()) {
            return CheckedAnswer.of(kept.get(), text);
        }
        String answer = ask(text);
        cache.keep(hash, answer);
        return CheckedAnswer.of(claims(answer).orElseThrow(), text);
    }

    private String ask(PaperText text) {
        ChatRequest question = ChatRequest.builder()
                .messages(
                        SystemMessage.from(PROMPT),
                        UserMessage.from("TITLE: " + text.title() + "\nSUMMARY: " + text.summary()))
                .responseFormat(AnswerSchema.FORMAT)
                .build();
        String failure = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (requests.incrementAndGet() > settings.maxRequests()) {
                requests.decrementAndGet();
                throw new ExtractionFailed(
                        "not read: the bound of " + settings.maxRequests() + " requests is reached", null);
            }
            try {
                String answer = model.chat(question).aiMessage().text();
                if (answer != null && claims(answer).isPresent()) {
                    return answer;
                }
                failure = "the answer is not the JSON that was asked for";
            } catch (RetriableException e) {
                failure = words(e);
            } catch (LangChain4jException e) {
                throw new ExtractionFailed("not read: " + settings + " refuses: " + words(e), e);
            }
            if (attempt + 1 < TRIES) {
                pause(attempt);
            }
        }
        throw new ExtractionFailed("not read: " + settings + " failed " + TRIES + " times: " + failure, null);
    }

    private Optional<JsonNode> claims(String answer) {
        try {
            JsonNode node = json.readTree(answer);
            return Optional.of(node)
                    .filter(claims -> claims.path("models").isArray()
                            && claims.path("results").isArray());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private void pause(int attempt) {
        try {
            Thread.sleep(settings.pause().toMillis() << attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExtractionFailed("not read: interrupted", e);
        }
    }

    private static String words(Exception failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElseThrow();
    }

    private static String prompt() {
        try (InputStream in = LanguageModelExtractor.class.getResourceAsStream("prompt.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the prompt", e);
        }
    }
}
