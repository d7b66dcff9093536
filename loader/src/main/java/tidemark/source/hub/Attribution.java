package tidemark.source.hub;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.claim.PaperClaim;
import tidemark.claim.PaperId;
import tidemark.claim.Reporter;
import tidemark.source.json.Json;

/** Where a result of a model's own repository says that it comes from, and so who stands behind it. */
record Attribution(Optional<PaperClaim> paper, Reporter reporter) {
    private static final Pattern ON_HUB = Pattern.compile(
            "https?://(?:www\\.)?(?:huggingface\\.co|hf\\.co)/(?:spaces/|datasets/)?([^/?#]+)/[^/?#]+.*");
    private static final Pattern NO_ACCOUNT = Pattern.compile("blog|docs|papers|collections|posts|tasks|learn");

    /**
     * A paper reports its own results. What another account of the hub shows, such as a leaderboard, is a third party's; of
     * any other address nobody can tell whose it is, so whoever wrote the card stands behind it.
     */
    static Attribution of(Json source, String model) {
        if (source.isNull()) {
            return new Attribution(Optional.empty(), Reporter.AUTHORS);
        }
        Optional<String> address = source.get("url").address();
        Optional<PaperClaim> paper = address.map(PaperId.unknown()::orLink)
                .filter(id -> id.isKnown() && id.page().isEmpty())
                .map(id -> new PaperClaim(id, Optional.empty(), List.of(), List.of()));
        Optional<String> account = source.get("org")
                .written()
                .or(() -> source.get("user").written())
                .or(() -> address.flatMap(Attribution::account));
        String own = model.replaceFirst("/.*", "");
        boolean foreign = paper.isEmpty()
                && HubId.isWhole(model)
                && account.filter(name -> !name.equalsIgnoreCase(own)).isPresent();
        return new Attribution(paper, foreign ? Reporter.THIRD_PARTY : Reporter.AUTHORS);
    }

    private static Optional<String> account(String address) {
        Matcher page = ON_HUB.matcher(address);
        return page.matches() && !NO_ACCOUNT.matcher(page.group(1)).matches()
                ? Optional.of(page.group(1))
                : Optional.empty();
    }
}
