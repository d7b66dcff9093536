package tidemark.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * The code of a trusty URI, module RA (http://trustyuri.net): a digest of quads in which a blank stands in each IRI where
 * the code will stand.
 */
final class TrustyCode {
    /** What holds the code's place; no IRI has it otherwise. */
    static final String PLACE = " ";

    /** The order that the specification asks for is that of Java's strings, not of bytes. */
    private static final Comparator<Quad> ORDER = Comparator.comparing(
                    (Quad quad) -> quad.getGraph().getURI())
            .thenComparing(quad -> quad.getSubject().getURI())
            .thenComparing(quad -> quad.getPredicate().getURI())
            .thenComparing(quad -> quad.getObject().isLiteral())
            .thenComparing(quad -> text(quad.getObject()))
            .thenComparing(quad -> kind(quad.getObject()));

    private TrustyCode() {}

    /** The code of these quads, which hold no blank nodes, all in named graphs and each but once. */
    static String of(Collection<Quad> quads) {
        MessageDigest digest = sha256();
        quads.stream()
                .sorted(ORDER)
                .flatMap(quad -> Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()))
                .forEach(node -> digest.update(line(node).getBytes(StandardCharsets.UTF_8)));
        return "RA" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    }

    private static String line(Node node) {
        return node.isLiteral()
                ? kind(node) + " " + text(node).replace("\\", "\\\\").replace("\n", "\\n") + "\n"
                : node.getURI() + "\n";
    }

    /** A literal's language, or else its datatype; tagged literals stand before others of the same text. */
    private static String kind(Node node) {
        if (!node.isLiteral()) {
            return "";
        }
        String language = node.getLiteralLanguage();
        return language.isEmpty() ? "^" + node.getLiteralDatatypeURI() : "@" + language.toLowerCase(Locale.ROOT);
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
