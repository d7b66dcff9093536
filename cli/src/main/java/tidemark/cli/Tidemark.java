package tidemark.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import tidemark.queries.QueryException;
import tidemark.server.DatabaseInUse;
import tidemark.store.DatabaseLocked;

/** The {@code tidemark} command. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some records were rejected. */
@Command(
        name = "tidemark",
        mixinStandardHelpOptions = true,
        version = "tidemark 0.1.0",
        description = "The open record of the state of the art in AI.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            LoadCommand.class,
            FetchCommand.class,
            ConvertCommand.class,
            ExtractCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            ServeCommand.class,
            McpCommand.class,
            QueryCommand.class,
            ExportCommand.class,
            RestoreCommand.class,
            CandidatesCommand.class,
            StatsCommand.class,
            RemoveCommand.class,
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some records were rejected.",
            "",
            "Example:",
            "  tidemark up",
            "  tidemark query benchmark_leaderboard -p benchmark=MMMU"
        })
public final class Tidemark {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int REJECTED = 3;

    private Tidemark() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command and gives its exit code; what went wrong is told on the error stream in a person's words. */
    static int run(String... args) {
        return new CommandLine(new Tidemark())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, commandLine, parsed) -> {
                    commandLine.getErr().println("tidemark: " + inWords(failure));
                    boolean usage = failure instanceof QueryException question && isUsage(question);
                    return usage ? commandLine.getCommandSpec().exitCodeOnInvalidInput() : FAILED;
                })
                .execute(args);
    }

    private static boolean isUsage(QueryException question) {
        return question.situation() != QueryException.Situation.ENDPOINT_FAILED;
    }

    private static String inWords(Exception failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "no such file or folder: " + missing.getFile();
        }
        boolean worded = failure instanceof QueryException
                || failure instanceof DatabaseLocked
                || failure instanceof DatabaseInUse
                || failure instanceof IllegalArgumentException
                || failure instanceof UncheckedIOException
                || failure instanceof IOException;
        return worded ? failure.getMessage() : failure.toString();
    }
}
