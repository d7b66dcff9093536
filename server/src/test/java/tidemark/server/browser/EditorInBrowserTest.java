package tidemark.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** SPARQL written and asked in a real browser, with nothing fetched from elsewhere. */
class EditorInBrowserTest extends InBrowser {
    @AfterEach
    void nothingIsComplainedOf() {
        assertEquals(List.of(), browser.complaints());
    }

    private static void open(String address) {
        browser.open(address);
        browser.find("#editor[data-ready]");
    }

    private static void write(String query) {
        browser.run("tidemarkEditor.getTab().getYasqe().setValue(arguments[0])", query);
    }

    private static String written() {
        return (String) browser.run("return tidemarkEditor.getTab().getYasqe().getValue()");
    }

    private static void ask(String query) {
        write(query);
        browser.find("#editor .tabPanel.active .yasqe_queryButton").click();
        browser.awaitText("#editor .yasr", "mmmu");
    }

    @Test
    void theButtonAsksTheEndpointAndTheAnswerIsATable() {
        open("/editor");
        ask("SELECT ?s WHERE { ?s a <https://w3id.org/tidemark/ontology#Benchmark> } ORDER BY ?s");
        browser.find("#editor .yasr table");
    }

    @Test
    void anAnswerIsOpenToAllWhateverShowsIt() {
        open("/editor");
        ask(
                "SELECT ?m ?b ?v WHERE { ?r <https://w3id.org/tidemark/ontology#benchmark> ?b ; <https://w3id.org/tidemark/ontology#value> ?v ;"
                        + " <https://w3id.org/tidemark/ontology#model> ?m }");
        for (String view : List.of("table", "bars", "network")) {
            browser.find("#editor .select_" + view).click();
            assertEquals(List.of(), browser.barriers("#editor .tabsList", "#editor .CodeMirror-scroll"), view);
        }
    }

    @Test
    void aThingInTheAnswerLeadsToItsPageHere() {
        open("/editor");
        ask("SELECT ?s WHERE { ?s a <https://w3id.org/tidemark/ontology#Benchmark> } ORDER BY ?s");
        browser.run("document.querySelectorAll('#editor a.iri').forEach(link => { link.target = '_self'; })");
        browser.find("#editor a.iri").click();
        browser.awaitAddress("/dataset/");
    }

    @Test
    void whatWasAskedIsInTheAddress() {
        open("/editor");
        ask("SELECT ?s WHERE { ?s a <https://w3id.org/tidemark/ontology#Benchmark> } ORDER BY ?s");
        browser.awaitAddress("query=SELECT");
        open(browser.address());
        assertTrue(written().startsWith("SELECT ?s WHERE"), written());
    }

    @Test
    void aSavedQueryThatAsksForSomethingSaysSo() {
        open("/editor?saved=benchmark_leaderboard");
        browser.awaitText("#says", "It asks for something");
        assertTrue(written().contains("?_benchmark_iri"), written());
    }

    @Test
    void aSavedQueryThatThereIsNotIsSaidToBeMissing() {
        open("/editor?saved=nobody_asked-this");
        browser.awaitText("#says", "There is no saved query");
    }

    @Test
    void theQueryInTheAddressIsTheOneThatIsOpen() {
        open("/editor?query=ASK%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D");
        assertEquals("ASK { ?s ?p ?o }", written());
    }

    @Test
    void aSavedQueryOpensInATabOfItsOwn() {
        open("/editor");
        browser.find("#saved option[value=benchmark_most-results]").click();
        browser.awaitText("#editor .tabsList", "benchmark_most-results");
        browser.awaitAddress("saved=benchmark_most-results");
        browser.find("#editor .tabPanel.active .yasqe_queryButton").click();
        browser.awaitText("#editor .tabPanel.active .yasr", "MMMU");
    }

    @Test
    void theEditorIsReachedAndAskedByKeyboardAlone() {
        open(
                "/editor?query="
                        + "SELECT%20%3Fs%20WHERE%20%7B%20%3Fs%20a%20%3Chttps%3A%2F%2Fw3id.org%2Ftidemark%2Fontology%23Benchmark%3E%20%7D");
        browser.tabTo("#editor .CodeMirror textarea");
        browser.press(Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.awaitText("#editor .yasr", "mmmu");
        String query = written();
        browser.press(Keys.TAB);
        assertEquals(
                false,
                browser.run("return document.activeElement.matches('.CodeMirror textarea')"),
                "Tab leads out of the text");
        assertEquals(query, written());
    }

    @Test
    void prefixesAndTermsAreCompletedFromTheOntology() {
        open("/editor");
        write("PREFIX tm: <https://w3id.org/tidemark/ontology#>\nSELECT * WHERE { ?s tm:benchm }");
        browser.run("const editor = tidemarkEditor.getTab().getYasqe(); editor.focus(); editor.setCursor(1, 29);");
        browser.press(Keys.chord(Keys.CONTROL, Keys.SPACE));
        browser.awaitText(".CodeMirror-hints", "tm:benchmark");
    }

    @Test
    void numbersAreDrawnAsBars() {
        open("/editor");
        ask(
                "SELECT ?b (COUNT(*) AS ?n) WHERE { ?r <https://w3id.org/tidemark/ontology#benchmark> ?b } GROUP BY ?b ORDER BY ?b");
        browser.find("#editor .select_bars").click();
        browser.find("#editor .yasr_bars rect");
    }

    @Test
    void linksAreDrawnAsAGraph() {
        open("/editor");
        ask(
                "SELECT ?m ?b WHERE { ?r <https://w3id.org/tidemark/ontology#benchmark> ?b ; <https://w3id.org/tidemark/ontology#model> ?m }");
        browser.find("#editor .select_network").click();
        browser.find("#editor .yasr_network canvas");
    }
}
