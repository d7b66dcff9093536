package tidemark.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidemark.extract.Gazetteer;
import tidemark.extract.TextExtractor;
import tidemark.fetch.Download;
import tidemark.fetch.HubFiles;
import tidemark.fetch.Outcome;
import tidemark.fetch.Patience;
import tidemark.fetch.Waiting;
import tidemark.fetch.Wanted;

@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description =
                "Downloads what public services hold into a cache folder, and loads it. What has not changed is not"
                        + " sent again, and what broke off goes on where it stopped.",
        footer = {
            "",
            "Exit codes: 0 done, 1 nothing could be had, 2 wrong usage, 3 done but something is missing or was rejected.",
            "",
            "Example:",
            "  tidemark fetch hf-daily --since 2026-11-01",
            "  tidemark fetch hf-model BAAI/bge-m3 Qwen/Qwen3-8B",
            "  tidemark fetch pwc-archive --no-load"
        })
final class FetchCommand {

    /** What all kinds of fetching have in common. */
    static final class Options {
        @Mixin
        private DatabaseOption database;

        @Option(
                names = "--cache",
                paramLabel = "DIR",
                description = "where the files are kept (default: cache, beside the database)")
        private Path cache;

        @Option(names = "--no-load", description = "fetch alone, and say where the files are")
        private boolean noLoad;

        @Option(names = "--from", paramLabel = "URL", description = "a mirror of the hub (default: the hub itself)")
        private URI from = HubFiles.HUB;

        HubFiles files() {
            if (from.getHost() == null || !List.of("http", "https").contains(String.valueOf(from.getScheme()))) {
                throw new IllegalArgumentException(
                        "--from is an address such as https://mirror.example.org/, not " + from);
            }
            return new HubFiles(from, cache());
        }

        private Path cache() {
            return cache != null ? cache : database.directory.toAbsolutePath().resolveSibling("cache");
        }

        /** Loads what is there now; what is missing was told of already. */
        int finish(FetchConsole console, List<Wanted> wanted, List<Path> there) throws IOException {
            console.summed();
            if (there.isEmpty()) {
                return Tidemark.FAILED;
            }
            int loaded = Tidemark.DONE;
            if (noLoad) {
                there.forEach(System.out::println);
            } else {
                loaded = LoadCommand.load(database, new TextExtractor(Gazetteer.none()), there, null, null, false);
            }
            return there.size() < wanted.size() ? Tidemark.REJECTED : loaded;
        }
    }

    /** Files that are asked for one after another, and where those are that came. */
    private static final class Round {
        private final FetchConsole console = new FetchConsole();
        private final Download download = new Download(Patience.usual(), Waiting.byTheClock(), console);
        private final List<Wanted> wanted = new ArrayList<>();
        private final List<Path> there = new ArrayList<>();

        void bring(List<Wanted> files) throws IOException {
            for (Wanted file : files) {
                wanted.add(file);
                if (download.bring(file).isThere()) {
                    there.add(file.place());
                }
            }
        }

        Outcome bringAside(Wanted file) throws IOException {
            return download.bring(file);
        }
    }

    @Command(
            name = "hf-daily",
            mixinStandardHelpOptions = true,
            description = "the daily papers of the Hugging Face hub",
            footer = {"", "Example:", "  tidemark fetch hf-daily --since 2026-11-01 --until 2026-11-07"})
    int daily(
            @Mixin Options options,
            @Option(names = "--since", required = true, paramLabel = "DATE", description = "the first day")
                    LocalDate since,
            @Option(names = "--until", paramLabel = "DATE", description = "the last day (default: today)")
                    LocalDate until)
            throws IOException {
        LocalDate last = until == null ? LocalDate.now(ZoneOffset.UTC) : until;
        if (since.isAfter(last)) {
            throw new IllegalArgumentException("--since " + since + " is after the last day, " + last);
        }
        HubFiles files = options.files();
        Round round = new Round();
        for (Wanted first : files.dailyPapers(since, last)) {
            for (Optional<Wanted> page = Optional.of(first); page.isPresent(); page = files.pageAfter(page.get())) {
                round.bring(List.of(page.get()));
            }
        }
        return options.finish(round.console, round.wanted, round.there);
    }

    @Command(
            name = "hf-model",
            mixinStandardHelpOptions = true,
            description = "models of the Hugging Face hub: their record, their card, and the results beside them",
            footer = {"", "Example:", "  tidemark fetch hf-model BAAI/bge-m3"})
    int model(
            @Mixin Options options,
            @Parameters(arity = "1..*", paramLabel = "ID", description = "models, such as BAAI/bge-m3")
                    List<String> ids)
            throws IOException {
        HubFiles files = options.files();
        Round round = new Round();
        for (String id : ids) {
            round.bring(files.model(id));
            round.bring(files.resultsBeside(id));
        }
        return options.finish(round.console, round.wanted, round.there);
    }

    @Command(
            name = "pwc-archive",
            mixinStandardHelpOptions = true,
            description = "the last dumps of Papers with Code, of July 2025 (about half a gigabyte)",
            footer = {"", "Example:", "  tidemark fetch pwc-archive --cache ~/pwc"})
    int archive(@Mixin Options options) throws IOException {
        HubFiles files = options.files();
        Round round = new Round();
        if (!round.bringAside(files.archiveList()).isThere()) {
            round.console.summed();
            return Tidemark.FAILED;
        }
        List<Wanted> dumps = files.archive();
        round.bring(dumps);
        int done = options.finish(round.console, round.wanted, round.there);
        if (dumps.size() < files.dumps()) {
            System.err.println("the archive lists " + dumps.size() + " of the " + files.dumps() + " dumps");
            return done == Tidemark.DONE ? Tidemark.REJECTED : done;
        }
        return done;
    }
}
