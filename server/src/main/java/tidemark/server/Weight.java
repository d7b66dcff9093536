package tidemark.server;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;

/** Estimates of what rows, terms and triples take in memory, in bytes. */
final class Weight {
    static final int TRIPLE = 200;
    private static final int ROW = 64;
    private static final int TERM = 80;

    private Weight() {}

    static long of(Binding row) {
        long[] sum = {ROW};
        row.forEach((variable, term) -> sum[0] += of(term));
        return sum[0];
    }

    static long of(Triple triple) {
        return TRIPLE + of(triple.getSubject()) + of(triple.getPredicate()) + of(triple.getObject());
    }

    static long of(Node term) {
        if (term.isLiteral()) {
            return TERM + (long) term.getLiteralLexicalForm().length();
        }
        return term.isURI() ? TERM + (long) term.getURI().length() : TERM;
    }
}
