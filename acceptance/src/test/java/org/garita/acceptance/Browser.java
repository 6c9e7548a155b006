package org.garita.acceptance;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.garita.kernel.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Chromium as Debian ships it, one for all tests, with a fresh profile for each visit. */
final class Browser {
    static final int WIDE = 1280;
    static final int NARROW = 360;

    private static final String NONE = "none";
    private static final int LONGEST_WAIT_MILLISECONDS = 15_000;
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private static com.microsoft.playwright.@Nullable Browser chromium;

    private Browser() {}

    /** A visit with a window of this width; skips the test, saying so, when browser journeys are left out. */
    static Page visit(int width, Language language) {
        return visit(options(width, language));
    }

    /** The same by a reader who lets no script run. */
    static Page visitWithoutScripts(int width, Language language) {
        return visit(options(width, language).setJavaScriptEnabled(false));
    }

    private static NewContextOptions options(int width, Language language) {
        return new NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale(language == Language.ES ? "es-MX" : "en-US");
    }

    private static Page visit(NewContextOptions options) {
        BrowserContext visit = chromium().newContext(options);
        visit.setDefaultTimeout(LONGEST_WAIT_MILLISECONDS);
        return visit.newPage();
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        String path = System.getProperty("garita.browser", "/usr/bin/chromium");
        Assumptions.assumeFalse(NONE.equals(path), "browser journeys are left out (--without-browser)");
        if (chromium == null) {
            if (!Files.isExecutable(Path.of(path))) {
                throw new IllegalStateException("there is no Chromium at " + path
                        + ": ./garita test installs it, or name another with -Dgarita.browser=PATH");
            }
            Playwright playwright = Playwright.create();
            chromium = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(path))
                            .setArgs(FLAGS));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return chromium;
    }
}
