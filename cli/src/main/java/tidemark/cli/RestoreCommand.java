package tidemark.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tidemark.export.Compression;
import tidemark.load.LoadedFiles;
import tidemark.store.TdbStore;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Makes a new database of an export that kept the named graphs: all of it, or nothing.",
        footer = {"", "Example:", "  tidemark restore --db copy/tdb2 record.nq.gz"})
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOption database;

    @Parameters(paramLabel = "FILE", description = "an export: .nq, .trig or .jsonld, also .gz or .zst of these")
    private Path file;

    @Override
    public Integer call() {
        Compression compression = Compression.of(file.toString());
        Lang lang = lang(compression.unpacked(file.getFileName().toString()));
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("no such file: " + file);
        }
        AtomicLong count = new AtomicLong();
        try (TdbStore store = TdbStore.open(database.directory, database.base)) {
            store.restore(sink -> read(compression, lang, quad -> {
                sink.accept(quad);
                count.incrementAndGet();
            }));
        }
        LoadedFiles.of(database.directory).clear();
        System.err.println(Amount.of(count.get(), "quad") + " restored");
        return Tidemark.DONE;
    }

    private static Lang lang(String name) {
        if (name.endsWith(".nq")) {
            return Lang.NQUADS;
        }
        if (name.endsWith(".trig")) {
            return Lang.TRIG;
        }
        if (name.endsWith(".jsonld")) {
            return Lang.JSONLD11;
        }
        throw new IllegalArgumentException(
                name + " does not say which document said what; a record is restored from .nq, .trig or .jsonld");
    }

    private void read(Compression compression, Lang lang, Consumer<Quad> sink) {
        try (KeptFailure in = new KeptFailure(compression.unpack(Files.newInputStream(file)))) {
            RDFParser.source(in)
                    .lang(lang)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(new StreamRDFBase() {
                        @Override
                        public void quad(Quad quad) {
                            sink.accept(quad);
                        }

                        @Override
                        public void triple(Triple triple) {
                            sink.accept(Quad.create(Quad.defaultGraphIRI, triple));
                        }
                    });
            in.rethrow();
        } catch (RiotException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read to its end: " + e.getMessage(), e);
        }
    }
}
