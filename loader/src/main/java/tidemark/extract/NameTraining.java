package tidemark.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tidemark.claim.Mention;

/** Learns from annotated papers how names are written. */
final class NameTraining {

    /** In how many parts the papers are cut, so that each is tagged by what was learned from the others. */
    private static final int PARTS = 4;

    private final Lexicon lexicon;
    private final List<GoldPaper> papers = new ArrayList<>();

    NameTraining(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void see(GoldPaper paper) {
        papers.add(paper);
    }

    NameTagger learn() {
        DecisionLearner kinds = judgement(Judgement.CLASSES, 120);
        DecisionLearner novelty = judgement(2, 100);
        for (int part = 0; part < PARTS; part++) {
            NameTagger others = new NameTagger(lexicon, chain(part), null, null);
            for (int i = part; i < papers.size(); i += PARTS) {
                judge(others, papers.get(i), kinds, novelty);
            }
        }
        return new NameTagger(lexicon, chain(-1), kinds.learn(), novelty.learn());
    }

    private static DecisionLearner judgement(int columns, int rounds) {
        return new DecisionLearner(columns, rounds, () -> new Learner(columns, 5e-3, 0.05, 1, 40));
    }

    private Chain chain(int without) {
        ChainLearner names = new ChainLearner(NameTagger.LABELS);
        for (int i = 0; i < papers.size(); i++) {
            if (i % PARTS != without) {
                GoldPaper paper = papers.get(i);
                List<Token> tokens = tokens(paper);
                int[] labels = new int[tokens.size()];
                located(paper, tokens).forEach(e -> e.places().forEach(s -> label(labels, s, e.kind())));
                names.see(NameSigns.of(tokens, lexicon, known(paper, tokens), 1), labels);
            }
        }
        return names.learn();
    }

    private void judge(NameTagger others, GoldPaper paper, DecisionLearner kinds, DecisionLearner novelty) {
        List<Token> tokens = tokens(paper);
        Map<String, Mention> named = new HashMap<>();
        for (Mention m : paper.mentions()) {
            named.putIfAbsent(Entities.key(m.name()), m);
            m.aliases().forEach(a -> named.putIfAbsent(Entities.key(a), m));
        }
        List<NameTagger.Judged> things = others.candidates(paper.text().whole(), tokens, known(paper, tokens), 1);
        int[] answers = new int[things.size()];
        int[] isNew = new int[things.size()];
        long[][] newFeatures = new long[things.size()][];
        double[][] newRows = new double[things.size()][];
        for (int i = 0; i < answers.length; i++) {
            NameTagger.Judged j = things.get(i);
            Mention m = named.get(Entities.key(j.entity().name()));
            for (String alias : j.entity().aliases()) {
                m = m == null ? named.get(Entities.key(alias)) : m;
            }
            answers[i] = m == null ? 0 : 1 + m.kind().ordinal();
            isNew[i] = m == null ? DecisionLearner.UNKNOWN : m.introduced() ? 1 : 0;
            Entity e = m == null ? j.entity() : j.entity().of(m.kind());
            newFeatures[i] = Novelty.features(tokens, e, j.novelty());
            newRows[i] = j.row(e);
        }
        Company company = new Company(
                tokens, things.stream().map(NameTagger.Judged::entity).toList());
        novelty.see(paper.id(), newFeatures, newRows, company, isNew);
        kinds.see(
                paper.id(),
                things.stream().map(NameTagger.Judged::features).toArray(long[][]::new),
                things.stream().map(NameTagger.Judged::row).toArray(double[][]::new),
                company,
                answers);
    }

    static List<Token> tokens(GoldPaper paper) {
        return Tokens.of(paper.text().whole(), paper.text().title().length());
    }

    private int[] known(GoldPaper paper, List<Token> tokens) {
        return lexicon.kinds(tokens, paper.id().hashCode());
    }

    static List<Entity> located(GoldPaper paper, List<Token> tokens) {
        List<Entity> entities = new ArrayList<>();
        for (Mention m : paper.mentions()) {
            Entity e = locate(tokens, m);
            if (!e.places().isEmpty()) {
                entities.add(e);
            }
        }
        entities.sort(Comparator.comparingInt(e -> e.places().get(0).from()));
        return entities;
    }

    /** Longer names win over those within them. */
    private static void label(int[] labels, Entity.Span s, Mention.Kind kind) {
        int size = s.to() - s.from();
        int taken = 0;
        while (s.from() + taken < labels.length && labels[s.from() + taken] != 0) {
            taken++;
        }
        if (taken < size) {
            for (int k = s.from(); k < s.to(); k++) {
                labels[k] = NameTagger.label(kind) + (k == s.from() ? 0 : 1);
            }
        }
    }

    static Entity locate(List<Token> tokens, Mention m) {
        List<Entity.Span> places = new ArrayList<>();
        List<String> spellings = new ArrayList<>(m.aliases());
        spellings.add(m.name());
        for (String spelling : spellings) {
            List<Token> wanted = Tokens.of(spelling, 0);
            boolean small = spelling.equals(spelling.toLowerCase(Locale.ROOT));
            for (int i = 0; i + wanted.size() <= tokens.size(); i++) {
                boolean same =
                        small || tokens.get(i).hasCapital() || !wanted.get(0).hasCapital();
                for (int k = 0; k < wanted.size() && same; k++) {
                    same = tokens.get(i + k).lower().equals(wanted.get(k).lower());
                }
                Entity.Span span = new Entity.Span(i, i + wanted.size());
                if (same && !places.contains(span)) {
                    places.add(span);
                }
            }
        }
        places.sort(Comparator.comparingInt(Entity.Span::from));
        return new Entity(
                m.name(), m.aliases(), m.kind(), m.introduced(), places, Odds.certain(m.kind(), m.introduced()));
    }
}
