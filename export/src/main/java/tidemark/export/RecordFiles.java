package tidemark.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All files that the record can be had as, by their names. */
public final class RecordFiles {
    /** Of several exports at one time each holds but little before it sorts on disk. */
    private static final long CHARACTERS_HELD = 8L << 20;

    private static final List<RecordFile> ALL = all();

    private RecordFiles() {}

    /** Every file, those that hold the whole record first. */
    public static List<RecordFile> list() {
        return ALL;
    }

    /** The file of this name. */
    public static Optional<RecordFile> named(String name) {
        return ALL.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    private static List<RecordFile> all() {
        List<RecordFile> files = new ArrayList<>();
        for (RdfFormat format : RdfFormat.values()) {
            files.add(new RecordFile(
                    "record." + format.ending(),
                    format.mediaType(),
                    format.holdsGraphs()
                            ? "The whole record, each document in its named graph"
                            : "The whole record, all documents in one graph",
                    (record, base, quads, out) -> new RdfExport(format, base, CHARACTERS_HELD).write(quads, out)));
        }
        files.add(new RecordFile(
                "nanopublications.trig",
                RdfFormat.TRIG.mediaType(),
                "Each result as a nanopublication with a trusty URI",
                (record, base, out) -> new NanopubExport(record, base).write(out),
                (record, base, quads, out) -> new NanopubExport(record, base).write(quads, out)));
        files.add(new RecordFile(
                "tables.zip",
                "application/zip",
                "All tables as CSV, described as CSV on the Web and as Croissant",
                (record, base, out) -> {
                    try (FileSet archive = FileSet.zip(out)) {
                        new TableExport(record).writeCroissant(archive, base);
                    }
                }));
        files.add(new RecordFile(
                "papers-with-code.zip",
                "application/zip",
                "Leaderboards, papers and datasets in the shape of the dumps of Papers with Code",
                (record, base, out) -> {
                    try (FileSet archive = FileSet.zip(out)) {
                        new PapersWithCode(record).write(archive);
                    }
                }));
        for (Table table : Table.ALL) {
            files.add(new RecordFile(
                    table.file(), "text/csv", table.says(), (record, base, out) -> new TableExport(record)
                            .write(table, out)));
        }
        files.add(new RecordFile(
                Croissant.FILE,
                "application/ld+json",
                "The tables described in Croissant",
                (record, base, out) -> new TableExport(record).croissant(base, out)));
        files.add(new RecordFile(
                TableExport.METADATA,
                "application/csvm+json",
                "The tables described as CSV on the Web",
                (record, base, out) -> TableExport.metadata(out)));
        for (Projection projection : Projection.values()) {
            files.add(new RecordFile(
                    projection.word() + ".graphml",
                    "application/graphml+xml",
                    projection.says(),
                    (record, base, out) -> new GraphExport(record, base).graphMl(projection, out)));
            files.add(new RecordFile(
                    projection.word() + ".gexf",
                    "application/gexf+xml",
                    projection.says(),
                    (record, base, out) -> new GraphExport(record, base).gexf(projection, out)));
        }
        return List.copyOf(files);
    }
}
