package tidemark.extract;

import java.util.List;

/** The words that stand right before and right after a name, as numbers for {@link Trees}; -1 for any other word. */
final class Flank {

    /** Grouped by what they say of a name, so that a tree can part the groups: rivals first, then grounds, then the rest. */
    private static final List<String> BEFORE = List.of(
            "over",
            "than",
            "vs",
            "versus",
            "against",
            "surpassing",
            "outperforming",
            "outperforms",
            "surpasses",
            "outperformed",
            "surpassed",
            "exceeding",
            "exceeds",
            "beating",
            "beats",
            "compared",
            "while",
            "when",
            "like",
            "from",
            "to",
            "base",
            "improves",
            "improved",
            "improving",
            "using",
            "with",
            "on",
            "in",
            "across",
            "for",
            "of",
            "at",
            "by",
            "as",
            "and",
            ",",
            "(",
            "a",
            "the",
            "that",
            "show",
            "shows",
            "proposed",
            "our");

    private static final List<String> AFTER = List.of(
            "achieves",
            "achieved",
            "achieving",
            "attains",
            "attained",
            "reaches",
            "reached",
            "scored",
            "scores",
            "scoring",
            "obtained",
            "obtains",
            "outperforms",
            "outperformed",
            "surpasses",
            "exceeds",
            "improves",
            "improved",
            "reduces",
            "demonstrates",
            "showed",
            "is",
            "yields",
            "framework",
            "method",
            "model",
            "with",
            "using",
            "(",
            "'s",
            "score",
            "accuracy",
            "at",
            "baseline",
            "-based",
            "benchmark",
            "dataset",
            "test",
            "and",
            ",",
            ")",
            ".",
            ":",
            "by",
            "to",
            "in",
            "on",
            "for",
            "from",
            "of",
            "as");

    private Flank() {}

    static int before(String word) {
        return BEFORE.indexOf(word);
    }

    static int after(String word) {
        return AFTER.indexOf(word);
    }
}
