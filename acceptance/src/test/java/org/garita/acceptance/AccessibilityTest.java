package org.garita.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** axe looks at every kind of public page in both languages, and every page fits both widths. */
class AccessibilityTest {
    private static final int OF_EACH_KIND = 1;

    @ParameterizedTest
    @EnumSource
    void no_public_page_has_a_serious_or_critical_barrier(Language language) throws IOException, InterruptedException {
        Crawl crawl = Demonstration.crawl(language);
        assertThat(Looks.barriers(language, crawl.examples(OF_EACH_KIND))).isEmpty();
    }

    /** Whoever jumps from landmark to landmark meets the banner, too; here it says that a recording is shown. */
    @ParameterizedTest
    @EnumSource
    void all_that_is_on_a_page_lies_in_a_landmark(Language language) {
        Page page = Browser.visit(Browser.WIDE, language);
        page.navigate(Demonstration.server().address("/" + language.code()).toString());
        assertThat(page.locator(".banners").count()).isEqualTo(1);
        assertThat(Axe.breaches(page, "region")).isEmpty();
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
                <button style="width:9px;height:9px;padding:0">a</button><button style="width:9px;height:9px;padding:0">b</button>
                <a href="#"></a>
                </main></body></html>""");
        assertThat(Axe.barriers(page))
                .extracting(barrier -> barrier.replaceFirst(" .*", ""))
                .contains("image-alt", "label", "color-contrast", "link-name");
        assertThat(Axe.layoutBarriers(page))
                .anySatisfy(barrier -> assertThat(barrier).startsWith("target-size"));
        page.context().close();
    }
}
