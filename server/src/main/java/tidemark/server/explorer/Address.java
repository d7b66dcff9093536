package tidemark.server.explorer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where a question is asked. */
final class Address {
    private Address() {}

    /** The address of a saved query's answer. */
    static String query(String name, Map<String, String> parameters) {
        return "/queries/" + name + asked(parameters);
    }

    /** The part of an address that asks, with its question mark; parameters without a value are left out. */
    static String asked(Map<String, String> parameters) {
        String all = new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(parameter -> !parameter.getValue().isEmpty())
                        .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&"));
        return all.isEmpty() ? "" : "?" + all;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
