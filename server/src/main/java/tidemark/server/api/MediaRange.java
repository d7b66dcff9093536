package tidemark.server.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** One entry of an {@code Accept} header, as RFC 9110 reads it. */
public record MediaRange(String type, double quality) {

    static List<MediaRange> parse(String accept) {
        List<MediaRange> ranges = new ArrayList<>();
        for (String entry : accept.split(",")) {
            String[] parts = entry.strip().split(";");
            String type = parts[0].strip().toLowerCase(Locale.ROOT);
            if (!type.isEmpty()) {
                ranges.add(new MediaRange(type, quality(parts)));
            }
        }
        return ranges;
    }

    /** What of the offers, the server's favourite first, the header likes best; nothing if it wants none of them. */
    public static <T> Optional<T> choose(String accept, List<T> offers, Function<T, String> mediaType) {
        if (accept == null || accept.isBlank()) {
            return offers.stream().findFirst();
        }
        List<MediaRange> ranges = parse(accept);
        T best = null;
        double bestQuality = 0;
        for (T offer : offers) {
            double quality = quality(ranges, mediaType.apply(offer));
            if (quality > bestQuality) {
                best = offer;
                bestQuality = quality;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The most exact range decides, so that {@code text/html;q=0, *}{@code /*} is anything but HTML. */
    private static double quality(List<MediaRange> ranges, String type) {
        return ranges.stream()
                .filter(range -> range.exactness(type) > 0)
                .max(Comparator.comparingInt(range -> range.exactness(type)))
                .map(MediaRange::quality)
                .orElse(0.0);
    }

    private int exactness(String offered) {
        if (type.equals(offered)) {
            return 3;
        }
        if (type.endsWith("/*") && offered.startsWith(type.substring(0, type.length() - 1))) {
            return 2;
        }
        return type.equals("*/*") ? 1 : 0;
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
