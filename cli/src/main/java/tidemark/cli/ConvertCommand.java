package tidemark.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.jena.riot.Lang;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidemark.export.Compression;
import tidemark.identity.Iris;
import tidemark.identity.Registry;
import tidemark.load.Convert;
import tidemark.load.InputFiles;
import tidemark.load.LoadReport;
import tidemark.source.Source;
import tidemark.source.table.TableSource;

@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description =
                "Writes files as RDF, each document in its own graph, and stores nothing. Labels and registries, which"
                        + " are the record's, are not written.",
        footer = {
            "",
            "Examples:",
            "  tidemark convert papers-with-abstracts.json.gz --format nq -o papers.nq.gz",
            "  tidemark convert results.csv --mapping results.yaml | grep Result"
        })
final class ConvertCommand implements Callable<Integer> {

    private enum Form {
        NQ(Lang.NQUADS),
        NT(Lang.NTRIPLES),
        TRIG(Lang.TRIG);

        private final Lang lang;

        Form(Lang lang) {
            this.lang = lang;
        }
    }

    @Mixin
    private ExtractorOption reader;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files, and folders to search for files")
    private List<Path> paths;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "nq",
            description =
                    "what to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); nt leaves out the graphs")
    private Form form;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "where to (default: standard output); packed if it ends in .gz or .zst")
    private Path out;

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            description = "the format of all files (default: found by content)")
    private String from;

    @Option(names = "--mapping", paramLabel = "FILE", description = "the files are tables, explained by this YAML")
    private Path mapping;

    @Option(names = "--source", paramLabel = "NAME", description = "the source they belong to (default: the format)")
    private String source;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = Iris.DEFAULT_BASE,
            description = "where the record's IRIs live (default: ${DEFAULT-VALUE})")
    private String base;

    @Override
    public Integer call() throws IOException {
        Source known = mapping != null ? TableSource.mappedBy(mapping) : Inputs.format(from);
        InputFiles files = InputFiles.find(paths, known);
        if (files.inputs().isEmpty()) {
            throw new IllegalArgumentException("no file of a known format among "
                    + files.unknown().size() + " files; see: tidemark load --list-formats");
        }
        long started = System.nanoTime();
        Path beside = out != null ? out.toAbsolutePath() : Path.of("converted").toAbsolutePath();
        try (LoadConsole console = new LoadConsole(beside)) {
            Iris iris = new Iris(base, Registry.shipped());
            Convert convert = new Convert(iris, reader.extractor(), form.lang, console);
            Convert.Done done;
            try (OutputStream to = open()) {
                done = convert.run(files.inputs(), source, to);
            }
            LoadReport report = done.report();
            double seconds = (System.nanoTime() - started) / 1e9;
            console.said(String.format(
                    Locale.ROOT,
                    "%s, %s: %,d quads in %.1f s, %,.0f a second; %,d rejected",
                    Amount.of(report.files(), "file"),
                    Amount.of(report.documents(), "document"),
                    done.quads(),
                    seconds,
                    done.quads() / seconds,
                    report.rejects()));
            return report.rejects() > 0 ? Tidemark.REJECTED : Tidemark.DONE;
        }
    }

    private OutputStream open() throws IOException {
        if (out == null) {
            return System.out;
        }
        return Compression.of(out.getFileName().toString())
                .pack(new BufferedOutputStream(Files.newOutputStream(out), 1 << 16));
    }
}
