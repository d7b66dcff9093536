package tidemark.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidemark.extract.Extractor;
import tidemark.load.Formats;
import tidemark.load.InputFiles;
import tidemark.load.LoadReport;
import tidemark.source.Source;
import tidemark.source.table.TableSource;

@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Loads files and folders into the record. Loading the same again changes nothing;"
                + " what changed replaces what it said before. Works while a server runs on the database.",
        footer = {
            "",
            "Example:",
            "  tidemark load samples ~/digests/2025",
            "  tidemark load results.csv --mapping results.yaml",
            "  tidemark load --llm http://localhost:11434/v1 --llm-model qwen3 ~/digests/2025"
        })
final class LoadCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOption database;

    @Mixin
    private ExtractorOption reader;

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "files, and folders to search for files")
    private List<Path> paths = List.of();

    @Option(names = "--format", description = "the format of all files (default: found from their content)")
    private String format;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "the files are tables (CSV, TSV or JSON records), and this YAML says which column is what")
    private Path mapping;

    @Option(names = "--source", paramLabel = "NAME", description = "the source they belong to (default: the format)")
    private String source;

    @Option(names = "--again", description = "read every file, also those that are as they were when last loaded")
    private boolean again;

    @Option(names = "--list-formats", description = "list the known formats and stop")
    private boolean listFormats;

    @Override
    public Integer call() throws IOException {
        if (listFormats) {
            Formats.all()
                    .forEach(each -> System.out.printf(Locale.ROOT, "%-18s %s%n", each.format(), each.description()));
            return Tidemark.DONE;
        }
        if (paths.isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing to load: name files or folders, such as: tidemark load samples");
        }
        if (mapping != null && format != null) {
            throw new IllegalArgumentException("--mapping says the format; leave out --format");
        }
        Source known = mapping != null ? TableSource.mappedBy(mapping) : Inputs.format(format);
        return load(database, reader.extractor(), paths, known, source, again);
    }

    /** Loads and tells; also what {@code up} does with the samples. */
    static int load(
            DatabaseOption database, Extractor extractor, List<Path> paths, Source format, String source, boolean again)
            throws IOException {
        InputFiles files = InputFiles.find(paths, format);
        if (files.inputs().isEmpty()) {
            throw new IllegalArgumentException("no file of a known format (" + String.join(", ", Formats.names())
                    + ") among " + files.unknown().size() + " files");
        }
        try (LoadConsole console = new LoadConsole(database.directory)) {
            LoadReport report = Loading.into(database, extractor, files.inputs(), source, again, console);
            console.finished(report, files.unknown().size());
            return report.rejects() > 0 ? Tidemark.REJECTED : Tidemark.DONE;
        }
    }
}
