package tidemark;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Real inputs that are not part of the project: a folder {@code shared} beside the checkout, or TIDEMARK_SHARED. */
public final class Shared {

    private Shared() {}

    /** The path below the shared folder; where it is absent the test is skipped and says so. */
    public static Path path(String below) {
        String named = System.getenv("TIDEMARK_SHARED");
        Path found = named != null
                ? Path.of(named, below)
                : Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                        .map(folder -> folder.resolve("shared").resolve(below))
                        .filter(Files::exists)
                        .findFirst()
                        .orElse(null);
        assumeTrue(
                found != null && Files.exists(found), "skipped: there is no shared/" + below + " above this checkout");
        return found;
    }
}
