package tidemark.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.fetch.Wanted.Content;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the Hugging Face hub, or a mirror of it, keeps what the record reads, and where in the cache that goes. */
public final class HubFiles {
    /** The hub itself. */
    public static final URI HUB = URI.create("https://huggingface.co/");

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?");
    private static final Pattern PAGE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:-(\\d{1,3}))?\\.json");
    /** The hub's own interface gives no more of a day at once. */
    private static final int OF_A_DAY = 100;

    private static final List<String> OF_ARCHIVE = List.of(
            "papers-with-abstracts", "links-between-papers?-and-code", "evaluation-tables", "datasets", "methods");

    private final URI hub;
    private final Path cache;

    /** The files of a hub, or of a mirror of it that has the same paths. */
    public HubFiles(URI hub, Path cache) {
        this.hub = hub.toString().endsWith("/") ? hub : URI.create(hub + "/");
        this.cache = cache;
    }

    /** The first page of the daily papers of each day, the first and the last day included. */
    public List<Wanted> dailyPapers(LocalDate since, LocalDate until) {
        return since.datesUntil(until.plusDays(1))
                .map(day -> dailyPapers(day, 0))
                .toList();
    }

    private Wanted dailyPapers(LocalDate day, int page) {
        String rest = page == 0 ? "" : "&p=" + page;
        return new Wanted(
                hub.resolve("api/daily_papers?date=" + day + "&limit=" + OF_A_DAY + rest),
                cache.resolve("hf-daily").resolve(day + (page == 0 ? "" : "-" + page) + ".json"),
                Content.JSON);
    }

    /** The page after one that is in the cache; nothing where that was not full. */
    public Optional<Wanted> pageAfter(Wanted page) throws IOException {
        Matcher place = PAGE.matcher(page.place().getFileName().toString());
        boolean full = place.matches()
                && parsed(page.place())
                        .filter(papers -> papers.size() >= OF_A_DAY)
                        .isPresent();
        return full
                ? Optional.of(dailyPapers(
                        LocalDate.parse(place.group(1)),
                        place.group(2) == null ? 1 : Integer.parseInt(place.group(2)) + 1))
                : Optional.empty();
    }

    /**
     * The record of a model and its card.
     *
     * @throws IllegalArgumentException if the id has not the form of one
     */
    public List<Wanted> model(String id) {
        if (!ID.matcher(id).matches() || id.contains("..")) {
            throw new IllegalArgumentException("\"" + id + "\" is no id of a model, such as BAAI/bge-m3");
        }
        Path folder = folder(id);
        return List.of(
                new Wanted(hub.resolve("api/models/" + id), folder.resolve("model.json"), Content.JSON),
                new Wanted(hub.resolve(id + "/raw/main/README.md"), folder.resolve("README.md"), Content.TEXT));
    }

    /** The results beside a model whose record is in the cache, as the record lists them. */
    public List<Wanted> resultsBeside(String id) throws IOException {
        List<Wanted> results = new ArrayList<>();
        parsed(folder(id).resolve("model.json"))
                .ifPresent(record -> record.path("siblings").forEach(sibling -> {
                    String name = sibling.path("rfilename").asString("");
                    if (name.matches("\\.eval_results/[A-Za-z0-9][A-Za-z0-9._-]*\\.ya?ml")) {
                        results.add(new Wanted(
                                hub.resolve(id + "/raw/main/" + name),
                                folder(id).resolve(name),
                                Content.TEXT));
                    }
                }));
        return results;
    }

    /** A card does not say whose it is; the folder does. */
    private Path folder(String id) {
        return cache.resolve("hf-model").resolve(id.replace("/", "__"));
    }

    /** The list of what the archive of Papers with Code holds. */
    public Wanted archiveList() {
        return new Wanted(
                hub.resolve("api/datasets/pwc-archive/files/tree/main"),
                cache.resolve("pwc-archive").resolve(".files.json"),
                Content.JSON);
    }

    /** How many dumps the archive has. */
    public int dumps() {
        return OF_ARCHIVE.size();
    }

    /** The newest of each dump that the list in the cache names. */
    public List<Wanted> archive() throws IOException {
        List<Wanted> dumps = new ArrayList<>();
        Optional<JsonNode> list = parsed(archiveList().place());
        for (String dump : OF_ARCHIVE) {
            list.stream()
                    .flatMap(JsonNode::valueStream)
                    .map(file -> file.path("path").asString(""))
                    .filter(name -> name.matches("([a-z]{3}-\\d{1,2}-)?" + dump + "\\.json\\.gz"))
                    // The day has one digit or two.
                    .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                    .ifPresent(name -> dumps.add(new Wanted(
                            hub.resolve("datasets/pwc-archive/files/resolve/main/" + name),
                            cache.resolve("pwc-archive").resolve(name),
                            Content.GZIP)));
        }
        return dumps;
    }

    private static Optional<JsonNode> parsed(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readTree(Files.readString(file)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
