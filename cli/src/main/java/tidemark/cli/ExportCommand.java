package tidemark.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tidemark.export.LineExport;
import tidemark.store.TdbStore;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the whole record in canonical order: the same record gives the same bytes.",
        footer = {"", "Example:", "  tidemark export --format nq -o record.nq.gz"})
final class ExportCommand implements Callable<Integer> {

    private enum Lines {
        NQ,
        NT
    }

    @Mixin
    private DatabaseOption database;

    @Option(
            names = "--format",
            defaultValue = "NQ",
            description = "nq keeps the named graphs, nt is their union (default: nq)")
    private Lines format;

    @Option(names = "-o", paramLabel = "FILE", description = "where to write, .gz to compress (default: stdout)")
    private Path file;

    @Override
    public Integer call() throws IOException {
        if (file != null && file.toString().endsWith(".zst")) {
            throw new IllegalArgumentException("zstd is not written; name the file .gz to compress it");
        }
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

    private void write(DatasetGraph dataset, OutputStream out) throws IOException {
        dataset.begin(ReadWrite.READ);
        try {
            if (format == Lines.NQ) {
                new LineExport().quads(dataset.find(), out);
            } else {
                new LineExport().triples(Iter.map(dataset.find(), Quad::asTriple), out);
            }
        } finally {
            dataset.end();
        }
    }

    /** The file is there when it is whole; what it held before stays until then. */
    private void replace(DatasetGraph dataset) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream raw = Files.newOutputStream(part);
                    OutputStream out = file.toString().endsWith(".gz") ? new GZIPOutputStream(raw) : raw) {
                write(dataset, out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
