package org.garita.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** axe looks at every kind of page in both languages and at both widths. */
class AccessibilityTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final int OF_EACH_KIND = 1;

    @ParameterizedTest
    @CsvSource({"EN, 1280", "EN, 360", "ES, 1280", "ES, 360"})
    void no_public_page_has_a_serious_or_critical_barrier(Language language, int width)
            throws IOException, InterruptedException {
        Crawl crawl = Demonstration.crawl(language);
        Page page = Browser.visit(width, language);
        assertThat(barriers(page, crawl.examples(OF_EACH_KIND), width)).isEmpty();
        page.context().close();
    }

    /** Whoever jumps from landmark to landmark meets the banner, too; here it says that a recording is shown. */
    @ParameterizedTest
    @CsvSource({"EN", "ES"})
    void all_that_is_on_a_page_lies_in_a_landmark(Language language) {
        Page page = Browser.visit(Browser.WIDE, language);
        page.navigate(Demonstration.server().address("/" + language.code()).toString());
        assertThat(page.locator(".banners").count()).isEqualTo(1);
        assertThat(new AxeBuilder(page)
                        .setLegacyMode(true)
                        .withRules(List.of("region"))
                        .analyze()
                        .getViolations())
                .extracting(rule -> rule.getNodes().get(0).getHtml())
                .isEmpty();
        page.context().close();
    }

    @Test
    void axe_would_object_to_a_broken_page() {
        Page page = Browser.visit(Browser.WIDE, Language.EN);
        page.setContent("""
                <html><head><title></title></head><body><main>
                <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
                <form><input type="text"></form>
                <p style="color:#bbb;background:#fff">Nobody can read this grey.</p>
                <a href="#"></a>
                </main></body></html>""");
        assertThat(grave(page)).extracting(Rule::getId).contains("image-alt", "label", "color-contrast", "link-name");
        page.context().close();
    }

    /** What is in the way on these pages, for whoever is signed in there. */
    static List<String> barriers(Page page, List<URI> addresses, int width) {
        List<String> barriers = new ArrayList<>();
        for (URI address : addresses) {
            page.navigate(address.toString());
            for (Rule rule : grave(page)) {
                barriers.add("%s at %d px: %s (%s), e.g. %s"
                        .formatted(
                                address,
                                width,
                                rule.getId(),
                                rule.getHelp(),
                                rule.getNodes().get(0).getHtml()));
            }
            boolean scrollsSideways = (Boolean)
                    page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
            if (scrollsSideways) {
                barriers.add(address + " scrolls sideways at " + width + " px");
            }
        }
        return barriers;
    }

    static List<Rule> grave(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .toList();
    }
}
