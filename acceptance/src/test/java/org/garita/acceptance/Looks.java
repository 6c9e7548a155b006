package org.garita.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.garita.kernel.text.Language;

/**
 * How a list of pages is looked at: each is loaded once and judged whole by axe, in English on a wide window in light
 * colours, in Spanish on a telephone in dark ones; then at the other width by what a width can change.
 */
final class Looks {
    private static final int HEIGHT = 900;
    private static final String WIDER_THAN_THE_WINDOW =
            "document.documentElement.scrollWidth > document.documentElement.clientWidth + 1";

    private Looks() {}

    /** What is in the way on these public pages. */
    static List<String> barriers(Language language, List<URI> addresses) {
        Page page = Browser.visit(Browser.WIDE, language);
        List<String> barriers = barriers(page, language, addresses);
        page.context().close();
        return barriers;
    }

    /** The same for whoever has this account. */
    static List<String> barriers(Language language, String account, List<URI> addresses) throws IOException {
        Page page = Browser.visit(Browser.WIDE, language);
        DeskTest.signIn(page, language, account);
        List<String> barriers = barriers(page, language, addresses);
        page.context().close();
        return barriers;
    }

    private static List<String> barriers(Page page, Language language, List<URI> addresses) {
        boolean wideFirst = language == Language.EN;
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(wideFirst ? ColorScheme.LIGHT : ColorScheme.DARK));
        List<String> barriers = new ArrayList<>();
        for (URI address : addresses) {
            int width = wideFirst ? Browser.WIDE : Browser.NARROW;
            page.setViewportSize(width, HEIGHT);
            open(page, address);
            note(barriers, address, width, Axe.barriers(page), page);
            int other = wideFirst ? Browser.NARROW : Browser.WIDE;
            page.setViewportSize(other, HEIGHT);
            note(barriers, address, other, Axe.layoutBarriers(page), page);
        }
        return barriers;
    }

    /** Opens a page and waits while it says that it is being computed; its script looks again until the result is there. */
    static void open(Page page, URI address) {
        page.navigate(address.toString());
        page.locator(".progress-of-run")
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.DETACHED)
                        .setTimeout(60_000));
    }

    private static void note(List<String> barriers, URI address, int width, List<String> found, Page page) {
        found.forEach(barrier -> barriers.add("%s at %d px: %s".formatted(address, width, barrier)));
        if ((Boolean) page.evaluate(WIDER_THAN_THE_WINDOW)) {
            barriers.add(address + " scrolls sideways at " + width + " px");
        }
    }
}
