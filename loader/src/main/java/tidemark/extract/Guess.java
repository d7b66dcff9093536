package tidemark.extract;

import java.util.Optional;

/** A number held to be a result: what it is, whose and on what, with the shares of these choices as {@code signs}. */
record Guess(
        int which,
        Outcome outcome,
        Optional<Entity> model,
        Optional<Entity> benchmark,
        Optional<Entity.Span> metric,
        double[] signs) {}
