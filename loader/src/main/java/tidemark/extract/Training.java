package tidemark.extract;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tidemark.claim.Mention;

/** Makes the model file from annotated papers: {@code Training GOLD.jsonl TEXTS.jsonl MODEL}. */
final class Training {

    private final Learner names = new Learner(NameTagger.LABELS, 1e-4);
    private final Learner novelty = new Learner(2, 1e-3);
    private final Learner outcomes = new Learner(Outcome.values().length, 1e-3);
    private final Learner models = new Learner(1, 1e-3);
    private final Learner benchmarks = new Learner(1, 1e-3);
    private final Learner metrics = new Learner(1, 1e-3);

    public static void main(String[] args) throws IOException {
        Training training = new Training();
        GoldFile.read(Path.of(args[0]), Path.of(args[1])).forEach(training::see);
        training.write(Path.of(args[2]));
    }

    private void see(GoldPaper paper) {
        String whole = paper.text().whole();
        List<Token> tokens = Tokens.of(whole, paper.text().title().length());
        int[] labels = new int[tokens.size()];
        List<Entity> entities = new ArrayList<>();
        for (Mention m : paper.mentions()) {
            Entity e = locate(tokens, m);
            if (!e.places().isEmpty()) {
                entities.add(e);
                novelty.see(paper.id(), Novelty.features(tokens, e), m.introduced() ? 1 : 0);
            }
        }
        entities.sort(Comparator.comparingInt(e -> e.places().get(0).from()));
        entities.forEach(e -> e.places().forEach(s -> label(labels, s, e.kind())));
        List<List<String>> features = NameTagger.features(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            List<String> f = new ArrayList<>(features.get(i));
            f.add("prev=" + (i == 0 ? 0 : labels[i - 1]));
            names.see(paper.id(), f, labels[i]);
        }
        seeFigures(paper, tokens, entities);
    }

    /** Longer names win over those within them. */
    private static void label(int[] labels, Entity.Span s, Mention.Kind kind) {
        int size = s.to() - s.from();
        int taken = 0;
        while (s.from() + taken < labels.length && labels[s.from() + taken] != 0) {
            taken++;
        }
        if (taken < size) {
            for (int k = s.from(); k < s.to(); k++) {
                labels[k] = 1 + 2 * kind.ordinal() + (k == s.from() ? 0 : 1);
            }
        }
    }

    private static Entity locate(List<Token> tokens, Mention m) {
        List<Entity.Span> places = new ArrayList<>();
        List<String> spellings = new ArrayList<>(m.aliases());
        spellings.add(m.name());
        for (String spelling : spellings) {
            List<Token> wanted = Tokens.of(spelling, 0);
            boolean small = spelling.equals(spelling.toLowerCase(Locale.ROOT));
            for (int i = 0; i + wanted.size() <= tokens.size(); i++) {
                boolean same =
                        small || tokens.get(i).hasCapital() || !wanted.get(0).hasCapital();
                for (int k = 0; k < wanted.size() && same; k++) {
                    same = tokens.get(i + k).lower().equals(wanted.get(k).lower());
                }
                Entity.Span span = new Entity.Span(i, i + wanted.size());
                if (same && !places.contains(span)) {
                    places.add(span);
                }
            }
        }
        places.sort(Comparator.comparingInt(Entity.Span::from));
        return new Entity(m.name(), m.aliases(), m.kind(), m.introduced(), places);
    }

    private void seeFigures(GoldPaper paper, List<Token> tokens, List<Entity> entities) {
        String whole = paper.text().whole();
        List<Figure> figures = Figures.of(tokens);
        GoldPaper.Result[] answers = new GoldPaper.Result[figures.size()];
        for (GoldPaper.Result r : paper.results()) {
            int from = whole.indexOf(r.evidence());
            for (int i = 0; i < answers.length; i++) {
                Figure f = figures.get(i);
                boolean within =
                        f.start() >= from && f.end() <= from + r.evidence().length();
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
        List<Entity> named = entities.stream().filter(Entity::isModel).toList();
        List<Entity> tested = entities.stream().filter(Entity::isBenchmark).toList();
        Credit who = new Credit(tokens, named, figures);
        Credit where = new Credit(tokens, tested, figures);
        Optional<String> lastModel = Optional.empty();
        Optional<String> lastBenchmark = Optional.empty();
        for (int i = 0; i < answers.length; i++) {
            GoldPaper.Result r = answers[i];
            if (r == null && stated.contains(figures.get(i).value().stripTrailingZeros())) {
                continue;
            }
            Outcome outcome = r == null ? Outcome.NONE : r.outcome();
            outcomes.see(paper.id(), Outcome.features(tokens, figures, i), outcome.ordinal());
            if (r != null) {
                choose(models, paper, who.features(i, outcome, lastModel), named, r.model());
                choose(benchmarks, paper, where.features(i, outcome, lastBenchmark), tested, r.benchmark());
                seeMetric(paper, tokens, figures.get(i), outcome, r.metric());
                lastModel = r.model();
                lastBenchmark = r.benchmark();
            }
        }
    }

    private static void choose(
            Learner learner, GoldPaper paper, List<List<String>> features, List<Entity> among, Optional<String> right) {
        int answer = among.size();
        for (int i = 0; i < among.size(); i++) {
            answer = right.equals(Optional.of(among.get(i).name())) ? i : answer;
        }
        if (right.isEmpty() || answer < among.size()) {
            learner.rank(paper.id(), features, answer);
        }
    }

    private void seeMetric(
            GoldPaper paper, List<Token> tokens, Figure figure, Outcome outcome, Optional<String> metric) {
        List<Entity.Span> spans = MetricWords.candidates(tokens, figure);
        int answer = spans.size();
        int nearest = Integer.MAX_VALUE;
        for (int i = 0; i < spans.size() && metric.isPresent(); i++) {
            int gap = Math.abs(spans.get(i).from() - figure.at());
            if (Entities.key(MetricWords.text(tokens, spans.get(i))).equals(Entities.key(metric.get()))
                    && gap < nearest) {
                answer = i;
                nearest = gap;
            }
        }
        if (metric.isEmpty() || answer < spans.size()) {
            metrics.rank(paper.id(), MetricWords.features(tokens, figure, outcome, spans), answer);
        }
    }

    private void write(Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            write(out, "names", names);
            write(out, "novelty", novelty);
            write(out, "outcomes", outcomes);
            write(out, "models", models);
            write(out, "benchmarks", benchmarks);
            write(out, "metrics", metrics);
        }
    }

    private static void write(PrintWriter out, String step, Learner learner) {
        learner.learn().forEach((feature, row) -> {
            StringBuilder line = new StringBuilder(step).append('\t').append(feature);
            for (double weight : row) {
                line.append('\t').append(StrictMath.round(weight * 1000) / 1000.0);
            }
            out.print(line.append('\n'));
        });
    }
}
