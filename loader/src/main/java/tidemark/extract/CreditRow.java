package tidemark.extract;

/** What speaks for a number belonging to one of the named things, or to none, as numbers for {@link Trees}. */
final class CreditRow {

    /** How many numbers describe a candidate; "none of them" has as many, all the same. */
    private static final int WIDTH = 46;

    private static final int AWAY = 40;
    private static final int ABSENT = -9;

    private final Scene scene;
    private final Cast cast;
    private final Cast others;

    CreditRow(Scene scene, Cast cast, Cast others) {
        this.scene = scene;
        this.cast = cast;
        this.others = others;
    }

    /** One row a candidate and a last one for "none of them"; {@code before} is whom the number before went to. */
    double[][] rows(int which, double[] figureRow, Outcome outcome, int before, double[] other) {
        int n = cast.things().size();
        double[][] rows = new double[n + 1][];
        int at = scene.figures().get(which).at();
        Row shared = new Row().addAll(figureRow).add(outcome.ordinal());
        for (Outcome o : Outcome.values()) {
            shared.add(o == outcome);
        }
        shared.add(n).add(owned()).add(cast.count(scene.first(at), at)).add(cast.count(at, scene.last(at)));
        shared.add(others.count(scene.first(at), at))
                .add(others.count(at, scene.last(at)))
                .add(others.things().size());
        shared.add(others.things().stream().filter(Entity::introduced).count());
        shared.addAll(other);
        context(at, shared);
        double[] context = shared.done();
        for (int who = 0; who <= n; who++) {
            Row row = new Row().addAll(context).add(who == n);
            if (who < n) {
                candidate(who, which, outcome, row);
            } else {
                for (int k = 0; k < WIDTH; k++) {
                    row.add(ABSENT);
                }
            }
            row.add(before == who ? 1 : before < 0 ? -1 : 0);
            rows[who] = row.done();
        }
        return rows;
    }

    /** Whether the nearest thing said before the number is a name, a nameless rival, a comparison or another number. */
    private void context(int at, Row row) {
        int name = AWAY;
        int base = back(at, Cues.BASE);
        int anyone = back(at, Cues.ANYONE);
        int against = Math.min(back(at, Cues.AGAINST), back(at, Cues.BEATS));
        int number = AWAY;
        for (int gone = 1; gone < AWAY && at - gone >= scene.first(at); gone++) {
            name = name == AWAY && cast.covers(at - gone) ? gone : name;
            number = number == AWAY && scene.numbers(at - gone, at - gone + 1) > 0 ? gone : number;
        }
        row.add(name).add(number).add(Math.signum(name - base)).add(Math.signum(name - anyone));
        row.add(Math.signum(name - against)).add(Math.signum(against - number)).add(Math.signum(base - against));
        row.add(Math.signum(name - number)).add(name - scene.ownBefore(at));
        row.add(elsewhere(at));
        boolean opened = FigureRow.parenthesis(scene, at) == 1;
        row.add(!opened ? 0 : at >= 2 && cast.covers(at - 2) ? 1 : 2);
    }

    private int back(int at, Cues cue) {
        for (int gone = 1; gone < AWAY && at - gone >= scene.first(at); gone++) {
            if (scene.count(cue, at - gone, at - gone + 1) > 0) {
                return gone;
            }
        }
        return AWAY;
    }

    /** 1 where the number is placed, "on …" or "across …", by words that hold no name; 2 where by a name; else 0. */
    private int elsewhere(int at) {
        for (int k = at + 1; k < scene.last(at) && k < at + 9; k++) {
            if (scene.numbers(k, k + 1) > 0 || scene.word(k).equals(";")) {
                return 0;
            }
            boolean places =
                    switch (scene.word(k)) {
                        case "on", "across", "in", "for", "under" -> true;
                        default -> false;
                    };
            if (places) {
                return cast.count(k, Math.min(scene.last(at), k + 6)) > 0 ? 2 : 1;
            }
        }
        return 0;
    }

    /** Whether the words about a name make it the one that reached something, or the one that is measured against. */
    private int role(Cast.Named named) {
        int before = Math.min(scene.near(named.from(), Cues.AGAINST, -1), scene.near(named.from(), Cues.BEATS, -1));
        int verb = Math.min(scene.near(named.to() - 1, Cues.REACHES, 1), scene.near(named.to() - 1, Cues.BEATS, 1));
        return before <= 3 ? 2 : verb <= 3 ? 1 : scene.word(named.to()).equals("'s") ? 3 : 0;
    }

    private static int fits(int role, boolean rival, Outcome outcome) {
        boolean level = outcome == Outcome.SCORE;
        return role == 2 ? (rival && level ? 2 : -2) : role == 1 ? (rival && level ? -1 : 1) : 0;
    }

