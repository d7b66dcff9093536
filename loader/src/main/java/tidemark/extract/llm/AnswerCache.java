package tidemark.extract.llm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Answers on disk, one file a question, named by the question's hash. A file is whole or not there. */
record AnswerCache(Path folder) {

    Optional<String> find(String hash) {
        try {
            return Optional.of(Files.readString(file(hash)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the kept answer " + file(hash), e);
        }
    }

    void keep(String hash, String answer) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, hash, ".part");
            Files.writeString(part, answer);
            Files.move(part, file(hash), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep an answer in " + folder, e);
        }
    }

    private Path file(String hash) {
        return folder.resolve(hash + ".json");
    }
}
