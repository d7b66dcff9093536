package tidemark.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tidemark.evaluate.Evaluation;
import tidemark.evaluate.Evaluation.Count;
import tidemark.evaluate.Mistake;
import tidemark.evaluate.Reliability;
import tools.jackson.databind.json.JsonMapper;

/** Writes an evaluation for a person or for a program. */
final class EvaluationReport {

    private static final double TRUSTED = 0.9;

    enum Format {
        TEXT,
        JSON
    }

    private EvaluationReport() {}

    static void write(Evaluation evaluation, Format format, boolean errors, PrintStream out) {
        if (format == Format.JSON) {
            out.print(new JsonMapper().writeValueAsString(json(evaluation, errors)) + "\n");
            return;
        }
        table(evaluation, out);
        causes(evaluation, errors, out);
        reliability(evaluation, out);
    }

    private static void table(Evaluation evaluation, PrintStream out) {
        out.printf(Locale.ROOT, "%16s%10s%8s%8s%7s%7s%7s%n", "", "precision", "recall", "F1", "hits", "gold", "found");
        for (Evaluation.Row row : Evaluation.Row.values()) {
            Count count = evaluation.count(row);
            out.printf(
                    Locale.ROOT,
                    "%-16s%10.3f%8.3f%8.3f%7d%7d%7d%n",
                    row.title(),
                    count.precision(),
                    count.recall(),
                    count.f1(),
                    count.hits(),
                    count.gold(),
                    count.found());
        }
    }

    private static void causes(Evaluation evaluation, boolean errors, PrintStream out) {
        out.printf("%nErrors by cause%n");
        for (Mistake.Cause cause : Mistake.Cause.values()) {
            List<Mistake> mistakes = of(evaluation, cause);
            out.printf(Locale.ROOT, "%6d  %s%n", mistakes.size(), cause.words());
            if (errors) {
                mistakes.forEach(mistake -> out.printf("        %s  %s%n", mistake.arxivId(), mistake.what()));
            }
        }
    }

    private static void reliability(Evaluation evaluation, PrintStream out) {
        out.printf("%nConfidence  results  right%n");
        for (Reliability range : Reliability.of(evaluation.judged())) {
            line(String.format(Locale.ROOT, "%.2f-%.2f", range.from(), Math.min(1, range.to())), range, out);
        }
        line("0.90 and up", Reliability.from(evaluation.judged(), TRUSTED), out);
    }

    private static void line(String title, Reliability range, PrintStream out) {
        out.printf(Locale.ROOT, "%-11s %7d  %4.1f%%%n", title, range.results(), 100 * range.share());
    }

    private static Map<String, Object> json(Evaluation evaluation, boolean errors) {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (Evaluation.Row row : Evaluation.Row.values()) {
            Count count = evaluation.count(row);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("precision", count.precision());
            entry.put("recall", count.recall());
            entry.put("f1", count.f1());
            entry.put("hits", count.hits());
            entry.put("gold", count.gold());
            entry.put("found", count.found());
            rows.put(row.title(), entry);
        }
        Map<String, Object> causes = new LinkedHashMap<>();
        for (Mistake.Cause cause : Mistake.Cause.values()) {
            List<Mistake> mistakes = of(evaluation, cause);
            causes.put(
                    cause.words(),
                    errors ? mistakes.stream().map(EvaluationReport::json).toList() : mistakes.size());
        }
        return Map.of(
                "rows", rows,
                "errors", causes,
                "reliability",
                        Reliability.of(evaluation.judged()).stream()
                                .map(range -> Map.of(
                                        "from", range.from(), "results", range.results(), "right", range.right()))
                                .toList());
    }

    private static Map<String, Object> json(Mistake mistake) {
        return Map.of("arxiv", mistake.arxivId(), "what", mistake.what());
    }

    private static List<Mistake> of(Evaluation evaluation, Mistake.Cause cause) {
        return evaluation.mistakes().stream()
                .filter(mistake -> mistake.cause() == cause)
                .toList();
    }
}
