package tidemark.server.exports;

import java.util.List;
import java.util.Optional;
import tidemark.export.Compression;
import tidemark.export.RecordFile;
import tidemark.export.RecordFiles;
import tidemark.server.api.MediaRange;

/**
 * A file as it is asked for: packed because its name says so, which is what the client keeps, or packed on the way only,
 * because the client takes that.
 */
record Packing(RecordFile file, Compression kept, Compression underway) {
    private static final List<Encoding> ENCODINGS = List.of(
            new Encoding("gzip", Compression.GZIP),
            new Encoding("zstd", Compression.ZSTD),
            new Encoding("identity", Compression.NONE));

    private record Encoding(String name, Compression compression) {}

    static Optional<Packing> of(String name, String acceptEncoding) {
        Compression kept = Compression.of(name);
        return RecordFiles.named(kept.unpacked(name))
                .filter(file -> kept == Compression.NONE || file.canBePacked())
                .map(file -> new Packing(
                        file,
                        kept,
                        kept == Compression.NONE && file.canBePacked() ? accepted(acceptEncoding) : Compression.NONE));
    }

    private static Compression accepted(String header) {
        return header == null
                ? Compression.NONE
                : MediaRange.choose(header, ENCODINGS, Encoding::name)
                        .map(Encoding::compression)
                        .orElse(Compression.NONE);
    }

    /** The one way of packing that there is, if there is one. */
    Compression compression() {
        return kept == Compression.NONE ? underway : kept;
    }

    Optional<String> contentEncoding() {
        return ENCODINGS.stream()
                .filter(encoding -> underway != Compression.NONE && encoding.compression() == underway)
                .map(Encoding::name)
                .findFirst();
    }

    String contentType() {
        return switch (kept) {
            case GZIP -> "application/gzip";
            case ZSTD -> "application/zstd";
            case NONE -> {
                boolean saysItself = file.mediaType().startsWith("application/");
                yield saysItself ? file.mediaType() : file.mediaType() + ";charset=utf-8";
            }
        };
    }
}
