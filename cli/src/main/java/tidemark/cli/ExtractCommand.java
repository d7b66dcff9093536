package tidemark.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidemark.extract.ExtractionFailed;
import tidemark.extract.Extractor;
import tidemark.load.InputFiles;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.source.Source;
import tidemark.source.SourceDocument;

@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Reads claims from files and writes them as JSON lines, one a document; nothing is stored.",
        footer = {"", "Example:", "  tidemark extract samples > claims.jsonl"})
final class ExtractCommand implements Callable<Integer> {

    @Mixin
    private ExtractorOption reader;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files, and folders to search for files")
    private List<Path> paths;

    @Option(names = "--format", description = "the format of all files (default: found from their content)")
    private String format;

    @Override
    public Integer call() throws IOException {
        InputFiles files = InputFiles.find(paths, Inputs.format(format));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        Lines lines = new Lines(out, reader.extractor());
        for (InputFiles.Input input : files.inputs()) {
            input.source()
                    .read(input.file(), input.file().toString(), input.source().format(), lines);
        }
        out.flush();
        return lines.rejects > 0 ? Tidemark.REJECTED : Tidemark.DONE;
    }

    private static final class Lines implements Source.Sink {

        private final PrintStream out;
        private final Extractor extractor;
        private int rejects;

        Lines(PrintStream out, Extractor extractor) {
            this.out = out;
            this.extractor = extractor;
        }

        @Override
        public void document(SourceDocument document) {
            try {
                out.print(ClaimsJson.line(document, extractor.read(document.text())) + "\n");
            } catch (ExtractionFailed e) {
                reject(new Reject(
                        document.place(), e.getMessage(), document.text().whole()));
            }
        }

        @Override
        public void reject(Reject reject) {
            rejects++;
            System.err.println(reject.place() + ": rejected: " + reject.reason());
        }

        @Override
        public void remark(Place place, String remark) {
            System.err.println(place.file() + ": " + remark);
        }
    }
}
