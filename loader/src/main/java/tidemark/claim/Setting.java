package tidemark.claim;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What qualifies a result: in the words of the source, and by property where the source has it structured. */
public record Setting(
        Optional<String> words,
        Optional<String> split,
        Optional<String> subset,
        Optional<Integer> shots,
        Optional<String> language,
        Optional<String> revision,
        Optional<String> harness,
        Optional<Boolean> extraTrainingData)
        implements Shown {

    public static final Setting NONE = new Setting(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Setting {
        requireNonNull(words, "words is null");
        requireNonNull(split, "split is null");
        requireNonNull(subset, "subset is null");
        requireNonNull(shots, "shots is null");
        requireNonNull(language, "language is null");
        requireNonNull(revision, "revision is null");
        requireNonNull(harness, "harness is null");
        requireNonNull(extraTrainingData, "extraTrainingData is null");
    }

    public Setting withWords(Optional<String> other) {
        return new Setting(other, split, subset, shots, language, revision, harness, extraTrainingData);
    }

    public Setting withSplit(Optional<String> other) {
        return new Setting(words, other, subset, shots, language, revision, harness, extraTrainingData);
    }

    public Setting withSubset(Optional<String> other) {
        return new Setting(words, split, other, shots, language, revision, harness, extraTrainingData);
    }

    public Setting withShots(Optional<Integer> other) {
        return new Setting(words, split, subset, other, language, revision, harness, extraTrainingData);
    }

    public Setting withLanguage(Optional<String> other) {
        return new Setting(words, split, subset, shots, other, revision, harness, extraTrainingData);
    }

    public Setting withRevision(Optional<String> other) {
        return new Setting(words, split, subset, shots, language, other, harness, extraTrainingData);
    }

    public Setting withHarness(Optional<String> other) {
        return new Setting(words, split, subset, shots, language, revision, other, extraTrainingData);
    }

    public Setting withExtraTrainingData(Optional<Boolean> other) {
        return new Setting(words, split, subset, shots, language, revision, harness, other);
    }

    /** The structured parts that are stated, each as {@code name=value}, in an order that never changes. */
    public List<String> parts() {
        List<String> parts = new ArrayList<>();
        split.ifPresent(each -> parts.add("split=" + each));
        subset.ifPresent(each -> parts.add("subset=" + each));
        shots.ifPresent(each -> parts.add("shots=" + each));
        language.ifPresent(each -> parts.add("language=" + each));
        revision.ifPresent(each -> parts.add("revision=" + each));
        harness.ifPresent(each -> parts.add("harness=" + each));
        // Without extra data is what is meant where nothing is said, so only the other says something.
        extraTrainingData.filter(extra -> extra).ifPresent(each -> parts.add("extraTrainingData=true"));
        return parts;
    }

    @Override
    public void show(StringBuilder out) {
        Shown.record(
                out,
                "Setting[words=",
                words,
                ", split=",
                split,
                ", subset=",
                subset,
                ", shots=",
                shots,
                ", language=",
                language,
                ", revision=",
                revision,
                ", harness=",
                harness,
                ", extraTrainingData=",
                extraTrainingData);
    }

    @Override
    public String toString() {
        return Shown.text(this);
    }
}
