package org.singlewindow.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The machine's own Chromium, for all tests of a class. Nothing is downloaded; where there is none, the tests say so
 * and are skipped.
 */
final class Browsers implements BeforeAllCallback, AfterAllCallback {

    /** The last six keep Chromium from calling home, which a closed network answers late. */
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private Playwright playwright;
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext tests) {
        Optional<Path> chromium = find();
        if (chromium.isEmpty()) {
            System.err.println(
                    "BROWSER TESTS SKIPPED: there is no Chromium on this machine (Debian: apt-get install chromium, or -Dsw.chromium=/path/to/it)");
        }
        Assumptions.assumeTrue(chromium.isPresent(), "no Chromium on this machine");
        playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium.get()).setArgs(FLAGS));
    }

    private static Optional<Path> find() {
        String named = System.getProperty("sw.chromium", "");
        return Stream.of(named, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(path -> !path.isEmpty()).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Somebody at a desk, with a browser of their own. */
    Person atDesk() {
        return new Person(browser.newContext(options().setViewportSize(1280, 900)));
    }

    /** Somebody with a small phone. */
    Person onPhone() {
        return new Person(browser.newContext(options().setViewportSize(360, 740)));
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setBaseURL(SystemUnderTest.shared().base().toString()).setLocale("en-GB")
                .setTimezoneId("Asia/Tashkent");
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        if (playwright != null) {
            playwright.close(); // and with it every browser
        }
    }
}
