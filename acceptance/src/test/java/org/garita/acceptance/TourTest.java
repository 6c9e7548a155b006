package org.garita.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.garita.kernel.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The five steps from the front page that show the accord at work, without sign-in. */
class TourTest {
    @ParameterizedTest
    @CsvSource({"EN, 1280", "ES, 360"})
    void the_tour_runs_from_the_front_page_to_the_checked_journals(Language language, int width) throws IOException {
        Page page = Browser.visit(width, language);
        page.navigate(Demonstration.server().address("/" + language.code()).toString());
        page.locator("a[href='/" + language.code() + "/tour']").first().click();
        press(page, "form button"); // begin
        press(page, ".tour-sign-us");
        assertThat(page.locator(".tour-where .badge-off").count()).isEqualTo(2);
        press(page, ".tour-sign-mx");
        assertThat(page.locator(".tour-steps .notice-ok").first().innerText())
                .contains(language == Language.ES ? "Vigente" : "In force");
        press(page, "form[action$='/alter'] button");
        assertThat(page.locator(".tour-pair .badge-late").first().innerText())
                .containsIgnoringCase(language == Language.ES ? "sin efecto" : "void");
        for (Locator again = signAgain(page); again.count() > 0; again = signAgain(page)) {
            again.first().click();
            page.waitForLoadState();
        }
        press(page, "form[action$='/inspect'] button");
        assertThat(page.locator(".tour-found .notice-ok").count()).isEqualTo(1);
        assertThat(page.locator(".tour-found .notice-error").innerText()).isNotBlank();
        page.context().close();
    }

    private static Locator signAgain(Page page) {
        return page.locator("form[action$='/endorse-again'] button");
    }

    private static void press(Page page, String button) {
        page.locator("main").locator(button).first().click();
        page.waitForLoadState();
    }
}
