package tidemark.server.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Addresses within the API. */
final class Address {
    private Address() {}

    /** The query string of another part, or another format, of what was asked for. */
    static String query(RunRequest asked, String format, long limit, long offset) {
        Map<String, String> all = new LinkedHashMap<>(asked.parameters());
        if (format != null) {
            all.put("format", format);
        }
        all.put("limit", Long.toString(limit));
        all.put("offset", Long.toString(offset));
        return query(all);
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
