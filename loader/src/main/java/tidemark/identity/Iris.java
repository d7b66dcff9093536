package tidemark.identity;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import tidemark.claim.AuthorName;
import tidemark.claim.PaperId;
import tidemark.source.DocumentId;

/**
 * Makes every IRI of the record: base, kind, key. Nothing else in the house joins text into an IRI. The same name gives the
 * same IRI everywhere; what the registry knows under several spellings gets one.
 */
public final class Iris {

    /** Where the public record lives; other bases are for private records. */
    public static final String DEFAULT_BASE = "https://w3id.org/tidemark/";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final String base;
    private final Registry registry;
    private final Decisions decisions;

    /** @throws IllegalArgumentException unless {@code base} is an absolute http(s) IRI that ends in a slash */
    public Iris(String base, Registry registry) {
        this(base, registry, Decisions.none());
    }

    /** Makes IRIs by what people decided, too. */
    public Iris(String base, Registry registry, Decisions decisions) {
        if (!base.matches("https?://[^\\s<>\"{}|\\\\^`]+/")) {
            throw new IllegalArgumentException("a base is an http or https IRI that ends in a slash: " + base);
        }
        this.base = base;
        this.registry = registry;
        this.decisions = decisions;
    }

    public String base() {
        return base;
    }

    /** What people decided of names. */
    public Decisions decisions() {
        return decisions;
    }

    /** The same as long as what people decided makes the same IRIs. */
    public String decided() {
        return decisions.fingerprint();
    }

    public Node named(Kind kind, String name) {
        return iri(kind, registry.key(kind, name).orElseGet(() -> NameForm.key(name)));
    }

    /** Whether the registry knows a metric to be a share that is usually given from 0 to 100 %. */
    public boolean isShare(String metric) {
        return registry.isShare(metric);
    }

    /** By the strongest of its ids, so that sources which share that id tell of one paper. */
    public Node paper(PaperId id) {
        return iri(Kind.PAPER, segment(id.key()));
    }

    /** The page of a paper's reviews, which is no IRI of ours. */
    public Node openReview(String forum) {
        return NodeFactory.createURI("https://openreview.net/forum?id=" + segment(forum));
    }

    /** The page that a paper had on Papers with Code, which is no IRI of ours. */
    public Node papersWithCode(String slug) {
        return NodeFactory.createURI("https://paperswithcode.com/paper/" + segment(slug));
    }

    /** An account and a name never meet: who is behind an account is not ours to guess. */
    public Node author(AuthorName author) {
        return author.isAccount()
                ? iri(Kind.AUTHOR, "hf:" + segment(author.name().toLowerCase(Locale.ROOT)))
                : iri(Kind.AUTHOR, NameForm.key(author.name()));
    }

    /** The page of an account on the hub, which is no IRI of ours. */
    public Node hubAccount(String account) {
        return NodeFactory.createURI("https://huggingface.co/" + segment(account));
    }

    public Node authorship(Node paper, int position) {
        return NodeFactory.createURI(paper.getURI() + "#author-" + position);
    }

    public Node source(String source) {
        return iri(Kind.SOURCE, segment(source));
    }

    public Node document(DocumentId id) {
        return iri(Kind.SOURCE, segment(id.source()) + "/" + segment(id.key()));
    }

    /** The place of a quote in its document's text, as RFC 5147 writes it: UTF-16 units from the start. */
    public Node place(Node document, int start, int end) {
        return NodeFactory.createURI(document.getURI() + "#char=" + start + "," + end);
    }

    /** A place in the file that the document was read from, such as a JSON pointer (RFC 6901). */
    public Node pointer(Node document, String pointer) {
        return NodeFactory.createURI(document.getURI() + "#" + segment(pointer));
    }

    public Node extractor(String name, String version) {
        return iri(Kind.EXTRACTOR, segment(name + "-" + version));
    }

    /**
     * A result's IRI says what the result says: a readable start and a hash over {@code statement}, so that the same
     * statement of the same paper is one result however many documents tell of it.
     */
    public Node result(String about, List<String> statement) {
        String paper = decisions.standing(Kind.PAPER.path() + segment(about));
        return iri(
                Kind.RESULT,
                paper.substring(Kind.PAPER.path().length()) + "/"
                        + NameForm.hash(String.join("\u001f", statement), 12));
    }

    private Node iri(Kind kind, String key) {
        return NodeFactory.createURI(base + decisions.standing(kind.path() + key));
    }

    /** Percent-encodes what may not stand in the path of an IRI (RFC 3987); slashes are kept. */
    private static String segment(String text) {
        if (isSegment(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (mayStand(c)) {
                out.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HEX.toHexDigits(b));
                }
            }
        });
        return out.toString();
    }

    private static boolean isSegment(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80 || !mayStand(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayStand(int c) {
        return Character.isLetterOrDigit(c) || "-._~/:@!$'()*+,;=".indexOf(c) >= 0;
    }
}