    /** A level after a comparison, with no other level between, is the rival's. */
    private boolean rival(int which) {
        int at = scene.figures().get(which).at();
        int from = which > 0
                ? Math.max(scene.first(at), scene.figures().get(which - 1).at())
                : scene.first(at);
        return scene.count(Cues.AGAINST, from, at) + scene.count(Cues.BEATS, from, at) > 0;
    }

    private long owned() {
        return cast.things().stream().filter(Entity::introduced).count();
    }

    private void candidate(int who, int which, Outcome outcome, Row row) {
        Entity e = cast.things().get(who);
        int at = scene.figures().get(which).at();
        int first = e.places().isEmpty() ? 0 : e.places().get(0).from();
        row.add(e.introduced());
        row.add(e.kind().ordinal());
        row.add(Math.min(6, e.places().size()));
        row.add(e.places().stream().anyMatch(s -> scene.sentence(s.from()) == 0));
        row.add(e.introduced() && firstOwn() == who);
        row.add(who);
        row.add(scene.sentence(first));
        Cast.Named left = cast.left(scene, who, at);
        Cast.Named right = cast.right(scene, who, at);
        beside(left, at, true, row);
        beside(right, at, false, row);
        row.add(left == null && right == null ? back(e, at) : 0);
        boolean rival = rival(which);
        row.add(left == null ? ABSENT : role(left)).add(right == null ? ABSENT : role(right));
        row.add(left == null ? ABSENT : fits(role(left), rival, outcome));
        row.add(subject(who, at));
        row.add(aligned(left, which));
        row.add(aligned(right, which));
        row.add(left != null && FigureRow.parenthesis(scene, at) == 1 && left.to() == at - 1);
        row.add(left != null ? Math.min(40, scene.ownBefore(at)) - Math.min(40, at - left.to()) : -50);
        Odds odds = e.odds();
        row.add(odds.model()).add(odds.dataset()).add(odds.benchmark()).add(odds.introduced());
        row.add(since(e, at)).add(e.places().size() == 1);
    }

    private int firstOwn() {
        for (int i = 0; i < cast.things().size(); i++) {
            if (cast.things().get(i).introduced()) {
                return i;
            }
        }
        return -1;
    }

    private void beside(Cast.Named named, int at, boolean left, Row row) {
        if (named == null) {
            for (int k = 0; k < 12; k++) {
                row.add(ABSENT);
            }
            return;
        }
        int from = left ? named.to() : at + 1;
        int to = left ? at : named.from();
        row.add(Math.min(40, to - from));
        row.add(cast.count(from, to));
        row.add(others.count(from, to));
        row.add(scene.numbers(from, to));
        row.add(scene.commas(from, to));
        row.add(scene.count(Cues.AGAINST, from, to) + scene.count(Cues.BEATS, from, to));
        row.add(scene.count(Cues.REACHES, from, to));
        row.add(Flank.before(scene.word(named.from() - 1)));
        row.add(Flank.after(scene.word(named.to())));
        row.add(scene.near(named.from(), Cues.AGAINST, -1));
        row.add(scene.near(named.from(), Cues.BEATS, -1));
        row.add(named.runSize()[0] - named.runPlace());
    }

    /** How many names of its sort stand between the last time it is named before the number, and the number. */
    private double since(Entity e, int at) {
        int last = -1;
        for (Entity.Span s : e.places()) {
            last = s.to() <= at ? Math.max(last, s.to()) : last;
        }
        return last < 0 ? 20 : Math.min(19, cast.count(last, at));
    }

    /** How many sentences back the thing is named last. */
    private double back(Entity e, int at) {
        int nearest = -1;
        for (Entity.Span s : e.places()) {
            nearest = scene.sentence(s.from()) < scene.sentence(at)
                    ? Math.max(nearest, scene.sentence(s.from()))
                    : nearest;
        }
        return nearest < 0 ? 20 : scene.sentence(at) - nearest;
    }

    /** Whether it is the first of its sort that the sentence names. */
    private boolean subject(int who, int at) {
        int k = cast.count(0, scene.first(at));
        return k < cast.named().size()
                && cast.named().get(k).from() < scene.last(at)
                && cast.named().get(k).who() == who;
    }

    /** In "1, 2 and 3 on A, B and C": 1 where both stand at the same place of their run, -1 where not, 0 without runs. */
    private double aligned(Cast.Named named, int which) {
        if (named == null || scene.runSize(which) < 2 || named.runSize()[0] != scene.runSize(which)) {
            return 0;
        }
        return named.runPlace() == scene.runPlace(which) ? 1 : -1;
    }
}
