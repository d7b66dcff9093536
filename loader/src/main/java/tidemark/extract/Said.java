package tidemark.extract;

import java.util.Arrays;

/**
 * What is said for or against one choice: each feature is a hash (FNV-1a, 64 bits) over the letters of its parts, so that
 * reading a text joins no strings. A feature said in other parts is the same feature.
 */
final class Said {

    private static final long NOTHING = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long[] all = new long[64];
    private int size;

    Said add(Object first) {
        return keep(on(NOTHING, first));
    }

    Said add(Object first, Object second) {
        return keep(on(on(NOTHING, first), second));
    }

    Said add(Object first, Object second, Object third) {
        return keep(on(on(on(NOTHING, first), second), third));
    }

    Said add(Object... parts) {
        long feature = NOTHING;
        for (Object part : parts) {
            feature = on(feature, part);
        }
        return keep(feature);
    }

    /** A feature that goes on where {@code feature} ended. */
    Said further(long feature, String part) {
        return keep(on(feature, part));
    }

    Said addAll(long[] features) {
        for (long feature : features) {
            keep(feature);
        }
        return this;
    }

    long[] all() {
        return Arrays.copyOf(all, size);
    }

    /** Each feature once, where it was said first. */
    long[] distinct() {
        return Arrays.stream(all, 0, size).distinct().toArray();
    }

    private Said keep(long feature) {
        if (size == all.length) {
            all = Arrays.copyOf(all, size * 2);
        }
        all[size++] = feature;
        return this;
    }

    private static long on(long feature, Object part) {
        String letters = part.toString();
        long hash = feature;
        for (int i = 0; i < letters.length(); i++) {
            hash = (hash ^ letters.charAt(i)) * PRIME;
        }
        return hash;
    }
}
