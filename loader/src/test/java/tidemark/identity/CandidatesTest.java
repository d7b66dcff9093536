package tidemark.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.identity.Candidates.Candidate;
import tidemark.identity.Candidates.Named;

class CandidatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dataset/web-arena|Web Arena|dataset/webarena|WebArena|0.95|the same letters and digits",
                "dataset/webarena|WebArena|dataset/webarena-benchmark|WebArena benchmark|0.85|the same but for words such as \"dataset\"",
                "dataset/imagenet-tiny|ImageNet Tiny|dataset/tiny-imagenet|Tiny ImageNet|0.8|the same words in another order",
                "model/meta-llama-llama-3-8b|meta-llama/Llama-3-8B|model/llama-3-8b|Llama 3 8B|0.85|the same but for the account on the hub",
                "model/interlvm-chat|InternLMV-Chat|model/internlm-chat|InternLM-Chat|0.65|one letter apart",
                "dataset/x|Massive Multitask Language Understanding (MMLU)|dataset/mmlu|MMLU|0.85|a name and its acronym",
                "paper/doi:10.1/x|Ferns that look twice at pictures|paper/2501.00001|Ferns That Look Twice at Pictures|0.9|the same title",
            })
    void whatIsLikelyTheSameIsAskedAboutWithAReason(
            String one, String spelling, String other, String otherSpelling, double score, String reason) {
        List<Candidate> found = among(0.6, named(one, spelling), named(other, otherSpelling));
        assertEquals(1, found.size(), found::toString);
        assertEquals(score, found.get(0).score());
        assertEquals(reason, found.get(0).reason());
    }

    @Test
    void thingsOfTwoKindsAreNotCompared() {
        assertEquals(List.of(), among(0.1, named("model/mmlu", "MMLU"), named("dataset/mmlu", "MMLU")));
    }

    @Test
    void whatIsSettledIsNotAskedAgain() {
        Named one = named("dataset/web-arena", "Web Arena");
        Named other = named("dataset/webarena", "WebArena");
        String turtle = "<dataset/webarena> <http://www.w3.org/2002/07/owl#differentFrom> <dataset/web-arena> .";
        Decisions refused = Decisions.of(turtle, "same.ttl", Iris.DEFAULT_BASE);
        assertEquals(List.of(), Candidates.among(List.of(one, other), refused, 0.1));
    }

    @Test
    void fewThingsKnownToBeDistinctAreEverAskedAbout() throws IOException {
        List<String> asked = new ArrayList<>();
        for (String pair : PairsTest.pairs("distinct.txt")) {
            String[] parts = pair.split("\\|");
            Named one = named(parts[0] + "/" + NameForm.key(parts[1]), parts[1]);
            Named other = named(parts[0] + "/" + NameForm.key(parts[2]), parts[2]);
            among(0.6, one, other).forEach(candidate -> asked.add(pair + " " + candidate.reason()));
        }
        assertTrue(asked.size() <= 2, asked::toString);
    }

    @Test
    void manyThingsUnderOneFormSayNothing() {
        List<Named> crowd = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            crowd.add(named("model/m" + i, "The Model"));
        }
        assertEquals(List.of(), Candidates.among(crowd, Decisions.none(), 0.1));
    }

    private static List<Candidate> among(double least, Named... things) {
        return Candidates.among(List.of(things), Decisions.none(), least);
    }

    private static Named named(String path, String spelling) {
        return new Named(path, Set.of(spelling));
    }
}
