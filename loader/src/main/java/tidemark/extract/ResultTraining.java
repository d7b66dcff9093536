package tidemark.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Learns what a number is and whose from annotated papers, with their names as a tagger finds them. */
final class ResultTraining {

    private static final int FOLDS = 5;

    /** Of a paper that is left out of no part's learning. */
    private static final int NO_FOLD = -1;

    /** Stands for a result that is annotated where the text states it elsewhere: such a number teaches nothing. */
    private static final GoldPaper.Result AGAIN =
            new GoldPaper.Result(Optional.empty(), Optional.empty(), Optional.empty(), BigDecimal.ZERO, "", 0, 0);

    /** A paper with names to read it by, and the part of the papers it belongs to. */
    private record Seen(GoldPaper paper, int fold, Relations relations, GoldPaper.Result[] answers) {}

    /** What the network learns of a paper, read by the names annotated or by those found. */
    private record Lesson(int fold, Transcript text, NetworkLearner.Answers answers) {}

    private final WordVectors vectors;
    private final List<Seen> seen = new ArrayList<>();
    private final List<Lesson> lessons = new ArrayList<>();

    ResultTraining(WordVectors vectors) {
        this.vectors = vectors;
    }

    /** @param entities the names that a tagger finds which has not seen the paper, as it will be with new papers */
    void see(GoldPaper paper, List<Token> tokens, List<Entity> entities) {
        Seen found = seen(paper, seen.size() % FOLDS, tokens, entities);
        seen.add(found);
        lessons.add(lesson(found));
        lessons.add(lesson(seen(paper, found.fold(), tokens, NameTraining.located(paper, tokens))));
    }

    /** Of such a paper the network alone learns. */
    void seeForNetwork(GoldPaper paper, List<Token> tokens, List<Entity> entities) {
        lessons.add(lesson(seen(paper, NO_FOLD, tokens, entities)));
        lessons.add(lesson(seen(paper, NO_FOLD, tokens, NameTraining.located(paper, tokens))));
    }

    private static Seen seen(GoldPaper paper, int fold, List<Token> tokens, List<Entity> entities) {
        Relations relations = new Relations(tokens, entities);
        return new Seen(paper, fold, relations, answers(paper, relations.figures()));
    }

    /** What is learnt second learns from what was learnt first of other papers; the last of each is learnt of all. */
    TextModel learn(NameTagger names) {
        FirstChoices[] firsts = new FirstChoices[FOLDS + 1];
        IntStream.rangeClosed(0, FOLDS).parallel().forEach(fold -> firsts[fold] = first(fold));
        List<List<Belief>> beliefs =
                seen.stream().map(s -> s.relations().first(firsts[s.fold()])).toList();
        CompletableFuture<Decision> metrics = CompletableFuture.supplyAsync(() -> metrics(beliefs));
        SecondChoices[] others = new SecondChoices[FOLDS + 1];
        IntStream.rangeClosed(0, FOLDS).parallel().forEach(fold -> others[fold] = second(fold, beliefs));
        List<Trust.Judged> judged = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            Seen s = seen.get(i);
            for (Guess g : s.relations().second(others[s.fold()], null, beliefs.get(i))) {
                Figure figure = s.relations().figures().get(g.which());
                boolean right = s.paper().results().stream().anyMatch(r -> right(r, g, figure));
                judged.add(new Trust.Judged(g.signs(), right, s.paper().written()));
            }
        }
        return new TextModel(names, firsts[FOLDS], others[FOLDS], metrics.join(), Trust.learn(judged));
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

    private FirstChoices first(int without) {
        DecisionLearner outcomes = new DecisionLearner(Outcome.values().length, 1e-3, 80);
        DecisionLearner models = new DecisionLearner(1, 1e-3, 150);
        DecisionLearner benchmarks = new DecisionLearner(1, 1e-3, 150);
        for (Seen s : seen) {
            if (s.fold() != without) {
                first(s, outcomes, models, benchmarks);
            }
        }
        NetworkLearner network = new NetworkLearner(vectors);
        lessons.stream().filter(l -> l.fold() != without).forEach(l -> network.see(l.text(), l.answers()));
        return new FirstChoices(outcomes.learn(), models.learn(), benchmarks.learn(), network.learn());
    }

    private static Lesson lesson(Seen s) {
        int n = s.answers().length;
        Transcript text = s.relations().transcript(i -> true);
        NetworkLearner.Answers answers = new NetworkLearner.Answers(new int[n], new int[n], new int[n], new int[n][]);
        for (int i = 0; i < n; i++) {
            GoldPaper.Result r = s.answers()[i];
            boolean result = r != null && r != AGAIN;
            int none = r == null ? Outcome.NONE.ordinal() : NetworkLearner.UNKNOWN;
            answers.outcomes()[i] = result ? r.outcome().ordinal() : none;
            answers.models()[i] = result ? place(s.relations().models(), r.model()) : NetworkLearner.UNKNOWN;
            answers.benchmarks()[i] =
                    result ? place(s.relations().benchmarks(), r.benchmark()) : NetworkLearner.UNKNOWN;
            answers.measures()[i] = result ? measured(s.relations().metrics(), i, r.metric(), text) : new int[0];
        }
        return new Lesson(s.fold(), text, answers);
    }

