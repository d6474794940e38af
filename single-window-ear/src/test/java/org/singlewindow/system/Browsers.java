package org.singlewindow.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The machine's own Chromium, started once for all tests of all classes; who has come leaves after each test. Nothing
 * is downloaded; where there is none, the tests say so and are skipped.
 */
final class Browsers implements BeforeAllCallback, AfterEachCallback {

    /** The last six keep Chromium from calling home, which a closed network answers late. */
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final List<BrowserContext> visits = new ArrayList<>();
    private Chromium chromium;

    /** Ends with the last test, as JUnit does with what it keeps for all of them. */
    private record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

        static Chromium at(Path program) {
            Playwright playwright = Playwright
                    .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Chromium(playwright, playwright.chromium()
                    .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(FLAGS)));
        }

        @Override
        public void close() {
            playwright.close(); // and with it the browser
        }
    }

    @Override
    public void beforeAll(ExtensionContext tests) {
        Optional<Path> program = find();
        if (program.isEmpty()) {
            System.err.println(
                    "BROWSER TESTS SKIPPED: there is no Chromium on this machine (Debian: apt-get install chromium-headless-shell, or -Dsw.chromium=/path/to/it)");
        }
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine");
        chromium = tests.getRoot().getStore(Namespace.create(Browsers.class)).getOrComputeIfAbsent(Chromium.class,
                none -> Chromium.at(program.get()), Chromium.class);
    }

    private static Optional<Path> find() {
        String named = System.getProperty("sw.chromium", "");
        // the first of the machine's has no window to draw for, so the tests take half as long
        return Stream
                .of(named, "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> !path.isEmpty()).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Somebody at a desk, with a browser of their own. */
    Person atDesk() {
        return visitor(options().setViewportSize(1280, 900));
    }

    /** Somebody with a small phone. */
    Person onPhone() {
        return visitor(options().setViewportSize(360, 740));
    }

    private Person visitor(Browser.NewContextOptions options) {
        BrowserContext visit = chromium.browser().newContext(options);
        visits.add(visit);
        return new Person(visit);
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setBaseURL(SystemUnderTest.shared().base().toString()).setLocale("en-GB")
                .setTimezoneId("Asia/Tashkent");
    }

    /** Pages that stay open go on asking for news. */
    @Override
    public void afterEach(ExtensionContext test) {
        visits.forEach(BrowserContext::close);
        visits.clear();
    }
}
