package tidemark.extract;

import java.util.List;

/** How well known a name is, and how like the name that the title opens with. */
record Fame(List<Token> tokens, int[] known, Lexicon lexicon) {

    long[] of(Entity e, int less) {
        Said f = new Said();
        Entity.Span s = e.places().get(0);
        Token head = tokens.get(s.from());
        f.add("knownAs=", known[s.from()]);
        f.add("familyOf=", lexicon.family(head));
        int common = 4;
        for (int i = s.from(); i < s.to(); i++) {
            common = Math.min(common, lexicon.common(tokens.get(i).text(), less));
        }
        f.add("common=", common);
        f.add("small=", lexicon.common(head.lower(), 0), common);
        int colon = 0;
        while (colon < tokens.size()
                && tokens.get(colon).sentence() == 0
                && !tokens.get(colon).text().equals(":")) {
            colon++;
        }
        boolean headed = colon > 0
                && colon < 6
                && colon < tokens.size()
                && tokens.get(colon).text().equals(":");
        if (!headed) {
            f.add("unheaded", common);
            return f.all();
        }
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < colon; i++) {
            title.append(tokens.get(i).text());
        }
        String own = Entities.key(title.toString());
        String first = Entities.key(tokens.get(0).text());
        String key = Entities.key(e.name());
        int same = 0;
        while (same < Math.min(own.length(), key.length()) && own.charAt(same) == key.charAt(same)) {
            same++;
        }
        String like = key.equals(own)
                ? "is"
                : key.startsWith(own)
                        ? "longer"
                        : first.length() > 2 && key.startsWith(first)
                                ? "first"
                                : first.length() > 3 && key.contains(first)
                                        ? "holds"
                                        : same > 3 ? "alike" : same == 3 ? "three" : "no";
        f.add("like=", like);
        f.add("like=", like, common);
        return f.all();
    }
}
