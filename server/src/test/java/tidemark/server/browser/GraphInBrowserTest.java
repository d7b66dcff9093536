package tidemark.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The graph, grown by click and by keyboard in a real browser; whatever is done, the console has nothing to say. */
class GraphInBrowserTest extends InBrowser {
    private static final String MMMU = "/explore?iri=dataset/mmmu";

    @AfterEach
    void nothingIsComplainedOf() {
        assertEquals(List.of(), browser.complaints());
    }

    private static void open(String address) {
        browser.open(address);
        browser.find("#graph[data-ready]");
    }

    private static long things() {
        return browser.number("return tidemarkGraph.seen().nodes().length");
    }

    private static long links() {
        return browser.number("return tidemarkGraph.seen().edges().length");
    }

    private static void awaitMoreThan(long links) {
        browser.until("more than " + links + " links", () -> links() > links ? true : null);
    }

    private static void click(String where, String name) {
        browser.until("a button " + name, () -> browser.all(where + " button").stream()
                        .filter(button -> button.getText().contains(name))
                        .findFirst()
                        .orElse(null))
                .click();
    }

    @Test
    void whatIsNamedInTheFieldIsDrawn() {
        open("/explore");
        browser.find("#add").sendKeys("mmmu", Keys.ENTER);
        browser.awaitText("#says", "neighbours shown");
        browser.awaitAddress("iri=https%3A%2F%2Fw3id.org%2Ftidemark%2Fdataset%2Fmmmu");
        assertTrue(browser.text("#chosen").contains("MMMU"));
    }

    @Test
    void aNameThatNothingHasIsSaidToBeUnknown() {
        open("/explore");
        browser.find("#add").sendKeys("zzyzxqqq", Keys.ENTER);
        browser.awaitText("#says", "Nothing in the record is called zzyzxqqq.");
    }

    @Test
    void aClickGrowsAThingAndTheAddressBringsTheSamePictureBack() {
        open(MMMU);
        long before = links();
        click("#things", "Larch 7B");
        awaitMoreThan(before);
        browser.awaitAddress("larch-7b");
        long things = things();
        long links = links();
        open(browser.address());
        assertEquals(things, things());
        assertEquals(links, links());
        assertTrue(browser.text("#chosen a").equals("Larch 7B"), "what was chosen is so again");
    }

    @Test
    void aClickInThePictureGrowsToo() {
        open(MMMU);
        long before = links();
        browser.run("tidemarkGraph.cy.getElementById('https://w3id.org/tidemark/model/osier-2').emit('tap')");
        awaitMoreThan(before);
        assertEquals("Osier 2", browser.text("#chosen a"));
    }

