package tidemark.source.croissant;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import tidemark.source.Compressed;
import tidemark.source.DataDocument;
import tidemark.source.DocumentId;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.source.Source;

/** Descriptions of datasets in Croissant, which is JSON-LD: one dataset a file. Nothing that a file refers to is fetched. */
public final class CroissantSource implements Source {

    private static final int LONGEST = 16 << 20;
    private static final int DEEPEST = 200;
    private static final int SHOWN = 2000;

    @Override
    public String format() {
        return "croissant";
    }

    @Override
    public String description() {
        return "Croissant, JSON-LD descriptions of datasets";
    }

    @Override
    public boolean recognises(Path file, String head) {
        return head.stripLeading().startsWith("{")
                && head.contains("\"@context\"")
                && head.contains("mlcommons.org/croissant");
    }

    @Override
    public void read(Path file, String name, String source, Sink sink) throws IOException {
        Place place = new Place(name, 1);
        String text = "";
        try (InputStream in = Compressed.open(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                String beginning = new String(bytes, 0, SHOWN, StandardCharsets.UTF_8);
                sink.reject(new Reject(place, "longer than " + LONGEST + " bytes", beginning));
                return;
            }
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (depth(text) > DEEPEST) {
                sink.reject(new Reject(
                        place, "nested deeper than " + DEEPEST, text.substring(0, Math.min(SHOWN, text.length()))));
                return;
            }
            Optional<Description> description = Description.of(parse(text));
            if (description.isEmpty()) {
                sink.reject(new Reject(place, "no dataset with a name is described", text));
                return;
            }
            DocumentId id = new DocumentId(source, description.get().key());
            sink.document(new DataDocument(
                    id, place, description.get().published(), description.get().says()));
        } catch (CharacterCodingException e) {
            sink.reject(new Reject(place, "not valid UTF-8", ""));
        } catch (ZipException | EOFException e) {
            sink.reject(new Reject(place, "the file is damaged: " + e.getMessage(), ""));
        } catch (RiotException e) {
            sink.reject(new Reject(place, "no JSON-LD: " + e.getMessage(), text));
        }
    }

    private static Graph parse(String text) {
        JsonLdOptions offline = new JsonLdOptions((address, options) -> {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                    address + " is not fetched: contexts have to be inline");
        });
        Context context = new Context();
        context.set(LangJSONLD11.JSONLD_OPTIONS, offline);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, Lang.JSONLD11)
                .base("https://croissant.invalid/")
                .context(context)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .checking(false)
                .parse(graph);
        return graph;
    }

    /** How deep brackets nest, those in strings left out; the parser itself goes as deep as its stack. */
    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inString) {
                if (c == '\\') {
                    i++;
                } else {
                    inString = c != '"';
                }
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return deepest;
    }
}
