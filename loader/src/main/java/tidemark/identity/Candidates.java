package tidemark.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds things that are likely the same under two names. Nothing is merged here: what comes out is a question for a person.
 * Each rule puts things that could be one into one bucket, so that the work grows with the names and not with their pairs.
 */
public final class Candidates {

    /** A thing with all its spellings; {@code path} is where it stands below the base, such as {@code model/a}. */
    public record Named(String path, Set<String> spellings) {}

    /** Two things that are likely one, how likely, and why. */
    public record Candidate(String one, String other, double score, String reason) {}

    /** A form that very many things share says nothing of any two of them. */
    private static final int CROWD = 12;

    private static final int LONG_TITLE = 20;
    private static final int LONG_NAME = 9;
    private static final int LONG_WORD = 6;

    private static final Set<String> GENERIC = Set.of(
            "the", "dataset", "data", "set", "benchmark", "corpus", "model", "models", "network", "score", "task");
    private static final Pattern WITH_ACRONYM = Pattern.compile("(.{6,}\\S) ?\\(([\\p{L}\\p{N}-]{2,12})\\)");

    /** {@code part}: which half of a pair a thing can be where a rule wants two that differ, or both for any two. */
    private record Form(String text, double score, String reason, Part part) {
        Form(String text, double score, String reason) {
            this(text, score, reason, Part.ANY);
        }
    }

    private enum Part {
        ANY,
        LONG,
        SHORT
    }

    private final Decisions decisions;
    private final double least;
    private final Map<String, TreeMap<String, Part>> buckets = new HashMap<>();
    private final Map<String, Form> forms = new HashMap<>();

    private Candidates(Decisions decisions, double least) {
        this.decisions = decisions;
        this.least = least;
    }

    /**
     * The pairs that score {@code least} or more and that nobody has decided about, the likeliest first.
     *
     * @param things any number of things; only those of one kind are compared
     */
    public static List<Candidate> among(Collection<Named> things, Decisions decisions, double least) {
        Candidates candidates = new Candidates(decisions, least);
        things.forEach(candidates::add);
        return candidates.pairs();
    }

    private void add(Named thing) {
        String kind = thing.path().substring(0, thing.path().indexOf('/'));
        for (String spelling : thing.spellings()) {
            for (Form form : kind.equals("paper") ? titleForms(spelling) : nameForms(kind, spelling)) {
                if (form.score() >= least) {
                    String bucket = kind + " " + form.reason() + " " + form.text();
                    forms.put(bucket, form);
                    buckets.computeIfAbsent(bucket, each -> new TreeMap<>())
                            .merge(thing.path(), form.part(), (one, other) -> one == other ? one : Part.LONG);
                }
            }
        }
    }

    private static List<Form> titleForms(String title) {
        String letters = NameForm.compact(title);
        return letters.length() < LONG_TITLE ? List.of() : List.of(new Form(letters, 0.9, "the same title"));
    }

    private static List<Form> nameForms(String kind, String spelling) {
        List<Form> forms = new ArrayList<>();
        String key = NameForm.key(spelling);
        String compact = NameForm.compact(spelling);
        String at = spelling.indexOf('@') >= 0 ? "@" : "";
        String numbers = numbers(key);
        forms.add(new Form(compact + " " + numbers + at, 0.95, "the same letters and digits"));
        forms.add(new Form(compact, 0.4, "the same letters and digits, other numbers"));
        List<String> words = Arrays.asList(key.split("-"));
        if (words.size() > 1) {
            forms.add(new Form(
                    words.stream().sorted().collect(Collectors.joining("-")), 0.8, "the same words in another order"));
        }
        String telling = words.stream().filter(word -> !GENERIC.contains(word)).collect(Collectors.joining("-"));
        if (telling.length() > 2) {
            forms.add(new Form(telling, 0.85, "the same but for words such as \"dataset\""));
        }
        int slash = spelling.indexOf('/');
        boolean hub = slash > 1 && spelling.indexOf('/', slash + 1) < 0 && spelling.indexOf(' ') < 0;
        String name = hub ? spelling.substring(slash + 1) : spelling;
        if ((kind.equals("model") || kind.equals("dataset")) && name.length() > 3) {
            String reason = "the same but for the account on the hub";
            forms.add(new Form(NameForm.key(name), 0.85, reason, hub ? Part.LONG : Part.SHORT));
        }
        String reason = "a name and its acronym";
        Matcher acronym = WITH_ACRONYM.matcher(spelling);
        if (acronym.matches() && initials(acronym.group(1), acronym.group(2))) {
            forms.add(new Form(NameForm.compact(acronym.group(1)), 0.85, reason, Part.LONG));
            forms.add(new Form(NameForm.compact(acronym.group(2)), 0.85, reason, Part.LONG));
        } else {
            forms.add(new Form(compact, 0.85, reason, Part.SHORT));
        }
        forms.addAll(oneLetterLess(words));
        return forms;
    }

    /** Two words that differ in one letter share a form with one letter left out. */
    private static List<Form> oneLetterLess(List<String> words) {
        List<Form> forms = new ArrayList<>();
        if (words.stream().mapToInt(String::length).sum() < LONG_NAME) {
            return forms;
        }
        String reason = "one letter apart";
        forms.add(new Form(String.join("-", words), 0.65, reason));
        for (int w = 0; w < words.size(); w++) {
            String word = words.get(w);
            if (word.length() >= LONG_WORD && word.chars().allMatch(Character::isLetter)) {
                for (int i = 0; i < word.length(); i++) {
                    List<String> less = new ArrayList<>(words);
                    less.set(w, word.substring(0, i) + word.substring(i + 1));
                    forms.add(new Form(String.join("-", less), 0.65, reason));
                }
            }
        }
        return forms;
    }

    private static boolean initials(String words, String acronym) {
        return NameForm.key(words).charAt(0) == NameForm.key(acronym).charAt(0);
    }

    private static String numbers(String key) {
        return key.replaceAll("[^\\d.]+", " ").strip();
    }

    private List<Candidate> pairs() {
        Map<String, Candidate> best = new TreeMap<>();
        buckets.forEach((bucket, paths) -> {
            if (paths.size() > 1 && paths.size() <= CROWD) {
                Form form = forms.get(bucket);
                List<String> all = List.copyOf(paths.keySet());
                for (int i = 0; i < all.size(); i++) {
                    for (int j = i + 1; j < all.size(); j++) {
                        if (paths.get(all.get(i)) == Part.ANY || paths.get(all.get(i)) != paths.get(all.get(j))) {
                            Candidate found = new Candidate(all.get(i), all.get(j), form.score(), form.reason());
                            best.merge(all.get(i) + " " + all.get(j), found, Candidates::likelier);
                        }
                    }
                }
            }
        });
        return best.values().stream()
                .filter(each -> !decisions.settled(each.one(), each.other()))
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparing(Candidate::one)
                        .thenComparing(Candidate::other))
                .toList();
    }

    private static Candidate likelier(Candidate one, Candidate other) {
        int order = Double.compare(one.score(), other.score());
        return order > 0 || order == 0 && one.reason().compareTo(other.reason()) <= 0 ? one : other;
    }
}
