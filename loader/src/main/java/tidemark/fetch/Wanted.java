package tidemark.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** A file to have: where it is, where in the cache it goes, and what its first bytes must be. */
public record Wanted(URI address, Path place, Content content) {

    /** What a file must begin with to be what it is taken for; a page of excuses in HTML is none of these. */
    public enum Content {
        JSON {
            @Override
            boolean fits(byte[] head, int length) {
                int at = 0;
                while (at < length && Character.isWhitespace(head[at])) {
                    at++;
                }
                return at < length && (head[at] == '{' || head[at] == '[');
            }
        },
        GZIP {
            @Override
            boolean fits(byte[] head, int length) {
                return length > 1 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
            }
        },
        TEXT {
            @Override
            boolean fits(byte[] head, int length) {
                String start = new String(head, 0, length, StandardCharsets.UTF_8).stripLeading();
                return !start.toLowerCase(Locale.ROOT).startsWith("<!doctype html")
                        && !start.toLowerCase(Locale.ROOT).startsWith("<html");
            }
        };

        abstract boolean fits(byte[] head, int length);
    }
}
