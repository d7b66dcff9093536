package tidemark.extract;

import java.util.List;
import java.util.Optional;

/** What stands around a number, whoever it is credited to. */
final class FigureRow {

    private static final List<String> UNITS = List.of("%", "points", "x", "s", "ms", "min", "h", "fps", "GB", "$");
    private static final List<String> BEFORE = List.of(
            "by",
            "of",
            "from",
            "to",
            "at",
            "than",
            "(",
            "+",
            "over",
            "a",
            "an",
            "and",
            ",",
            "in",
            "with",
            "the",
            "only",
            "approximately",
            "nearly",
            "vs",
            "=",
            "as",
            "for",
            "versus",
            "'s",
            ":",
            "~",
            "just");
    private static final List<String> AFTER = List.of(
            "on",
            "in",
            "for",
            "of",
            "compared",
            "faster",
            "more",
            "fewer",
            "less",
            "(",
            ")",
            ",",
            "and",
            ".",
            "over",
            "to",
            "improvement",
            "reduction",
            "increase",
            "accuracy",
            "relative",
            "absolute",
            "average",
            "higher",
            "lower",
            "vs",
            "-",
            "–",
            "across",
            "with",
            "when",
            "while",
            "better",
            "success",
            "of",
            "speedup",
            "the");

    private FigureRow() {}

    static double[] of(Scene scene, int which) {
        Figure figure = scene.figures().get(which);
        int at = figure.at();
        int after = afterUnit(scene, figure);
        Row row = new Row();
        row.add(figure.unit().map(UNITS::indexOf).orElse(-2));
        row.add(figure.unit().equals(Optional.of("%")));
        row.add(figure.unit().equals(Optional.of("x")));
        row.add(figure.unit().isEmpty());
        row.add(Math.min(1e5, figure.value().doubleValue()));
        row.add(figure.text().contains("."));
        row.add(figure.value().scale());
        row.add(figure.minus());
        row.add(BEFORE.indexOf(scene.word(at - 1)));
        row.add(BEFORE.indexOf(scene.word(at - 2)));
        row.add(AFTER.indexOf(scene.word(after)));
        row.add(AFTER.indexOf(scene.word(after + 1)));
        for (String w : List.of("by", "of", "from", "to", "than", "(", "+", "over", "and", "'s", "vs")) {
            row.add(scene.word(at - 1).equals(w));
        }
        for (String w : List.of("on", "of", "compared", "(", ")", ",", "and", "to", "for")) {
            row.add(scene.word(after).equals(w));
        }
        for (Cues cue : Cues.values()) {
            row.add(scene.near(at, cue, -1));
            row.add(scene.near(after - 1, cue, 1));
        }
        row.add(last(scene, at));
        row.add(parenthesis(scene, at));
        row.add(from(scene, which));
        row.add(to(scene, which));
        row.add(scene.sentence(at) == 0);
        row.add(scene.sentence(at));
        int first = scene.first(at);
        int end = scene.last(at);
        row.add(scene.numbers(first, at));
        row.add(scene.numbers(at + 1, end));
        row.add(at - first);
        row.add(end - at);
        row.add(scene.ownBefore(at));
        row.add(scene.runSize(which));
        row.add(scene.runPlace(which));
        run(scene, which, row);
        previous(scene, which, row);
        return row.done();
    }

    /** What opens and closes the run of numbers that this one stands in: "by 2.1, 3.6 and 4.5 points". */
    private static void run(Scene scene, int which, Row row) {
        int opening = scene.figures().get(which - scene.runPlace(which)).at();
        Figure last = scene.figures().get(which - scene.runPlace(which) + scene.runSize(which) - 1);
        int closing = afterUnit(scene, last);
        row.add(BEFORE.indexOf(scene.word(opening - 1)));
        row.add(AFTER.indexOf(scene.word(closing)));
        row.add(scene.near(closing - 1, Cues.RISE, 1)).add(scene.near(closing - 1, Cues.FALL, 1));
        row.add(scene.near(opening, Cues.RISE, -1)).add(scene.near(opening, Cues.FALL, -1));
        row.add(back(scene, opening, "by", 5));
        row.add(back(scene, opening, "from", 5));
        row.add(back(scene, opening, "to", 3));
        row.add(back(scene, opening, "than", 5));
        row.add(scene.word(opening - 1).equals("±"));
        row.add(scene.word(opening - 1).equals("of") && scene.word(opening - 2).equals("out"));
        boolean part = scene.word(closing).equals("of");
        row.add(part ? scene.near(closing, Cues.WHOLE, 1) : -1);
        row.add(part && (Cues.own(scene, closing + 1) || scene.word(closing + 1).equals("the")));
        row.add(change(scene, opening));
    }

