package tidemark.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidemark.claim.PaperText;
import tidemark.extract.Training;
import tidemark.load.InputFiles;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.source.Source;
import tidemark.source.SourceDocument;
import tidemark.source.TextDocument;

@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Makes the extractor's model file anew from annotated papers; takes some minutes."
                + " The same papers give the same bytes.",
        footer = {
            "",
            "Example:",
            "  tidemark train --gold gold-train.jsonl -o loader/src/main/resources/tidemark/extract/text.model ~/digests"
        })
final class TrainCommand implements Callable<Integer> {

    @Option(
            names = "--gold",
            required = true,
            paramLabel = "FILE",
            description = "annotated papers, one JSON object a line")
    private Path gold;

    @Option(names = "-o", required = true, paramLabel = "MODEL", description = "the model file to write")
    private Path model;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "the files that the annotated papers stand in")
    private List<Path> paths;

    @Override
    public Integer call() throws IOException {
        Texts texts = new Texts();
        for (InputFiles.Input input : InputFiles.find(paths, null).inputs()) {
            input.source()
                    .read(input.file(), input.file().toString(), input.source().format(), texts);
        }
        int papers = Training.train(gold, texts.byPaper, model);
        System.err.println("learnt from " + Amount.of(papers, "annotated paper") + ": " + model);
        return Tidemark.DONE;
    }

    private static final class Texts implements Source.Sink {

        private final Map<String, PaperText> byPaper = new HashMap<>();

        @Override
        public void document(SourceDocument found) {
            if (found instanceof TextDocument document) {
                byPaper.put(document.paper().id().key() + " " + document.date(), document.text());
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
