package tidemark.server;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** What a writer shows in the {@code Authorization} header: a bearer token, or a user and a password. */
public record Credential(String header) {

    // Short ones can be tried out over the network in a reasonable time.
    private static final int SHORTEST_SECRET = 8;

    public Credential {
        requireNonNull(header, "header is null");
    }

    /** A bearer token. */
    public static Credential token(String token) {
        return new Credential("Bearer " + secret(token));
    }

    /** A user name and a password, sent the way of HTTP's basic authentication. */
    public static Credential password(String user, String password) {
        if (user.contains(":")) {
            throw new IllegalArgumentException("a user name has no colon");
        }
        byte[] pair = (user + ":" + secret(password)).getBytes(StandardCharsets.UTF_8);
        return new Credential("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private static String secret(String text) {
        if (text.strip().length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("a token or password needs at least " + SHORTEST_SECRET + " characters");
        }
        return text;
    }

    /** Whether a request's header shows this credential, in a time that does not tell how much of it was right. */
    boolean matches(String shown) {
        return MessageDigest.isEqual(
                header.getBytes(StandardCharsets.UTF_8), shown.strip().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Credential[hidden]";
    }
}
