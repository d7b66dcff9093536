package tidemark.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tidemark.evaluate.ClaimsFile;
import tidemark.evaluate.Evaluation;
import tidemark.evaluate.PaperClaims;
import tidemark.extract.ExtractionFailed;
import tidemark.extract.Extractor;
import tidemark.load.InputFiles;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.source.Source;
import tidemark.source.SourceDocument;
import tidemark.source.TextDocument;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description =
                "Holds what is read from files against annotated papers: precision and recall, the errors by cause,"
                        + " and how often results of a given confidence are right.",
        footer = {
            "",
            "Example:",
            "  tidemark evaluate --gold gold-dev.jsonl ~/digests",
            "  tidemark evaluate --gold gold-dev.jsonl --claims claims.jsonl --errors"
        })
final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ExtractorOption reader;

    @Option(
            names = "--gold",
            required = true,
            paramLabel = "FILE",
            description = "annotated papers, one JSON object a line")
    private Path gold;

    @Option(names = "--claims", paramLabel = "FILE", description = "claims read before, as extract writes them")
    private Path claims;

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "the files that the annotated papers stand in")
    private List<Path> paths = List.of();

    @Option(names = "--errors", description = "list every error below its cause")
    private boolean errors;

    @Option(names = "--format", defaultValue = "text", description = "text or json (default: ${DEFAULT-VALUE})")
    private EvaluationReport.Format format;

    @Override
    public Integer call() throws IOException {
        if (paths.isEmpty() == (claims == null)) {
            throw new ParameterException(spec.commandLine(), "name either the files to read from, or --claims");
        }
        List<PaperClaims> annotated = ClaimsFile.read(gold);
        List<PaperClaims> read = claims != null ? ClaimsFile.read(claims) : extract(annotated);
        Set<String> found = read.stream().map(PaperClaims::arxivId).collect(Collectors.toSet());
        long absent = annotated.stream()
                .filter(paper -> !found.contains(paper.arxivId()))
                .count();
        if (absent > 0) {
            System.err.println(Amount.of(absent, "annotated paper") + " not found; they count as not read");
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        EvaluationReport.write(Evaluation.of(annotated, read), format, errors, out);
        out.flush();
        return Tidemark.DONE;
    }

    private List<PaperClaims> extract(List<PaperClaims> annotated) throws IOException {
        Set<String> wanted = annotated.stream().map(PaperClaims::arxivId).collect(Collectors.toSet());
        Annotated papers = new Annotated(wanted, reader.extractor());
        for (InputFiles.Input input : InputFiles.find(paths, null).inputs()) {
            input.source()
                    .read(input.file(), input.file().toString(), input.source().format(), papers);
        }
        return papers.read;
    }

    /** Reads the annotated papers and passes over all others. */
    private static final class Annotated implements Source.Sink {

        private final List<PaperClaims> read = new ArrayList<>();
        private final Set<String> wanted;
        private final Extractor extractor;

        Annotated(Set<String> wanted, Extractor extractor) {
            this.wanted = wanted;
            this.extractor = extractor;
        }

        @Override
        public void document(SourceDocument found) {
            if (found instanceof TextDocument document
                    && wanted.contains(document.paper().id().key())) {
                String arxivId = document.paper().id().key();
                try {
                    read.add(PaperClaims.of(arxivId, extractor.read(document.text())));
                } catch (ExtractionFailed e) {
                    reject(new Reject(
                            document.place(), e.getMessage(), document.text().whole()));
                }
            }
        }

        @Override
        public void reject(Reject reject) {
            System.err.println(reject.place() + ": rejected: " + reject.reason());
        }

        @Override
        public void remark(Place place, String remark) {
            // a day without papers is no matter here
        }
    }
}
