package tidemark.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidemark.claim.Reading;
import tidemark.extract.ExtractionFailed;
import tidemark.extract.Extractor;
import tidemark.load.InputFiles;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.source.Source;
import tidemark.source.SourceDocument;
import tidemark.source.TextDocument;

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
        Extractor extractor = reader.extractor();
        extractor.expect();
        InputFiles files = InputFiles.find(paths, Inputs.format(format));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        Lines lines = new Lines(out, extractor);
        for (InputFiles.Input input : files.inputs()) {
            input.source()
                    .read(input.file(), input.file().toString(), input.source().format(), lines);
        }
        lines.finish();
        out.flush();
        return lines.rejects > 0 ? Tidemark.REJECTED : Tidemark.DONE;
    }

    /** Reads documents some at a time, on all processors, and writes their claims in the order of the files. */
    private static final class Lines implements Source.Sink {

        private static final int AT_ONCE = 256;

        private record Read(TextDocument document, Reading reading, String failure) {}

        private final List<TextDocument> pending = new ArrayList<>();
        private final PrintStream out;
        private final Extractor extractor;
        private int rejects;

        Lines(PrintStream out, Extractor extractor) {
            this.out = out;
            this.extractor = extractor;
        }

        @Override
        public void document(SourceDocument found) {
            if (found instanceof TextDocument document) {
                pending.add(document);
            }
            if (pending.size() == AT_ONCE) {
                finish();
            }
        }

        void finish() {
            pending.parallelStream().map(this::read).forEachOrdered(this::write);
            pending.clear();
        }

        private Read read(TextDocument document) {
            try {
                return new Read(document, extractor.read(document.text()), null);
            } catch (ExtractionFailed e) {
                return new Read(document, null, e.getMessage());
            }
        }

        private void write(Read read) {
            if (read.failure() == null) {
                out.print(ClaimsJson.line(read.document(), read.reading()) + "\n");
            } else {
                TextDocument document = read.document();
                reject(new Reject(
                        document.place(), read.failure(), document.text().whole()));
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
