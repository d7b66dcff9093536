package tidemark.server.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import tidemark.server.api.RecordServer;

/** Tests of a real server in a real browser, both started once a class; passed over where there is no browser. */
@Tag("browser")
abstract class InBrowser {
    @TempDir
    static Path database;

    static RecordServer server;
    static Browser browser;

    @BeforeAll
    static void start() {
        server = new RecordServer(database);
        browser = Browser.on(server.url()).orElse(null);
        assumeTrue(browser != null, "no chromium and chromedriver on this machine: nothing is tried in a browser");
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        server.close();
    }

    @BeforeEach
    void onALaptop() {
        browser.sized(Browser.Size.LAPTOP, false);
    }
}
