package tidemark.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tidemark.extract.Extractor;
import tidemark.identity.Iris;

/**
 * The way of documents from files to wherever they go. Reading and taking run in the caller's thread, in the order of the
 * files; what lies between is done by workers.
 */
record Passage(Iris iris, Extractor extractor, LoadedFiles loaded, LoadListener listener) {

    /**
     * @param sourceName the source that the documents belong to, or null for the format's own name
     * @param registry a fingerprint of the registries
     * @throws IOException if a file cannot be read; what was taken before stays
     */
    <T> LoadReport take(List<InputFiles.Input> inputs, String sourceName, String registry, Outlet<T> outlet)
            throws IOException {
        FileReadings readings = new FileReadings(loaded, iris, extractor, registry);
        List<FileReading> files = new ArrayList<>();
        for (InputFiles.Input input : inputs) {
            String source = sourceName != null ? sourceName : input.source().format();
            files.add(readings.of(input, source, outlet::holds));
        }
        if (files.stream()
                .anyMatch(file -> !file.isKnown() && file.input().source().isText())) {
            extractor.expect();
        }
        boolean allKnown = files.stream().allMatch(FileReading::isKnown);
        Map<String, String> stored = allKnown ? Map.of() : outlet.contentHashes();
        ExecutorService workers =
                Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
        try {
            Preparation<T> preparation = new Preparation<>(iris, extractor, registry, stored, outlet::ready);
            Run<T> run = new Run<>(outlet, loaded, listener, workers, preparation, stored.keySet(), files.size());
            for (FileReading file : files) {
                run.read(file);
            }
            run.finish();
            outlet.complete();
            loaded.add(run.accounts());
            return run.report();
        } finally {
            workers.shutdownNow();
        }
    }
}
