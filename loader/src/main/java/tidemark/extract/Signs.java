package tidemark.extract;

import java.util.Arrays;

/** The features that speak at one place, each a 64-bit hash of what it says: no strings are built while reading. */
final class Signs {

    private long[] all = new long[96];
    private int size;

    void add(int template, long a) {
        add(template, a, 0x5851f42d4c957f2dL);
    }

    void add(int template, long a, long b) {
        if (size == all.length) {
            all = Arrays.copyOf(all, size * 2);
        }
        all[size++] = mix(template * 0x9e3779b97f4a7c15L + mix(a + 31 * mix(b)));
    }

    void addIf(boolean holds, int template, long a) {
        if (holds) {
            add(template, a);
        }
    }

    long[] taken() {
        long[] copy = Arrays.copyOf(all, size);
        size = 0;
        return copy;
    }

    static long of(CharSequence word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    static long mix(long z) {
        long a = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
        long b = (a ^ (a >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return b ^ (b >>> 33);
    }
}
