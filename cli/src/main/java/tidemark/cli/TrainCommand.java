package tidemark.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidemark.claim.PaperText;
import tidemark.evaluate.ClaimsFile;
import tidemark.evaluate.PaperClaims;
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
        description = "Makes the extractor's model file anew from annotated papers; takes about an hour."
                + " The same papers give the same bytes.",
        footer = {
            "",
            "Example:",
            "  tidemark train --gold gold-train.jsonl --without gold-dev.jsonl \\",
            "      --words loader/src/main/annotations/words.tsv.gz ~/digests \\",
            "      -o loader/src/main/resources/tidemark/extract/text.model.gz"
        })
final class TrainCommand implements Callable<Integer> {

    @Option(
            names = "--gold",
            required = true,
            paramLabel = "FILE",
            description = "annotated papers, one JSON object a line; may be given several times")
    private List<Path> gold;

    @Option(
            names = "--names",
            paramLabel = "FILE",
            description =
                    "annotated papers to learn names from, and of results the network alone; may be given several times")
    private List<Path> namesOnly = List.of();

    @Option(
            names = "--words",
            required = true,
            paramLabel = "FILE",
            description = "vectors of words, as bench/words writes them")
    private Path words;

    @Option(
            names = "--without",
            paramLabel = "FILE",
            description = "annotated papers to leave aside altogether, since they are to be evaluated on")
    private Path without;

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
        if (without != null) {
            Set<String> aside =
                    ClaimsFile.read(without).stream().map(PaperClaims::arxivId).collect(Collectors.toSet());
            texts.byPaper.keySet().removeIf(paper -> aside.contains(paper.substring(0, paper.indexOf(' '))));
        }
        int papers = Training.train(gold, namesOnly, words, texts.byPaper, model, System.err::println);
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
