package tidemark.server.explorer;

import java.util.HashMap;
import java.util.Map;

/** What the address of a page asks for, beyond the thing: each parameter once, empty where it is not given. */
record View(Map<String, String> asked) {
    private static final String CONFIDENCE = "min-confidence";

    View {
        asked = Map.copyOf(asked);
    }

    String of(String name) {
        return asked.getOrDefault(name, "");
    }

    /** The parameters of a saved query: the least confidence that is asked for, if any, and one more. */
    Map<String, String> question(String name, String value) {
        Map<String, String> parameters = new HashMap<>(confidence());
        parameters.put(name, value);
        return parameters;
    }

    Map<String, String> confidence() {
        String least = of(CONFIDENCE);
        return least.isBlank() ? Map.of() : Map.of(CONFIDENCE, least);
    }

    /** All that is asked for, with one part of it otherwise. */
    Map<String, String> with(String name, String value) {
        Map<String, String> all = new HashMap<>(asked);
        all.put(name, value);
        return all;
    }
}
