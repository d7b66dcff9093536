package tidemark.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tidemark.claim.Mention;

class TranscriptTest {

    private static Transcript of(String title, String summary, Mention... mentions) {
        return of(title, summary, number -> true, mentions);
    }

    private static Transcript of(String title, String summary, IntPredicate asked, Mention... mentions) {
        List<Token> tokens = Tokens.of(title + "\n" + summary, title.length());
        List<Entity> entities =
                Arrays.stream(mentions).map(m -> NameTraining.locate(tokens, m)).toList();
        return new Relations(tokens, entities).transcript(asked);
    }

    private static Mention thing(String name, Mention.Kind kind) {
        return new Mention(name, List.of(), kind, false);
    }

    @Test
    void ofNamesAndNumbersOnlyTheKindIsTold() {
        Transcript one = of(
                "On ink",
                "QuillNet reaches 81.4% on InkBench.",
                thing("QuillNet", Mention.Kind.MODEL),
                thing("InkBench", Mention.Kind.BENCHMARK));
        Transcript other = of(
                "On ink",
                "Swan Feather XL reaches 62.9% on Pen and Paper.",
                thing("Swan Feather XL", Mention.Kind.MODEL),
                thing("Pen and Paper", Mention.Kind.BENCHMARK));
        assertArrayEquals(one.words(), other.words());
        assertArrayEquals(one.tells(), other.tells());
        assertEquals("<name> reaches <number> % on <name> .", String.join(" ", Arrays.copyOfRange(one.words(), 4, 11)));
    }

    @Test
    void howLikelyANameIsToBeAnyIsTold() {
        List<Token> tokens = Tokens.of("On ink\nSwan reaches 81.4%.", 6);
        Entity swan = NameTraining.locate(tokens, thing("Swan", Mention.Kind.MODEL));
        int[] sure =
                new Relations(tokens, List.of(swan)).transcript(number -> true).tells()[4];
        int[] doubtful = new Relations(tokens, List.of(swan.judged(new Odds(0.6, 0, 0.2, 0.02))))
                .transcript(number -> true)
                .tells()[4];
        assertArrayEquals(new int[] {1, 0, 0, 1, 1, 7, 1}, sure);
        assertArrayEquals(new int[] {1, 0, 0, 1, 1, 4, 3}, doubtful);
    }

    @Test
    void sentencesWithoutNumbersAreNotHeard() {
        Transcript text = of("On ink", "Feathers do not. Ink dries. It lasts 9.5 hours.");
        assertEquals("<title> on ink <sentence> it lasts <number> hours .", String.join(" ", text.words()));
    }

    @Test
    void ofSentencesWhoseNumbersNobodyAsksForNothingIsHeard() {
        Transcript text = of("On ink", "Of 12 quills 3 wear out. It lasts 9.5 hours.", number -> number == 2);
        assertEquals("<title> on ink <sentence> it lasts <number> hours .", String.join(" ", text.words()));
        assertArrayEquals(new int[] {-1, -1, 6}, text.numbers());
    }

    @Test
    void aNameKnowsItsPlaceAmongTheCandidates() {
        Transcript text = of(
                "On ink",
                "Quill and Swan reach 81.4 and 62.9 on InkBench.",
                thing("Quill", Mention.Kind.MODEL),
                thing("InkBench", Mention.Kind.BENCHMARK),
                thing("Swan", Mention.Kind.MODEL));
        assertArrayEquals(new int[] {0, 1, -1}, text.models());
        assertArrayEquals(new int[] {-1, -1, 0}, text.benchmarks());
        assertArrayEquals(new int[] {2, 1}, text.candidates());
    }

    @Test
    void whatANumberMeasuresIsCalledByWordsOfItsSentence() {
        Transcript text = of(
                "On ink accuracy",
                "Quill reaches an accuracy of 81.4% on InkBench. Ink dries.",
                thing("Quill", Mention.Kind.MODEL),
                thing("InkBench", Mention.Kind.BENCHMARK));
        String signs =
                Arrays.stream(text.measures()[0]).mapToObj(i -> text.words()[i]).collect(Collectors.joining(" "));
        assertEquals("<name> reaches accuracy <name>", signs);
    }
}
