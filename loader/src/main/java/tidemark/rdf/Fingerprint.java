package tidemark.rdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.out.NodeFmtLib;

/** SHA-256 in hexadecimal over texts, or over a graph without blank nodes whatever the order of its triples. */
public final class Fingerprint {

    private Fingerprint() {}

    public static String of(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(Graph graph) {
        return of(
                graph.find().mapWith(NodeFmtLib::str).toList().stream().sorted().toArray(String[]::new));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
