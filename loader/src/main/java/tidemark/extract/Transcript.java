package tidemark.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The title and the sentences with numbers as the {@link Network} reads them, sign by sign: a word, or a whole name of which
 * only its kind is told, or a number of which only its unit and size are told.
 *
 * @param words what each sign is
 * @param tells of each sign, what kind of name it is, its unit, its size, how it is capitalised, and of a name how likely it is
 *     to be new, a model and a benchmark; 0 for none
 * @param numbers where each figure stands, -1 if it is part of a name or not in what is read
 * @param names the places of names
 * @param models of each name, its place among the candidates for models, -1 if it is none
 * @param benchmarks the same for benchmarks
 * @param candidates how many there are for models, and for benchmarks
 * @param tokens the token that each sign stands for, the last one of a name; -1 before a sentence
 * @param measures of each figure, the signs that may be the last word of what it measures
 */
record Transcript(
        String[] words,
        int[][] tells,
        int[] numbers,
        int[] names,
        int[] models,
        int[] benchmarks,
        int[] candidates,
        int[] tokens,
        int[][] measures) {

    /** How many there are of each that is told of a sign. */
    static final int[] TOLD = {13, 16, 24, 3, 8, 8, 8};

    /** What is likely is told in so many steps. */
    private static final double[] STEPS = {0.03, 0.15, 0.4, 0.65, 0.87, 0.97};

    /** The longest digest has 234; what is beyond this is not read. */
    private static final int MOST = 300;

    private static final Map<String, Integer> UNITS = units();

    private static final int OTHER_UNIT = 15;

    private static Map<String, Integer> units() {
        Map<String, Integer> units = new HashMap<>();
        for (String unit : List.of("", "%", "x", "points", "s", "ms", "min", "h", "GB", "MB", "$", "fps", "dB")) {
            units.put(unit, units.size() + 1);
        }
        return Map.copyOf(units);
    }

    /** @param asked of which figures something is wanted: a sentence with none of them is left out */
    static Transcript of(
            List<Token> tokens,
            List<Entity> entities,
            List<Figure> figures,
            IntPredicate asked,
            Cast models,
            Cast benchmarks) {
        Signs signs = new Signs(tokens, figures.size());
        Set<Integer> sentences = new HashSet<>(Set.of(0));
        Map<Integer, Integer> figureAt = new HashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            figureAt.put(figures.get(i).at(), i);
            if (asked.test(i)) {
                sentences.add(tokens.get(figures.get(i).at()).sentence());
            }
        }
        Map<Integer, Named> namedAt = named(entities);
        int last = -1;
        int next;
        for (int k = 0; k < tokens.size() && signs.words.size() < MOST; k = next) {
            Token t = tokens.get(k);
            next = k + 1;
            if (!sentences.contains(t.sentence())) {
                continue;
            }
            if (t.sentence() != last) {
                last = t.sentence();
                signs.add(-1, last == 0 ? "<title>" : "<sentence>");
            }
            if (figureAt.containsKey(k)) {
                signs.number(figures.get(figureAt.get(k)), figureAt.get(k));
            } else if (namedAt.containsKey(k)) {
                Entity e = namedAt.get(k).entity();
                next = namedAt.get(k).to();
                signs.name(
                        next - 1,
                        e,
                        models.things().indexOf(e),
                        benchmarks.things().indexOf(e));
            } else {
                signs.add(k, t.isNumber() ? "<digits>" : t.lower(), 0, 0, 0, capital(t));
            }
        }
        return signs.transcript(models.things().size(), benchmarks.things().size());
    }

    private record Named(Entity entity, int to) {}

    /** The longest name from each token on. */
    private static Map<Integer, Named> named(List<Entity> entities) {
        Map<Integer, Named> named = new HashMap<>();
        for (Entity e : entities) {
            for (Entity.Span s : e.places()) {
                named.merge(s.from(), new Named(e, s.to()), (a, b) -> b.to() > a.to() ? b : a);
            }
        }
        return named;
    }

    /** The signs written so far. */
    private static final class Signs {
        private final List<Token> tokens;
        private final List<Integer> at = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private final List<int[]> tells = new ArrayList<>();
        private final List<int[]> names = new ArrayList<>();
        private final int[] numbers;

        Signs(List<Token> tokens, int figures) {
            this.tokens = tokens;
            numbers = new int[figures];
            Arrays.fill(numbers, -1);
        }

        void add(int token, String word, int... told) {
            at.add(token);
            words.add(word);
            tells.add(Arrays.copyOf(told, TOLD.length));
        }

        void name(int last, Entity e, int model, int benchmark) {
            names.add(new int[] {words.size(), model, benchmark});
            Odds odds = e.odds();
            add(last, "<name>", kind(e), 0, 0, 1, step(odds.introduced()), step(odds.model()), step(odds.benchmark()));
        }

        void number(Figure f, int which) {
            numbers[which] = words.size();
            int digits = f.value().precision() - f.value().scale();
            int size = 1 + Math.max(0, Math.min(9, digits + 3)) + (f.text().contains(".") ? 10 : 0);
            add(f.at(), "<number>", 0, UNITS.getOrDefault(f.unit().orElse(""), OTHER_UNIT), size);
        }

        Transcript transcript(int models, int benchmarks) {
            return new Transcript(
                    words.toArray(String[]::new),
                    tells.toArray(int[][]::new),
                    numbers,
                    names.stream().mapToInt(a -> a[0]).toArray(),
                    names.stream().mapToInt(a -> a[1]).toArray(),
                    names.stream().mapToInt(a -> a[2]).toArray(),
                    new int[] {models, benchmarks},
                    at.stream().mapToInt(token -> token).toArray(),
                    Arrays.stream(numbers).mapToObj(this::measures).toArray(int[][]::new));
        }

        private int[] measures(int number) {
            return number < 0
                    ? new int[0]
                    : IntStream.range(0, words.size())
                            .filter(i -> at.get(i) >= 0 && MetricWords.mayEnd(tokens, at.get(i), at.get(number)))
                            .toArray();
        }
    }

    private static int kind(Entity e) {
        int kind = e.isModel() ? 0 : e.isBenchmark() ? 1 : 2;
        return 1 + kind + (e.introduced() ? 3 : 0) + (e.odds().named() ? 0 : 6);
    }

    private static int step(double share) {
        int step = 1;
        while (step <= STEPS.length && share >= STEPS[step - 1]) {
            step++;
        }
        return step;
    }

    private static int capital(Token t) {
        boolean first = Character.isUpperCase(t.text().codePointAt(0));
        boolean all = t.text().length() > 1 && t.text().chars().noneMatch(Character::isLowerCase);
        return first && all ? 2 : first ? 1 : 0;
    }
}
