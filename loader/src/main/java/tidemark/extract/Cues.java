package tidemark.extract;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that say what a number is, or whose: by their opening letters, so that every form of a verb is one cue. */
enum Cues {
    RISE(
            "improv",
            "gain",
            "increas",
            "boost",
            "enhanc",
            "rais",
            "rise",
            "better",
            "higher",
            "lift",
            "uplift",
            "advantage",
            "growth",
            "grow",
            "augment",
            "elevat"),
    FALL(
            "reduc",
            "decreas",
            "drop",
            "declin",
            "degrad",
            "fewer",
            "saving",
            "save",
            "saves",
            "cut",
            "cuts",
            "cutting",
            "lower",
            "less",
            "shorten",
            "shorter",
            "shrink",
            "worse",
            "loss",
            "fall",
            "fell",
            "fewer",
            "minimi",
            "compress",
            "smaller",
            "overhead",
            "deteriorat"),
    BEATS("outperform", "surpass", "exceed", "beat", "above", "ahead", "margin", "lead", "over", "excel"),
    MULTIPLE("times", "x", "×", "fold", "-fold", "faster", "speedup", "speed-up", "speedups", "accelerat", "slower"),
    SHARE("retain", "preserv", "maintain", "only", "just", "using", "requir", "recover", "match"),
    AGAINST("than", "versus", "vs", "compar", "against", "relative", "whereas", "while", "unlike", "respect"),
    BASE(
            "baseline",
            "base",
            "previous",
            "prior",
            "existing",
            "vanilla",
            "standard",
            "original",
            "human",
            "second-best",
            "next-best",
            "runner-up",
            "random",
            "without",
            "alternative",
            "conventional",
            "initial",
            "untrained",
            "backbone",
            "sota",
            "state-of-the-art",
            "best-performing",
            "naive",
            "static",
            "supervised",
            "expert",
            "former",
            "counterpart"),
    REACHES(
            "achiev",
            "attain",
            "reach",
            "obtain",
            "scor",
            "yield",
            "record",
            "report",
            "deliver",
            "demonstrat",
            "show",
            "perform",
            "accuracy",
            "rate",
            "result",
            "recall",
            "precision",
            "average",
            "mean"),
    ANYONE(
            "models",
            "llms",
            "mllms",
            "vlms",
            "lvlms",
            "agents",
            "participants",
            "users",
            "humans",
            "annotators",
            "best",
            "top",
            "top-performing",
            "best-performing",
            "leading",
            "even",
            "systems",
            "methods",
            "experts",
            "lms",
            "none",
            "most"),
    COUNTED(
            "parameter",
            "token",
            "sample",
            "image",
            "video",
            "task",
            "language",
            "dataset",
            "benchmark",
            "question",
            "example",
            "pair",
            "step",
            "gpu",
            "paper",
            "domain",
            "categor",
            "class",
            "instance",
            "model",
            "prompt",
            "frame",
            "layer",
            "million",
            "billion",
            "b",
            "m",
            "k",
            "shot",
            "scene",
            "round",
            "epoch",
            "turn",
            "annotat",
            "document",
            "hour",
            "iteration",
            "metric",
            "scenario",
            "environment",
            "trajector",
            "user",
            "participant",
            "bit",
            "resolution"),
    WHOLE(
            "data",
            "memory",
            "cost",
            "performance",
            "parameter",
            "time",
            "compute",
            "flops",
            "budget",
            "accuracy",
            "size",
            "capabilit",
            "quality",
            "training",
            "tokens",
            "samples",
            "inference",
            "that"),
    POINT("point", "percentage", "absolute", "pp"),
    TOTAL("average", "mean", "overall", "across", "averag", "respectively", "all", "both", "each");

    private static final Set<String> NOUNS = Set.of(
            "model",
            "models",
            "method",
            "framework",
            "approach",
            "system",
            "agent",
            "pipeline",
            "technique",
            "algorithm",
            "strategy",
            "architecture",
            "proposed",
            "resulting",
            "paradigm",
            "training",
            "network",
            "policy",
            "agents",
            "mechanism",
            "methodology",
            "final",
            "full",
            "solution",
            "tool",
            "module",
            "variant",
            "researchers",
            "authors");

    private record Opening(String text, Cues cue) {

        boolean opens(String word) {
            return text.length() < 4 ? word.equals(text) : word.startsWith(text);
        }
    }

    private static final Map<Character, List<Opening>> BY_LETTER = Arrays.stream(values())
            .flatMap(cue -> cue.openings.stream().map(text -> new Opening(text, cue)))
            .collect(Collectors.groupingBy(opening -> opening.text().charAt(0)));

    private final List<String> openings;

    Cues(String... openings) {
        this.openings = List.of(openings);
    }

    /** Every cue that a word gives. */
    static Set<Cues> of(String word) {
        List<Opening> candidates = BY_LETTER.get(word.charAt(0));
        if (candidates == null) {
            return Set.of();
        }
        Set<Cues> found = EnumSet.noneOf(Cues.class);
        for (Opening opening : candidates) {
            if (opening.opens(word)) {
                found.add(opening.cue());
            }
        }
        return found;
    }

    /** "it", "we", "our" and "the method" at {@code k} stand for what the paper presents. */
    static boolean own(Scene scene, int k) {
        String w = scene.word(k);
        return switch (w) {
            case "it", "its", "we", "our", "their" -> true;
            case "the", "this", "these", "proposed" -> NOUNS.contains(scene.word(k + 1));
            default -> false;
        };
    }
}
