package tidemark.source.pwc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.claim.Setting;

/** A model's name as tables write it, taken apart from the setting that stands in brackets behind it. */
public record ModelName(String name, Setting setting) {

    private static final Pattern BRACKET = Pattern.compile("^(.*\\S)\\s*\\(([^()]{1,60})\\)$");
    private static final Pattern SHOTS = Pattern.compile("(\\d{1,3})[- ]shots?");
    private static final Pattern SETTING = Pattern.compile(
            "zero[- ]shot|one[- ]shot|few[- ]shot|\\d{1,3}[- ]shots?|ensemble"
                    + "|single(?: model)?|single[- ]crop|multi[- ]crop|ten[- ]crop|10[- ]crop|greedy|beam search|fine-?tuned");

    /** Only what is known to be a setting is taken off; any other bracket may be part of the name. */
    public static ModelName read(String written, Setting setting) {
        List<String> words = new ArrayList<>();
        Optional<Integer> shots = setting.shots();
        String name = written.strip();
        for (Matcher bracket = BRACKET.matcher(name); bracket.matches(); bracket = BRACKET.matcher(name)) {
            String inside = bracket.group(2).strip();
            String folded = inside.toLowerCase(Locale.ROOT);
            if (!SETTING.matcher(folded).matches()) {
                break;
            }
            Matcher counted = SHOTS.matcher(folded);
            if (counted.matches()) {
                shots = Optional.of(Integer.valueOf(counted.group(1)));
            } else if (folded.matches("zero[- ]shot")) {
                shots = Optional.of(0);
            } else {
                words.add(0, inside);
            }
            name = bracket.group(1);
        }
        Optional<String> said = words.isEmpty() ? setting.words() : Optional.of(String.join(", ", words));
        return new ModelName(name, setting.withShots(shots).withWords(said));
    }
}
