package tidemark.extract;

import java.util.List;

/** What speaks for a name being what the paper itself presents. */
final class Novelty {

    private Novelty() {}

    static long[] features(List<Token> tokens, Entity e, long[] more) {
        Said f = new Said();
        boolean titled = e.places().stream().anyMatch(s -> tokens.get(s.from()).sentence() == 0);
        String kind = e.isModel() ? "model" : e.kind().name();
        f.add("bias");
        for (long feature : more) {
            f.further(feature, kind);
        }
        f.addAll(more);
        f.add("kind=", kind);
        f.add("times=", Math.min(5, e.places().size()), kind);
        f.add("titled=", titled, kind);
        f.add("alias=", e.aliases().isEmpty(), kind);
        f.add("shape=", tokens.get(e.places().get(0).from()).shape());
        f.add("name=", Entities.key(e.name()));
        f.add("first=", Math.min(4, tokens.get(e.places().get(0).from()).sentence()), kind);
        if (e.places().get(0).from() == 0) {
            f.add("opens=", NameTagger.lower(tokens, e.places().get(0).to()));
        }
        for (Entity.Span s : e.places()) {
            for (int d = 1; d <= 4; d++) {
                f.add("l=", NameTagger.lower(tokens, s.from() - d));
                f.add("r=", NameTagger.lower(tokens, s.to() + d - 1));
                f.add("l", d, "=", NameTagger.lower(tokens, s.from() - d));
            }
            f.add("r1=", NameTagger.lower(tokens, s.to()), kind);
            f.add("l2=", NameTagger.lower(tokens, s.from() - 2), "|", NameTagger.lower(tokens, s.from() - 1));
            f.add("r2=", NameTagger.lower(tokens, s.to()), "|", NameTagger.lower(tokens, s.to() + 1));
        }
        return f.distinct();
    }
}
