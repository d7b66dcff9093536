package tidemark.extract;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Learns what a number is and whose from annotated papers, with their names as annotated or as the tagger finds them. */
final class ResultTraining {

    private static final int FOLDS = 5;

    /** A paper with names to read it by; {@code found} says that they are the tagger's. */
    private record Seen(GoldPaper paper, List<Token> tokens, List<Entity> entities, boolean found) {}

    private final List<Seen> seen = new ArrayList<>();

    void see(GoldPaper paper, List<Token> tokens, List<Entity> entities, boolean found) {
        seen.add(new Seen(paper, tokens, entities, found));
    }

    TextModel learn(NameTagger names) {
        return relations(seen, names, trust());
    }

    /** What the relations say of papers that they were not trained on, against what is right. */
    private Trees trust() {
        Map<String, Integer> folds = new LinkedHashMap<>();
        seen.forEach(s -> folds.putIfAbsent(s.paper().id(), folds.size() % FOLDS));
        TreeLearner learner = new TreeLearner(2, 60, 4, 0.1);
        IntStream.range(0, FOLDS)
                .parallel()
                .mapToObj(fold -> judged(fold, folds))
                .toList()
                .forEach(judged -> judged.forEach(j -> learner.see(new double[][] {j.signs()}, j.right() ? 1 : 0)));
        return learner.learn();
    }

    private record Judged(double[] signs, boolean right) {}

    private List<Judged> judged(int fold, Map<String, Integer> folds) {
        List<Seen> rest =
                seen.stream().filter(s -> folds.get(s.paper().id()) != fold).toList();
        TextModel model = relations(rest, null, null);
        boolean anyFound = seen.stream().anyMatch(Seen::found);
        List<Judged> judged = new ArrayList<>();
        for (Seen s : seen) {
            if (folds.get(s.paper().id()) == fold && s.found() == anyFound) {
                Relations relations = new Relations(s.tokens(), s.entities());
                for (Guess g : relations.read(model)) {
                    Figure figure = relations.figures().get(g.which());
                    boolean right = s.paper().results().stream().anyMatch(r -> right(r, g, figure));
                    judged.add(new Judged(g.signs(), right));
                }
            }
        }
        return judged;
    }

    static boolean right(GoldPaper.Result r, Guess g, Figure figure) {
        return r.outcome().kind() == g.outcome().kind()
                && r.value().abs().compareTo(figure.value()) == 0
                && same(r.model(), g.model())
                && same(r.benchmark(), g.benchmark());
    }

    private static boolean same(Optional<String> name, Optional<Entity> thing) {
        return name.isEmpty() ? thing.isEmpty() : thing.isPresent() && is(thing.get(), name.get());
    }

    private static boolean is(Entity e, String name) {
        String key = Entities.key(name);
        return Entities.key(e.name()).equals(key)
                || e.aliases().stream().anyMatch(a -> Entities.key(a).equals(key));
    }

    private static TextModel relations(List<Seen> papers, NameTagger names, Trees trust) {
        DecisionLearner outcomes = new DecisionLearner(Outcome.values().length, 1e-3, 80);
        DecisionLearner models = new DecisionLearner(1, 1e-3, 150);
        DecisionLearner benchmarks = new DecisionLearner(1, 1e-3, 150);
        DecisionLearner metrics = new DecisionLearner(1, 1e-3, 100);
        for (Seen s : papers) {
            see(s, outcomes, models, benchmarks, metrics);
        }
        return new TextModel(names, outcomes.learn(), models.learn(), benchmarks.learn(), metrics.learn(), trust);
    }

