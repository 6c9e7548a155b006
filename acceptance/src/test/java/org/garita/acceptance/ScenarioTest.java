package org.garita.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scenarios in a browser: how their pages look, and what one can do at the desk with the keyboard alone. */
class ScenarioTest {
    private static ScenarioPages made;

    @BeforeAll
    static void a_director_makes_scenarios_and_publishes_one() throws IOException, InterruptedException {
        made = ScenarioPages.make();
        Page page = Browser.visit(Browser.WIDE, Language.EN);
        DeskTest.signIn(page, Language.EN, ScenarioPages.DIRECTOR);
        Looks.open(page, made.run(Language.EN));
        page.locator("form[action$='/publish'] button").click();
        page.locator(".notice-ok").waitFor();
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource
    void no_page_of_a_scenario_has_a_serious_or_critical_barrier(Language language) throws IOException {
        List<URI> pages = made.all(language);
        assertThat(Looks.barriers(language, ScenarioPages.DIRECTOR, pages)).isEmpty();
    }

    @Test
    void a_change_is_made_by_keyboard_alone_and_a_refusal_is_told_at_its_field() throws IOException {
        Page page = Browser.visit(Browser.WIDE, Language.ES);
        DeskTest.signIn(page, Language.ES, ScenarioPages.DIRECTOR);
        page.navigate(made.draft(Language.ES).toString());
        DeskTest.tabTo(page, "details.change-form:has(input[value=lanes-built]) > summary");
        assertThat(DeskTest.focusIsVisible(page)).isTrue();
        page.keyboard().press("Enter");
        for (String field : List.of("select[name=place]", "input[name=amount]")) {
            DeskTest.tabTo(page, field);
            assertThat(DeskTest.focusIsVisible(page)).as(field).isTrue();
        }
        page.keyboard().press("Control+A");
        page.keyboard().type("4000");
        page.keyboard().press("Enter");
        page.locator(".notice-error").waitFor();

        Locator amount = page.locator(":focus");
        assertThat(amount.getAttribute("name")).isEqualTo("amount");
        assertThat(amount.inputValue()).isEqualTo("4000");
        assertThat(amount.getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(page.locator("#" + amount.getAttribute("aria-describedby")).innerText())
                .isEqualTo(page.locator(".notice-error").innerText())
                .contains("4,000");
        assertThat(page.locator("#refused").count()).isEqualTo(1);
        assertThat(Axe.barriers(page)).isEmpty();

        page.keyboard().press("Control+A");
        page.keyboard().type("2");
        DeskTest.tabTo(page, "details[open] button[type=submit]");
        assertThat(DeskTest.focusIsVisible(page)).isTrue();
        page.keyboard().press("Enter");
        page.locator(".notice-ok").waitFor();
        assertThat(page.locator(".change-list > li").count()).isEqualTo(2);
        page.context().close();
    }
}
