package tidemark.server;

import static tidemark.server.QueryStopped.Reason.NOT_ALLOWED;

import java.util.Set;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;

/**
 * Puts bounded functions in the place of those that can make something huge, or run for ever, out of a short text.
 * Functions called by IRI are the casts and the plain ones of Jena's library; the others build strings of any length,
 * sleep, or evaluate text.
 */
final class BoundedFunctions extends ExprTransformCopy {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String FN = ARQConstants.fnPrefix;
    private static final String MATH = ARQConstants.mathPrefix;
    private static final String AFN = ARQConstants.ARQFunctionLibraryURI;

    private static final Set<String> WITHOUT =
            Set.of(FN + "apply", FN + "concat", FN + "replace", FN + "matches", MATH + "pow");
    private static final Set<String> OF_JENA = Set.of(
            "bnode",
            "collation",
            "date",
            "e",
            "evenInteger",
            "langeq",
            "localname",
            "max",
            "min",
            "namespace",
            "now",
            "pi",
            "sha1sum",
            "sqrt",
            "strlen",
            "struuid",
            "substr",
            "substring",
            "uuid");

    private final RequestBudget budget;

    BoundedFunctions(RequestBudget budget) {
        this.budget = budget;
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_StrConcat) {
            return new BoundedConcat(arguments, budget);
        }
        if (function instanceof E_StrReplace) {
            return new BoundedReplace(arguments, budget);
        }
        if (function instanceof E_Regex) {
            return new BoundedRegex(arguments, budget);
        }
        if (function instanceof E_Call) {
            throw refused("CALL");
        }
        if (function instanceof E_Function call && !isOffered(call.getFunctionIRI())) {
            throw refused("<" + call.getFunctionIRI() + ">");
        }
        return super.transform(function, arguments);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        return function instanceof E_Multiply
                ? new BoundedMultiply(left, right)
                : super.transform(function, left, right);
    }

    private static boolean isOffered(String iri) {
        if (iri.startsWith(XSD) || iri.startsWith(FN) || iri.startsWith(MATH)) {
            return !WITHOUT.contains(iri);
        }
        return iri.startsWith(AFN) && OF_JENA.contains(iri.substring(AFN.length()));
    }

    private static QueryStopped refused(String function) {
        return new QueryStopped(
                NOT_ALLOWED,
                "The function " + function
                        + " is not offered here. SPARQL's own functions, the casts to XML Schema types"
                        + " and the plain fn:, math: and afn: functions are.");
    }
}
