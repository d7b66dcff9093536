package tidemark.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tidemark.export.Compression;
import tidemark.export.RdfExport;
import tidemark.export.RdfFormat;
import tidemark.store.TdbStore;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the record, or a part of it, in canonical order: the same record gives the same bytes.",
        footer = {
            "",
            "Example:",
            "  tidemark export --format nq -o record.nq.gz",
            "  tidemark export --format ttl --about model/internvl-2.5"
        })
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOption database;

    @Option(
            names = "--format",
            defaultValue = "NQ",
            description = "nq, trig and jsonld keep the named graphs; nt, ttl and rdfxml are their union (default: nq)")
    private RdfFormat format;

    @ArgGroup
    private Part part = new Part();

    @Option(names = "--unordered", description = "faster, in the order of the database; for nq and nt")
    private boolean unordered;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "where to write, .gz or .zst to compress (default: stdout)")
    private Path file;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(database.directory)) {
            throw new IllegalArgumentException(
                    "there is no database in " + database.directory + "; make one with: tidemark load PATH");
        }
        try (TdbStore store = TdbStore.open(database.directory, database.base)) {
            if (file == null) {
                write(store.dataset(), new FileOutputStream(FileDescriptor.out));
            } else {
                replace(store.dataset());
            }
        }
        return Tidemark.DONE;
    }

    private void write(DatasetGraph dataset, OutputStream out) {
        Txn.executeRead(dataset, () -> part.of(dataset, database.base, quads -> write(quads, out)));
    }

    private void write(Iterator<Quad> quads, OutputStream out) {
        try {
            RdfExport export = new RdfExport(format, database.base);
            if (unordered) {
                export.writeUnordered(quads, out);
            } else {
                export.write(quads, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file is there when it is whole; what it held before stays until then. */
    private void replace(DatasetGraph dataset) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream raw = Files.newOutputStream(part);
                    OutputStream out = Compression.of(file.toString()).pack(raw)) {
                write(dataset, out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
