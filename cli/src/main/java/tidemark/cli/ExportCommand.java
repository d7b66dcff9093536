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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tidemark.export.Compression;
import tidemark.export.FileSet;
import tidemark.export.GraphExport;
import tidemark.export.NanopubExport;
import tidemark.export.PapersWithCode;
import tidemark.export.Projection;
import tidemark.export.RdfExport;
import tidemark.export.RdfFormat;
import tidemark.export.TableExport;
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
            defaultValue = "nq",
            description =
                    "nq, trig and jsonld keep the named graphs; nt, ttl and rdfxml are their union; nanopub is a nanopublication a result;"
                            + " csv is a table a class, croissant the same with their description, papers-with-code the dumps of that site; graphml and gexf are for graph tools (default: nq)")
    private String format;

    @ArgGroup
    private Part part = new Part();

    @Option(
            names = "--projection",
            paramLabel = "NAME",
            defaultValue = "model-benchmark",
            description = "which graph graphml and gexf hold: model-benchmark, co-author, paper-model, compared-with"
                    + " (default: ${DEFAULT-VALUE})")
    private String projection;

    @Option(names = "--unordered", description = "faster, in the order of the database; for nq and nt")
    private boolean unordered;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description =
                    "where to write, .gz or .zst to compress (default: stdout); for csv, croissant and papers-with-code a folder, or a .zip")
    private Path file;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(database.directory)) {
            throw new IllegalArgumentException(
                    "there is no database in " + database.directory + "; make one with: tidemark load PATH");
        }
        Form form = form();
        try (TdbStore store = TdbStore.open(database.directory, database.base)) {
            DatasetGraph record = store.dataset();
            if (isSeveralFiles()) {
                severalFiles(form, record);
            } else if (file == null) {
                write(form, record, new FileOutputStream(FileDescriptor.out));
            } else {
                replace(out -> {
                    try (OutputStream packed = Compression.of(file.toString()).pack(out)) {
                        write(form, record, packed);
                    }
                });
            }
        }
        return Tidemark.DONE;
    }

    /** How a record becomes one stream of bytes. */
    private interface Form {
        void write(DatasetGraph record, OutputStream out) throws IOException;
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private Form form() {
        Optional<RdfFormat> rdf = RdfFormat.named(format);
        if (rdf.isPresent()) {
            return (record, out) -> part.of(record, database.base, quads -> write(rdf.get(), quads, out));
        }
        if (format.equalsIgnoreCase("nanopub") && !unordered) {
            return this::nanopublications;
        }
        if (!part.isWhole() || unordered) {
            throw new IllegalArgumentException(
                    "a part can only be chosen for formats of RDF and for nanopub, and an order for nq and nt");
        }
        Projection chosen = Projection.named(projection)
                .orElseThrow(() -> new IllegalArgumentException("no projection is called " + projection));
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "graphml" -> (record, out) -> new GraphExport(record, database.base).graphMl(chosen, out);
            case "gexf" -> (record, out) -> new GraphExport(record, database.base).gexf(chosen, out);
            case "csv", "croissant", "papers-with-code" ->
                (record, out) -> {
                    try (FileSet archive = FileSet.zip(out)) {
                        severalFiles(record, archive);
                    }
                };
            default ->
                throw new IllegalArgumentException(
                        "no format is called " + format
                                + "; there are: nq, trig, jsonld, nt, ttl, rdfxml, nanopub, csv, croissant, papers-with-code, graphml, gexf");
        };
    }

    private void write(RdfFormat rdf, Iterator<Quad> quads, OutputStream out) {
        try {
            RdfExport export = new RdfExport(rdf, database.base);
            if (unordered) {
                export.writeUnordered(quads, out);
            } else {
                export.write(quads, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void nanopublications(DatasetGraph record, OutputStream out) throws IOException {
        NanopubExport export = new NanopubExport(record, database.base);
        if (part.isWhole()) {
            export.write(out);
            return;
        }
        part.of(record, database.base, quads -> {
            try {
                export.write(quads, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private boolean isSeveralFiles() {
        return Set.of("csv", "croissant", "papers-with-code").contains(format.toLowerCase(Locale.ROOT));
    }

    private void severalFiles(DatasetGraph record, FileSet files) throws IOException {
        switch (format.toLowerCase(Locale.ROOT)) {
            case "csv" -> new TableExport(record).write(files);
            case "croissant" -> new TableExport(record).writeCroissant(files, database.base);
            default -> new PapersWithCode(record).write(files);
        }
    }

    private void severalFiles(Form archive, DatasetGraph record) throws IOException {
        if (file == null) {
            throw new IllegalArgumentException(format + " is several files: name a folder or a .zip by -o");
        }
        if (file.toString().endsWith(".zip")) {
            replace(out -> write(archive, record, out));
            return;
        }
        try (FileSet files = FileSet.folder(file)) {
            write((all, none) -> severalFiles(all, files), record, OutputStream.nullOutputStream());
        }
    }

    private static void write(Form form, DatasetGraph record, OutputStream out) {
        Txn.executeRead(record, () -> {
            try {
                form.write(record, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The file is there when it is whole; what it held before stays until then. */
    private void replace(Writing writing) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                writing.to(out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
