package tidemark.server.page;

import java.util.ArrayList;
import java.util.List;

/** What a page says of itself to browsers and search engines, and the scripts and styles that it needs beyond those of all. */
public record Head(String title, String description, List<Form> forms, List<String> scripts, List<String> styles) {

    /** The same in another form: for {@code <link rel="alternate">}. */
    public record Form(String word, String mediaType, String address) {}

    public Head {
        forms = List.copyOf(forms);
        scripts = List.copyOf(scripts);
        styles = List.copyOf(styles);
    }

    /** A page with this title. */
    public static Head titled(String title) {
        return new Head(title, "", List.of(), List.of(), List.of());
    }

    /** The same page, described in a sentence. */
    public Head saying(String sentence) {
        return new Head(title, sentence, forms, scripts, styles);
    }

    /** The same page, which is to be had in other forms too. */
    public Head in(List<Form> others) {
        return new Head(title, description, others, scripts, styles);
    }

    /** The same page with a script of the {@link Assets}. */
    public Head with(String script) {
        List<String> more = new ArrayList<>(scripts);
        more.add(Assets.url(script));
        return new Head(title, description, forms, more, styles);
    }

    /** The same page with a style sheet of the {@link Assets}. */
    public Head styled(String style) {
        List<String> more = new ArrayList<>(styles);
        more.add(Assets.url(style));
        return new Head(title, description, forms, scripts, more);
    }
}