    private static void see(
            Seen s,
            DecisionLearner outcomes,
            DecisionLearner models,
            DecisionLearner benchmarks,
            DecisionLearner metrics) {
        GoldPaper paper = s.paper();
        Relations relations = new Relations(s.tokens(), s.entities());
        List<Figure> figures = relations.figures();
        GoldPaper.Result[] answers = answers(paper, figures);
        Set<Object> stated = new HashSet<>();
        paper.results().forEach(r -> stated.add(r.value().abs().stripTrailingZeros()));
        int lastModel = -1;
        int lastBenchmark = -1;
        String lastMetric = "";
        for (int i = 0; i < answers.length; i++) {
            GoldPaper.Result r = answers[i];
            if (r == null && stated.contains(figures.get(i).value().stripTrailingZeros())) {
                continue;
            }
            Outcome outcome = r == null ? Outcome.NONE : r.outcome();
            outcomes.see(
                    paper.id(),
                    new long[][] {relations.outcomeWords(i)},
                    new double[][] {relations.outcomeRow(i)},
                    outcome.ordinal());
            if (r == null) {
                continue;
            }
            int who = place(relations.models(), r.model());
            int where = place(relations.benchmarks(), r.benchmark());
            if (who >= 0) {
                models.see(
                        paper.id(),
                        relations.modelWords(i, outcome, lastModel),
                        relations.modelRows(i, outcome, lastModel),
                        who);
            }
            if (where >= 0) {
                int by = who < 0 ? relations.models().things().size() : who;
                benchmarks.see(
                        paper.id(),
                        relations.benchmarkWords(i, outcome, lastBenchmark),
                        relations.benchmarkRows(i, outcome, lastBenchmark, by),
                        where);
            }
            lastMetric = seeMetric(s, relations.metrics(), i, outcome, r.metric(), lastMetric, metrics);
            lastModel = who;
            lastBenchmark = where;
        }
    }

    /** The place of the thing so named among the candidates, the one after the last for nobody, -1 if it is missing. */
    private static int place(Cast cast, Optional<String> name) {
        for (int i = 0; i < cast.things().size() && name.isPresent(); i++) {
            if (is(cast.things().get(i), name.get())) {
                return i;
            }
        }
        return name.isEmpty() ? cast.things().size() : -1;
    }

    private static GoldPaper.Result[] answers(GoldPaper paper, List<Figure> figures) {
        GoldPaper.Result[] answers = new GoldPaper.Result[figures.size()];
        for (GoldPaper.Result r : paper.results()) {
            for (int i = 0; i < answers.length; i++) {
                Figure f = figures.get(i);
                boolean within = f.start() >= r.from() && f.end() <= r.to();
                if (answers[i] == null
                        && within
                        && f.value().compareTo(r.value().abs()) == 0) {
                    answers[i] = r;
                    break;
                }
            }
        }
        return answers;
    }

    private static String seeMetric(
            Seen s,
            MetricWords words,
            int which,
            Outcome outcome,
            Optional<String> metric,
            String before,
            DecisionLearner metrics) {
        List<Entity.Span> spans = words.candidates(which);
        int answer = metric.isEmpty() ? spans.size() : -1;
        double best = 0;
        for (int i = 0; i < spans.size() && metric.isPresent(); i++) {
            String wanted = Entities.key(metric.get());
            String here = Entities.key(MetricWords.text(s.tokens(), spans.get(i)));
            double fit = wanted.equals(here)
                    ? 2
                    : here.length() > 2 && (wanted.contains(here) || here.contains(wanted))
                            ? 1.0 - Math.abs(wanted.length() - here.length()) / 40.0
                            : 0;
            double near = 1.0 / (2 + Math.abs(spans.get(i).from() - words.at(which))) / 100;
            if (fit > 0.5 && fit + near > best) {
                best = fit + near;
                answer = i;
            }
        }
        if (answer >= 0) {
            metrics.see(
                    s.paper().id(),
                    words.features(which, outcome, spans, before),
                    words.rows(which, outcome, spans, before),
                    answer);
        }
        return answer >= 0 && answer < spans.size() ? MetricWords.text(s.tokens(), spans.get(answer)) : "";
    }

    static void write(PrintWriter out, TextModel model) {
        write(out, "outcomes", model.outcomes());
        write(out, "models", model.models());
        write(out, "benchmarks", model.benchmarks());
        write(out, "metrics", model.metrics());
        write(out, "trust", model.trust());
    }

    private static void write(PrintWriter out, String step, Decision decision) {
        Training.write(out, step, decision.words().weights());
        write(out, step + ".trees", decision.trees());
    }

    private static void write(PrintWriter out, String step, Trees trees) {
        for (int i = 0; i < trees.trees().size(); i++) {
            StringBuilder line = new StringBuilder(step).append('\t').append(i);
            for (double number : Trees.numbers(trees.trees().get(i))) {
                line.append('\t').append(number == Math.rint(number) ? "" + (long) number : "" + number);
            }
            out.print(line.append('\n'));
        }
    }
}
