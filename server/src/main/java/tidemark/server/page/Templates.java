package tidemark.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates of all pages, compiled with the server. What a template is given is escaped for the place where it stands. */
public final class Templates {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "tidemark.server");

    private Templates() {}

    /** The page that a template such as {@code explorer/home} writes with the given values for its parameters. */
    public static String page(String template, Map<String, Object> parameters) {
        StringOutput out = new StringOutput(16 << 10);
        ENGINE.render(template + ".jte", parameters, out);
        return out.toString();
    }
}