    private static int back(Scene scene, int at, String word, int most) {
        for (int gone = 1; gone <= most && at - gone >= scene.first(at); gone++) {
            if (scene.word(at - gone).equals(word)) {
                return gone;
            }
        }
        return most + 1;
    }

    /** Which way the last verb or noun of change before the number goes, however far back in its sentence. */
    private static double change(Scene scene, int at) {
        for (int k = at - 1; k >= scene.first(at) && at - k < 40; k--) {
            for (Cues cue : List.of(Cues.BEATS, Cues.FALL, Cues.RISE)) {
                if (scene.count(cue, k, k + 1) > 0) {
                    return cue.ordinal();
                }
            }
        }
        return -1;
    }

    static int afterUnit(Scene scene, Figure figure) {
        int after = figure.at() + 1;
        for (int k = 0; k < 3 && figure.unit().isPresent(); k++) {
            boolean unit =
                    switch (scene.word(after)) {
                        case "%",
                                "\\",
                                "$",
                                "x",
                                "×",
                                "times",
                                "fold",
                                "-fold",
                                "percent",
                                "percentage",
                                "point",
                                "points",
                                "-point",
                                "seconds",
                                "s",
                                "ms",
                                "fps",
                                "hours",
                                "minutes",
                                "gb",
                                "db" -> true;
                        default -> false;
                    };
            after += unit ? 1 : 0;
        }
        return after;
    }

    /** Which of the cues that turn a sentence (a comparison, a level, a rise, a fall) stands nearest before. */
    private static double last(Scene scene, int at) {
        for (int k = at - 1, gone = 0; k >= scene.first(at) && gone < 25; k--, gone++) {
            for (Cues cue : List.of(Cues.AGAINST, Cues.BEATS, Cues.FALL, Cues.RISE, Cues.REACHES)) {
                if (scene.count(cue, k, k + 1) > 0) {
                    return cue.ordinal();
                }
            }
        }
        return -1;
    }

    /** 0 outside brackets, 1 as their first word, 2 further within. */
    static double parenthesis(Scene scene, int at) {
        for (int k = at - 1; k >= scene.first(at) && at - k < 12; k--) {
            if (scene.word(k).equals(")")) {
                return 0;
            }
            if (scene.word(k).equals("(")) {
                return k == at - 1 ? 1 : 2;
            }
        }
        return 0;
    }

    /** "from 40.2 to 55.1": the first of the two. */
    private static boolean from(Scene scene, int which) {
        int at = scene.figures().get(which).at();
        boolean opened = scene.word(at - 1).equals("from") || scene.word(at - 2).equals("from");
        return opened
                && which + 1 < scene.figures().size()
                && linked(scene, at, scene.figures().get(which + 1).at());
    }

    private static boolean to(Scene scene, int which) {
        return which > 0 && from(scene, which - 1);
    }

    private static boolean linked(Scene scene, int at, int next) {
        for (int k = at + 1; k < next && k < at + 12; k++) {
            if (scene.word(k).equals("to") && next - k <= 3) {
                return true;
            }
        }
        return false;
    }

    /** How this number follows the one before it. */
    private static void previous(Scene scene, int which, Row row) {
        int at = scene.figures().get(which).at();
        int before = which == 0 ? -1 : scene.figures().get(which - 1).at();
        boolean same = before >= 0 && scene.first(before) == scene.first(at);
        row.add(same ? Math.min(30, at - before) : 40);
        row.add(same ? scene.count(Cues.AGAINST, before, at) : -1);
        row.add(same ? scene.commas(before, at) : -1);
        row.add(same
                && which > 0
                && scene.figures()
                        .get(which - 1)
                        .unit()
                        .equals(scene.figures().get(which).unit()));
        int next = which + 1 == scene.figures().size()
                ? -1
                : scene.figures().get(which + 1).at();
        boolean also = next >= 0 && scene.first(next) == scene.first(at);
        row.add(also ? Math.min(30, next - at) : 40);
        row.add(also ? scene.count(Cues.AGAINST, at, next) : -1);
    }
}
