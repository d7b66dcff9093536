package tidemark.cli;

import java.util.Locale;

/** A number with the noun it counts: "1 file", "4,085 papers". */
final class Amount {

    private Amount() {}

    static String of(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : noun + "s");
    }
}
