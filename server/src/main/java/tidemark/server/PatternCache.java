package tidemark.server;

import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** The pattern compiled last: nearly always the same in every row. */
final class PatternCache {
    private final String function;
    private NodeValue text;
    private NodeValue flags;
    private Pattern pattern;

    PatternCache(String function) {
        this.function = function;
    }

    Pattern get(NodeValue newText, NodeValue newFlags) {
        if (pattern == null || !newText.equals(text) || (newFlags != null && !newFlags.equals(flags))) {
            pattern = RegexEngine.makePattern(function, string(newText), newFlags == null ? null : string(newFlags));
            text = newText;
            flags = newFlags;
        }
        return pattern;
    }

    private String string(NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
    }
}
