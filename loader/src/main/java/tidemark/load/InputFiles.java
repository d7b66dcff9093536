package tidemark.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tidemark.source.Source;

/** Turns the paths a user names into files and the format each is read as, in an order that is the same everywhere. */
public record InputFiles(List<Input> inputs, List<Path> unknown) {

    /** One file and how to read it. */
    public record Input(Path file, Source source) {}

    /**
     * Files below a folder that no format recognises are set aside in {@link #unknown}.
     *
     * @param format the format of all files, or null to look at each
     * @throws NoSuchFileException if a path does not exist
     */
    public static InputFiles find(List<Path> paths, Source format) throws IOException {
        List<Input> inputs = new ArrayList<>();
        List<Path> unknown = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
            for (Path file : files(path)) {
                Source source = format != null ? format : Formats.of(file).orElse(null);
                if (source == null) {
                    unknown.add(file);
                } else {
                    inputs.add(new Input(file, source));
                }
            }
        }
        return new InputFiles(List.copyOf(inputs), List.copyOf(unknown));
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> found = Files.walk(path)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
