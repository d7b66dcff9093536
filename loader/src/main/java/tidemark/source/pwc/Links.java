package tidemark.source.pwc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tidemark.claim.Fact;
import tidemark.claim.PaperClaim;
import tidemark.claim.PaperId;
import tidemark.claim.Statements;
import tidemark.claim.Value;
import tidemark.source.json.Found;
import tidemark.source.json.Json;

/** Links between papers and their code, one record each; and how a repository's address is written. */
public final class Links {

    private Links() {}

    static void read(Json record, Found found) {
        PaperId id = PaperId.unknown();
        id = record.get("paper_url").text().map(id::orLink).orElse(id);
        id = record.get("paper_arxiv_id").text().map(id::orArxiv).orElse(id);
        id = record.get("paper_url_abs").text().map(id::orLink).orElse(id);
        Optional<String> repository = record.get("repo_url").address().map(Links::repository);
        if (!id.isKnown() || repository.isEmpty()) {
            String words = record.get("repo_url").text().orElse("");
            found.reject(record, id.isKnown() ? "no address of a repository" : "a paper without any id", words);
            return;
        }
        boolean official = record.get("is_official").flag().orElse(false);
        Optional<String> framework = record.get("framework").text().filter(name -> !name.equals("none"));
        Fact code = code(official, repository.get(), framework);
        PaperClaim paper = new PaperClaim(id, record.get("paper_title").text(), List.of(), List.of(code));
        String key = id.pwcSlug().orElse(id.key()) + "/" + repository.get().replaceFirst("^https?://", "");
        found.document(key, Optional.empty(), new Statements(List.of(paper), List.of(), List.of()));
    }

    /** The code of a paper, and in which framework it is written where that is known. */
    public static Fact code(boolean official, String repository, Optional<String> framework) {
        return new Fact(
                official ? Fact.Property.OFFICIAL_CODE : Fact.Property.CODE,
                new Value.Repository(repository, framework));
    }

    /** One repository under one address: GitHub knows no case, and needs neither {@code .git} nor a slash at the end. */
    public static String repository(String address) {
        String bare = address.replaceFirst("[/]+$", "").replaceFirst("\\.git$", "");
        boolean github = bare.matches("(?i)https?://(www\\.)?github\\.com/.*");
        if (!github) {
            return bare;
        }
        String[] steps = bare.split("/", 6);
        boolean whole = steps.length == 5;
        String owner = "https://github.com/" + bare.split("/", 4)[3];
        return whole ? owner.toLowerCase(Locale.ROOT) : owner;
    }
}
