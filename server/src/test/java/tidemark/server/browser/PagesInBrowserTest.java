package tidemark.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What people do, done in a real browser: by click, by keyboard, at three sizes, by day and by night. */
class PagesInBrowserTest extends InBrowser {
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("home", "/"),
            Map.entry("benchmark", "/dataset/mmmu"),
            Map.entry("model", "/model/osier-2"),
            Map.entry("paper", "/paper/2402.00002"),
            Map.entry("author", "/author/ada-lindqvist"),
            Map.entry("metric", "/metric/accuracy"),
            Map.entry("task", "/task/reasoning"),
            Map.entry("source", "/source/digest"),
            Map.entry("result", "/result/2401.00001-1"),
            Map.entry("statements", "/model/larch-7b?view=statements"),
            Map.entry("trends", "/trends"),
            Map.entry("compare", "/compare?model=osier+2&model=Larch-13B&model=Larch-7B"),
            Map.entry("search", "/search?q=larch"),
            Map.entry("graph", "/explore?iri=dataset/mmmu"),
            Map.entry("editor", "/editor?saved=benchmark_most-results"),
            Map.entry("queries", "/queries"),
            Map.entry("query", "/queries/benchmark_leaderboard?benchmark=mmmu"),
            Map.entry("form", "/queries/benchmark_leaderboard"),
            Map.entry("sparql", "/queries/benchmark_leaderboard?benchmark=mmmu&explain=true"),
            Map.entry("ontology", "/ontology"),
            Map.entry("export", "/export"),
            Map.entry("missing", "/model/nobody-built-this"));

    private static void open(String name) {
        browser.open(PAGES.get(name));
        if (name.equals("graph")) {
            browser.find("#graph[data-ready]");
        } else if (name.equals("editor")) {
            browser.find("#editor[data-ready]");
        }
    }

    private static void assertQuiet(boolean missing) {
        List<String> complaints = new ArrayList<>(browser.complaints());
        complaints.removeIf(line -> missing && line.contains("404"));
        assertEquals(List.of(), complaints);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "home", "benchmark", "model", "paper", "author", "metric", "task", "source", "result", "statements",
                "trends", "compare", "search", "graph", "editor", "queries", "query", "form", "sparql", "ontology",
                "export", "missing"
            })
    void everyPageIsOpenToAllByDayAndByNight(String name) throws IOException {
        List<String> barriers = new ArrayList<>();
        for (boolean dark : new boolean[] {false, true}) {
            for (Browser.Size size : Browser.Size.values()) {
                browser.sized(size, dark);
                open(name);
                browser.picture(
                        name + "-" + size.name().toLowerCase(java.util.Locale.ROOT) + "-" + (dark ? "dark" : "light"));
                assertTrue(
                        browser.number(
                                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth")
                                <= 0,
                        name + " is wider than a " + size);
                if (size != Browser.Size.WIDE) {
                    // YASGUI's list of tabs holds a button that is no tab; CodeMirror scrolls by its own keys.
                    browser.barriers("#editor .tabsList", "#editor .CodeMirror-scroll")
                            .forEach(barrier -> barriers.add(size + (dark ? " dark " : " ") + barrier));
                }
            }
        }
        assertEquals(List.of(), barriers);
        assertQuiet(name.equals("missing"));
    }

    @Test
    void aNameIsSuggestedWhileItIsTypedAndChosenByKeyboard() {
        browser.sized(Browser.Size.LAPTOP, false).open("/");
        browser.press("/");
        browser.press("osiet");
        browser.find("#suggestions li");
        browser.press(Keys.ARROW_DOWN);
        assertEquals("suggestion-0", browser.find("#find").getAttribute("aria-activedescendant"));
        browser.press(Keys.ENTER);
        browser.awaitAddress("/model/osier-2");
        assertQuiet(false);
    }

    @Test
    void aNameIsSuggestedAndChosenByClick() {
        browser.sized(Browser.Size.PHONE, false).open("/");
        browser.find("#find").sendKeys("gsm");
        browser.find("#suggestions li").click();
        browser.awaitAddress("/dataset/gsm8k");
        assertQuiet(false);
    }

    @Test
    void fromTheBoardToTheSentenceToTheResult() {
        browser.sized(Browser.Size.LAPTOP, false).open("/dataset/mmmu");
        browser.find("details.said summary").click();
        assertEquals("58.9", browser.text("details.said[open] mark"));
        browser.find("details.said[open] blockquote a").click();
        browser.awaitAddress("/result/");
        assertTrue(browser.text("h1").startsWith("58.9"));
        assertQuiet(false);
    }

    @Test
    void theSameByKeyboardAlone() {
        browser.sized(Browser.Size.LAPTOP, false).open("/dataset/mmmu");
        browser.tabTo("details.said summary");
        browser.press(Keys.ENTER);
        browser.tabTo("details.said[open] blockquote a");
        browser.press(Keys.ENTER);
        browser.awaitAddress("/result/");
        assertQuiet(false);
    }

    @Test
    void aDotOfTheLineLeadsToItsResult() {
        browser.sized(Browser.Size.LAPTOP, false).open("/dataset/mmmu");
        browser.tabTo(".chart a");
        browser.press(Keys.ENTER);
        browser.awaitAddress("/result/");
    }

    @Test
    void modelsAreComparedByTheForm() {
        browser.sized(Browser.Size.LAPTOP, false).open("/compare");
        List<WebElement> fields = browser.all("input[name=model]");
        fields.get(0).sendKeys("osier 2");
        fields.get(1).sendKeys("Larch-13B", Keys.ENTER);
        browser.awaitAddress("model=osier");
        browser.awaitText("h2", "Side by side");
        assertQuiet(false);
    }

    @Test
    void aSavedQueryIsAskedByItsForm() {
        browser.sized(Browser.Size.LAPTOP, false).open("/queries/benchmark_leaderboard");
        browser.find("#benchmark").sendKeys("MMMU", Keys.ENTER);
        browser.awaitAddress("benchmark=MMMU");
        browser.find(".chart svg");
        browser.awaitText("table", "Sedge");
        assertQuiet(false);
    }

    @Test
    void theSkipLinkLeadsPastTheBar() {
        browser.sized(Browser.Size.LAPTOP, false).open("/model/osier-2");
        browser.press(Keys.TAB, Keys.ENTER);
        assertEquals("main", browser.run("return document.activeElement.id"));
    }
}