    /** The places of the signs that may be right among those that may end the metric's name. */
    private static int[] measured(MetricWords words, int which, Optional<String> metric, Transcript text) {
        int[] signs = text.measures()[which];
        if (metric.isEmpty()) {
            return new int[] {signs.length};
        }
        List<Entity.Span> spans = words.candidates(which);
        Set<Integer> last = new HashSet<>();
        words.fitting(which, metric, spans).forEach(i -> last.add(spans.get(i).to() - 1));
        return IntStream.range(0, signs.length)
                .filter(i -> last.contains(text.tokens()[signs[i]]))
                .toArray();
    }

    private static void first(Seen s, DecisionLearner outcomes, DecisionLearner models, DecisionLearner benchmarks) {
        Relations relations = s.relations();
        String paper = s.paper().id();
        int lastModel = -1;
        int lastBenchmark = -1;
        for (int i = 0; i < s.answers().length; i++) {
            GoldPaper.Result r = s.answers()[i];
            if (r == AGAIN) {
                continue;
            }
            Outcome outcome = r == null ? Outcome.NONE : r.outcome();
            double[][] row = {relations.outcomeRow(i)};
            outcomes.see(paper, new long[][] {relations.outcomeWords(i)}, row, outcome.ordinal());
            if (r == null) {
                continue;
            }
            int who = place(relations.models(), r.model());
            int where = place(relations.benchmarks(), r.benchmark());
            if (who >= 0) {
                models.see(
                        paper,
                        relations.modelWords(i, outcome, lastModel),
                        relations.modelRows(i, outcome, lastModel),
                        who);
            }
            if (where >= 0) {
                int by = who < 0 ? relations.models().things().size() : who;
                benchmarks.see(
                        paper,
                        relations.benchmarkWords(i, outcome, lastBenchmark),
                        relations.benchmarkRows(i, outcome, lastBenchmark, by),
                        where);
            }
            lastModel = who;
            lastBenchmark = where;
        }
    }

    private SecondChoices second(int without, List<List<Belief>> beliefs) {
        TreeLearner outcomes = new TreeLearner(Outcome.values().length, 60, 16, 0.08);
        TreeLearner models = new TreeLearner(1, 100, 16, 0.08);
        TreeLearner benchmarks = new TreeLearner(1, 100, 16, 0.08);
        for (int n = 0; n < seen.size(); n++) {
            Seen s = seen.get(n);
            Relations relations = s.relations();
            List<Belief> held = beliefs.get(n);
            for (int i = 0; i < s.answers().length && s.fold() != without; i++) {
                GoldPaper.Result r = s.answers()[i];
                if (r == AGAIN || !held.get(i).isRead()) {
                    continue;
                }
                Outcome outcome = r == null ? Outcome.NONE : r.outcome();
                outcomes.see(new double[][] {relations.secondOutcomeRow(i, held)}, outcome.ordinal());
                if (r == null) {
                    continue;
                }
                int who = place(relations.models(), r.model());
                int where = place(relations.benchmarks(), r.benchmark());
                if (who >= 0) {
                    models.see(relations.secondModelRows(i, outcome, held), who);
                }
                if (where >= 0) {
                    int by = who < 0 ? relations.models().things().size() : who;
                    benchmarks.see(relations.secondBenchmarkRows(i, outcome, by, held), where);
                }
            }
        }
        return new SecondChoices(outcomes.learn(), models.learn(), benchmarks.learn());
    }

    private Decision metrics(List<List<Belief>> beliefs) {
        DecisionLearner metrics = new DecisionLearner(1, 1e-3, 100);
        for (int n = 0; n < seen.size(); n++) {
            Seen s = seen.get(n);
            String last = "";
            for (int i = 0; i < s.answers().length; i++) {
                GoldPaper.Result r = s.answers()[i];
                if (r != null && r != AGAIN) {
                    last = seeMetric(s, i, r, beliefs.get(n).get(i), last, metrics);
                }
            }
        }
        return metrics.learn();
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

    /** Which result each number states; null for none, and {@link #AGAIN} where it repeats one stated elsewhere. */
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
        Set<Object> stated = new HashSet<>();
        paper.results().forEach(r -> stated.add(r.value().abs().stripTrailingZeros()));
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] == null && stated.contains(figures.get(i).value().stripTrailingZeros())) {
                answers[i] = AGAIN;
            }
        }
        return answers;
    }

    private static String seeMetric(
            Seen s, int which, GoldPaper.Result r, Belief held, String before, DecisionLearner metrics) {
        MetricWords words = s.relations().metrics();
        Outcome outcome = r.outcome();
        List<Entity.Span> spans = words.candidates(which);
        List<Integer> fitting = words.fitting(which, r.metric(), spans);
        if (fitting.isEmpty()) {
            return "";
        }
        int answer = fitting.get(0);
        metrics.see(
                s.paper().id(),
                words.features(which, outcome, spans, before),
                words.rows(which, outcome, spans, before, held.network()),
                answer);
        return answer < spans.size() ? words.names().key(spans.get(answer)) : "";
    }
}
