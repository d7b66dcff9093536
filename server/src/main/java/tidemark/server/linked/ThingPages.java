package tidemark.server.linked;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import tidemark.server.LimitedSource;

/** Pages of things that are made for their kind; what has none is told statement by statement. */
public interface ThingPages {

    /** The page of a thing, as the parameters of the address ask for it. */
    Optional<String> html(LimitedSource.Reading record, Node thing, Map<String, String> asked);

    /** The page of the record as a whole, which is the root of the server; {@code server} is its address as the client has it. */
    String home(LimitedSource.Reading record, String jsonLd, String server);
}
