package tidemark.source.evalrun;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Knows the metrics that evaluation tools give as a share of one. */
final class Shares {

    /** Not BLEU, ROUGE or chrF, which some tasks give in percent, nor what has no upper end. */
    private static final Set<String> SHARES = Set.of(
            "acc",
            "acc_norm",
            "acc_mutual_info",
            "acc_all",
            "acc_norm_nospace",
            "accuracy",
            "balanced_acc",
            "exact",
            "exact_match",
            "em",
            "f1",
            "f1_macro",
            "macro_f1",
            "micro_f1",
            "mc1",
            "mc2",
            "precision",
            "recall",
            "auroc",
            "mrr",
            "parity",
            "pct_stereotype",
            "prompt_level_strict_acc",
            "prompt_level_loose_acc",
            "inst_level_strict_acc",
            "inst_level_loose_acc",
            "pass_at_1",
            "pass@1",
            "pass@10",
            "pass@100");

    private Shares() {}

    static boolean isShare(String metric) {
        return SHARES.contains(metric.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_"));
    }

    /** The unit of a number that is a share of one: nobody's percent where it could be one. */
    static Optional<String> fraction(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0
                ? Optional.of("fraction")
                : Optional.empty();
    }
}
