package tidemark.server.browser;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The system's Chromium without a window, on one server. It remembers every complaint of its console and every host it asked. */
final class Browser implements AutoCloseable {
    /** The sizes at which pages are looked at. */
    enum Size {
        PHONE(390, 844),
        LAPTOP(1366, 850),
        WIDE(1920, 1080);

        final int width;
        final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final ChromeDriver driver;
    private final URI server;
    private final List<String> otherHosts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Browser(ChromeDriver driver, URI server) {
        this.driver = driver;
        this.server = server;
    }

    /** Nothing where this machine has no Chromium, or no driver for it. */
    static Optional<Browser> on(URI server) {
        Optional<File> chromium =
                program("chromium").or(() -> program("chromium-browser")).or(() -> program("google-chrome"));
        Optional<File> control = program("chromedriver");
        if (chromium.isEmpty() || control.isEmpty()) {
            return Optional.empty();
        }
        ChromeOptions options = new ChromeOptions()
                .setBinary(chromium.get())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-dev-shm-usage",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-features=OptimizationHints,MediaRouter,Translate",
                        "--force-color-profile=srgb");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(control.get())
                .withSilent(true)
                .build();
        return Optional.of(new Browser(new ChromeDriver(service, options), server));
    }

    private static Optional<File> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst();
    }

    Browser open(String path) {
        driver.get(server.resolve(path).toString());
        return this;
    }

    Browser sized(Size size, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        size.width,
                        "height",
                        size.height,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        size == Size.PHONE));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        return this;
    }

    /** Keeps the page as it looks now, from top to bottom up to a length that a person would still scroll. */
    void picture(String name) throws IOException {
        long height = Math.min(3_000, number("return document.documentElement.scrollHeight"));
        long width = number("return document.documentElement.clientWidth");
        Object data = driver.executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of(
                                "captureBeyondViewport",
                                true,
                                "clip",
                                Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)))
                .get("data");
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), OutputType.BYTES.convertFromBase64Png((String) data));
    }

    WebElement find(String selector) {
        return until(selector, () -> {
            List<WebElement> found = all(selector);
            return found.isEmpty() || !found.get(0).isDisplayed() ? null : found.get(0);
        });
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Presses keys wherever the focus is. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Goes on by the Tab key until what is looked for has the focus. */
    void tabTo(String selector) {
        for (int i = 0; i < 400; i++) {
            if (Boolean.TRUE.equals(
                    run("return document.activeElement && document.activeElement.matches(arguments[0])", selector))) {
                return;
            }
            press(Keys.TAB);
        }
        throw new AssertionError(selector + " cannot be reached by the keyboard on " + address());
    }

    String address() {
        String url = driver.getCurrentUrl();
        return url.substring(server.toString().length() - 1);
    }

    void awaitAddress(String part) {
        until("an address with " + part + ", not " + address(), () -> address().contains(part) ? true : null);
    }

    String text(String selector) {
        return find(selector).getText();
    }

    void awaitText(String selector, String part) {
        until(
                part + " in " + selector,
                () -> all(selector).stream()
                                .anyMatch(element -> element.getText().contains(part))
                        ? true
                        : null);
    }

    Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    long number(String script) {
        return ((Number) run(script)).longValue();
    }

    <T> T until(String what, Supplier<T> attempt) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                T value = attempt.get();
                if (value != null) {
                    return value;
                }
            } catch (WebDriverException e) {
                // The page changed under the question; it is asked again.
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what + " on " + driver.getCurrentUrl());
            }
            try {
                Thread.sleep(40);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** What axe-core finds against WCAG 2.2 AA on the page as it is, a line each; parts that are not ours can be left out. */
    List<String> barriers(String... notOurs) {
        if (!Boolean.TRUE.equals(run("return typeof axe !== 'undefined'"))) {
            run(axe());
        }
        Object answer = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run({include: [['html']], exclude: arguments[0].map(selector => [selector])},
                    {runOnly: {type: 'tag', values: arguments[1]}, resultTypes: ['violations']})
                  .then(found => done(JSON.stringify(found.violations)), failure => done('"' + failure + '"'));""", List.of(notOurs), STANDARDS);
        List<String> barriers = new ArrayList<>();
        for (JsonNode violation : JsonMapper.shared().readTree((String) answer)) {
            for (JsonNode node : violation.get("nodes")) {
                barriers.add(violation.get("id").asString() + ": "
                        + node.get("failureSummary").asString().replace('\n', ' ') + " "
                        + node.get("html").asString());
            }
        }
        return barriers;
    }

    private static String axe() {
        try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What the console complained of since it was asked last, and every address on another host. */
    List<String> complaints() {
        driver.manage().logs().get(LogType.BROWSER).forEach(entry -> {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                complaints.add(entry.getMessage());
            }
        });
        driver.manage().logs().get(LogType.PERFORMANCE).forEach(entry -> {
            JsonNode message = JsonMapper.shared().readTree(entry.getMessage()).get("message");
            if (message.get("method").asString().equals("Network.requestWillBeSent")) {
                String url = message.get("params").get("request").get("url").asString();
                boolean ours = url.startsWith(server.toString())
                        || url.startsWith("data:")
                        || url.startsWith("blob:")
                        || url.startsWith("chrome:");
                if (!ours) {
                    otherHosts.add("asked another host: " + url);
                }
            }
        });
        List<String> all = new ArrayList<>(complaints);
        all.addAll(otherHosts);
        complaints.clear();
        otherHosts.clear();
        return all;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
