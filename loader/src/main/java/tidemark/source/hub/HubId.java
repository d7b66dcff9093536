package tidemark.source.hub;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.source.json.Found;

/** What a model or dataset is called on the hub: {@code account/name}, or a name alone. */
public final class HubId {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9][A-Za-z0-9._-]*");
    /** How folders of downloads and of results are named: the slash would be another folder. */
    private static final Pattern FOLDER = Pattern.compile(
            "(?:models--|datasets--)?([A-Za-z0-9][A-Za-z0-9.-]*(?:_[A-Za-z0-9.-]+)*)(?:__|--)([A-Za-z0-9][A-Za-z0-9._-]*)");

    private HubId() {}

    /** Whether a name can be an id: the oldest have no account. */
    static boolean isId(String name) {
        return isWhole(name) || name.matches("[A-Za-z0-9][A-Za-z0-9._-]*");
    }

    /** Whether a name has the form of an id with its account. */
    public static boolean isWhole(String name) {
        return ID.matcher(name).matches();
    }

    /** The address of the page of a model on the hub. */
    public static String page(String id) {
        return "https://huggingface.co/" + id;
    }

    /** The id that one of the nearest folders above the file is named after, such as {@code BAAI__bge-m3}. */
    public static Optional<String> ofFolder(Found found) {
        for (int step = 1; step <= 3; step++) {
            Matcher folder = FOLDER.matcher(found.folder(step));
            if (folder.matches()) {
                return Optional.of(folder.group(1) + "/" + folder.group(2));
            }
        }
        return Optional.empty();
    }
}
