package org.garita.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import org.garita.kernel.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A traveller and a reader of the plan find their way by links alone, in either language. */
class JourneyTest {
    @ParameterizedTest
    @EnumSource
    void from_the_front_page_to_a_crossing_with_its_waits(Language language) {
        Page page = home(language);
        page.locator("main a[href='/" + language.code() + "/crossings/san-ysidro']")
                .first()
                .click();
        assertThat(page.locator("h1").innerText()).contains("San Ysidro");
        assertThat(page.locator("main").innerText()).contains("1 h 25 min"); // 85 minutes, as the recording says
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource
    void from_the_front_page_over_board_list_and_action_to_the_signed_text(Language language) {
        Page page = home(language);
        page.locator("a[href='/" + language.code() + "/plans']").first().click();
        page.locator("main a[href='/" + language.code() + "/plans/demo']")
                .first()
                .click();
        page.locator("main a[href*='view=list']").first().click();
        page.locator("select[name=state]").selectOption("awaiting-mx");
        page.locator("form:has(select[name=state]) button").first().click();
        page.waitForLoadState();
        assertThat(URI.create(page.url()).getQuery()).contains("state=awaiting-mx");
        page.locator("main a[href*='/plans/demo/actions/13']").first().click();
        assertThat(page.locator("main").innerText())
                .contains(language == Language.ES ? "Pendiente de México" : "Awaiting Mexico");
        page.locator("main a[href*='/documents/']").first().click();
        assertThat(page.locator(".accord-hash").first().innerText()).matches("(?s).*[0-9a-f]{64}.*");
        page.locator(".language-switch a").click();
        assertThat(URI.create(page.url()).getPath())
                .startsWith(language == Language.ES ? "/en/documents/" : "/es/documents/");
        page.context().close();
    }

    private static Page home(Language language) {
        Page page = Browser.visit(language == Language.ES ? Browser.NARROW : Browser.WIDE, language);
        page.navigate(Demonstration.server().address("/" + language.code()).toString());
        return page;
    }
}
