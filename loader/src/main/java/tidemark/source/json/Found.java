package tidemark.source.json;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import tidemark.claim.Statements;
import tidemark.source.DataDocument;
import tidemark.source.DocumentId;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.source.Source;

/** Takes what one record holds: documents, and parts that are set apart. */
public final class Found {

    private final String source;
    private final Place place;
    private final Path path;
    private final Source.Sink sink;
    private final Map<String, Integer> repeated;

    /**
     * @param path where the file lies, for formats that say something by their folders
     * @param repeated how often each key was asked for in this file so far
     */
    Found(String source, Place place, Path path, Source.Sink sink, Map<String, Integer> repeated) {
        this.source = source;
        this.place = place;
        this.path = path.toAbsolutePath();
        this.sink = sink;
        this.repeated = repeated;
    }

    /** The name of the file without folders and endings. */
    public String file() {
        return place.file().replaceFirst("^.*[/\\\\]", "").replaceFirst("(?i)(\\.(jsonl?|ya?ml|md|gz|zst))+$", "");
    }

    /** The name of the folder so many steps above the file, the one that it lies in being the first; empty beyond the root. */
    public String folder(int steps) {
        Path folder = path;
        for (int i = 0; i < steps && folder != null; i++) {
            folder = folder.getParent();
        }
        return folder == null || folder.getFileName() == null
                ? ""
                : folder.getFileName().toString();
    }

    /** The line on which the record starts. */
    public int line() {
        return place.line();
    }

    /** A key that no other document of the file has: the second that asks for the same gets a number. */
    public String distinct(String key) {
        int times = repeated.merge(key, 1, Integer::sum);
        return times == 1 ? key : key + "~" + times;
    }

    /** @param key names the document among those of its source, for good */
    public void document(String key, Optional<LocalDate> day, Statements says) {
        sink.document(new DataDocument(new DocumentId(source, key), place, day, says));
    }

    /** Sets a part apart, with the reason and the part's own words. */
    public void reject(Json part, String reason, String words) {
        sink.reject(new Reject(place, part.pointer() + ": " + reason, words));
    }
}