    @Test
    void arrowKeysGoThroughTheThingsAndEnterGrowsOne() {
        open(MMMU);
        browser.tabTo("#things button");
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ARROW_DOWN);
        String focused = (String) browser.run("return document.activeElement.dataset.iri");
        assertEquals(focused, browser.run("return tidemarkGraph.cy.nodes(':selected').id()"));
        long before = links();
        browser.press(Keys.ENTER);
        awaitMoreThan(before);
        assertEquals(focused, browser.run("return document.activeElement.dataset.iri"), "the focus stays on the thing");
        browser.press(Keys.HOME);
        assertEquals(
                0,
                browser.number(
                        "return [...document.querySelectorAll('#things button')].indexOf(document.activeElement)"));
    }

    @Test
    void aLinkIsAButtonThatLeadsToItsOtherEnd() {
        open(MMMU);
        browser.tabTo(".links button");
        browser.press(Keys.ENTER);
        assertFalse(browser.text("#chosen a").equals("MMMU"));
        assertEquals(browser.text("#chosen a"), browser.run("return document.activeElement.textContent"));
    }

    @Test
    void whatIsRemovedStaysAway() {
        open(MMMU);
        long things = things();
        click("#things", "Sedge: thinking in reeds");
        browser.awaitAddress("2412.00008");
        long grown = things();
        assertTrue(grown >= things);
        click(".deeds", "Remove");
        browser.awaitAddress("without=");
        long left = things();
        open(browser.address());
        assertEquals(left, things());
        assertEquals(
                0,
                browser.number(
                        "return tidemarkGraph.cy.getElementById('https://w3id.org/tidemark/paper/2412.00008').length"));
    }

    @Test
    void manyGrownThingsComeBackToo() {
        List<String> keys = List.of(
                "dataset/mmmu",
                "dataset/gsm8k",
                "dataset/tidepool",
                "model/larch-7b",
                "model/larch-13b",
                "model/osier-2",
                "model/sedge",
                "model/lora",
                "paper/2401.00001",
                "author/bo-okafor");
        open("/explore?iri=" + String.join("&iri=", keys));
        assertEquals(keys.size(), browser.number("return tidemarkGraph.cy.nodes('.start').length"));
    }

    @Test
    void aTypeIsHiddenAndTheAddressSaysSo() {
        open(MMMU);
        browser.all("#types input").get(2).click();
        browser.awaitAddress("types=");
        assertEquals(0, browser.number("return tidemarkGraph.seen().nodes('[kind=\"paper\"]').length"));
        open(browser.address());
        assertEquals(0, browser.number("return tidemarkGraph.seen().nodes('[kind=\"paper\"]').length"));
    }

    @Test
    void aPathIsDrawnAndToldStepByStep() {
        open("/explore?iri=author/ada-lindqvist&to=metric/accuracy");
        browser.awaitText("#says", "A path of");
        List<String> steps =
                browser.all("#way li").stream().map(step -> step.getText()).toList();
        assertEquals(steps.size() - 1, browser.number("return tidemarkGraph.cy.edges('.path').length"));
        assertEquals("Ada Lindqvist", steps.get(0));
        assertTrue(steps.get(steps.size() - 1).endsWith("accuracy"), steps.toString());
    }

    @Test
    void aPathIsAskedForByTheForm() {
        open("/explore");
        browser.find("#add").sendKeys("Ada Lindqvist");
        browser.find("#to").sendKeys("Osier 2", Keys.ENTER);
        browser.awaitText("#says", "A path of");
        browser.awaitAddress("to=");
    }

    @Test
    void whereThereIsNoPathThatIsSaid() {
        open("/explore?iri=dataset/mmmu&to=model/nobody-built-this");
        browser.awaitText("#says", "There is no path");
    }

    @Test
    void threeHundredThingsAreLaidOutAndTheBestLinkedAreNamed() throws Exception {
        open(MMMU);
        browser.run("""
                const hub = tidemarkGraph.cy.nodes()[0];
                for (let i = 0; i < 300; i++) {
                  const node = tidemarkGraph.add('https://example.org/' + i, 'A thing of number ' + i, i % 2 ? 'model' : 'paper', hub);
                  const next = i % 50 ? 'https://example.org/' + (i - i % 50) : hub.id();
                  tidemarkGraph.link(next, node.id(), {relation: 'result', times: 2, least: i});
                }
                tidemarkGraph.lay(true);""");
        browser.picture("graph-300-laptop-light");
        long named = browser.number("return tidemarkGraph.cy.nodes('.named').length");
        assertTrue(named >= 20 && named < 300, named + " names are written");
        assertTrue((Boolean) browser.run("return tidemarkGraph.cy.nodes()[0].hasClass('named')"));
    }

    @Test
    void layingOutAnewStaysInPlace() {
        open(MMMU);
        browser.run("for (let i = 0; i < 12; i++) tidemarkGraph.lay(true)");
        browser.until(
                "a picture at rest",
                () -> browser.number("return tidemarkGraph.cy.nodes(':animated').length") == 0 ? true : null);
        String farthest = "const box = tidemarkGraph.cy.nodes().boundingBox({includeLabels: false});"
                + "return Math.round(Math.max(-box.x1, box.x2, -box.y1, box.y2))";
        assertTrue(browser.number(farthest) < 2_000, browser.number(farthest) + " from the middle");
    }
}
