package org.garita.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The day on the approach of a worked port plays, by mouse and by keyboard, and is told without it too. */
class PlaybackTest {
    private static final URI PORT = Demonstration.server().address("/en/ports/" + ScenarioPages.PORT);
    private static final String TIME = "document.querySelector('.road-time').textContent";

    private Page page;

    @BeforeEach
    void open() {
        page = Browser.visit(Browser.WIDE, Language.EN);
        Looks.open(page, PORT);
        button().waitFor();
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    private Locator button() {
        return page.locator(".player-play");
    }

    private Locator slider() {
        return page.locator(".player input[type=range]");
    }

    private String time() {
        return page.locator(".road-time").first().textContent();
    }

    private void untilTimeIsNot(String known) {
        page.waitForFunction("known => " + TIME + " !== known", known);
    }

    /** What the time is after the browser has drawn some more pictures. */
    private String timeLater() {
        page.evaluate("""
                async () => { for (let i = 0; i < 5; i++) { await new Promise(requestAnimationFrame); } }""");
        return time();
    }

    @Test
    void it_plays_from_the_longest_line_of_the_day_and_pauses() {
        String longest = time();
        assertThat(button().textContent()).isEqualTo("Play");
        button().click();
        assertThat(button().textContent()).isEqualTo("Pause");
        untilTimeIsNot(longest);
        button().click();
        assertThat(button().textContent()).isEqualTo("Play");
        String paused = time();
        assertThat(timeLater()).isEqualTo(paused);
        assertThat(slider().getAttribute("aria-valuetext")).isEqualTo(paused);
        assertThat(page.locator(".road-pictures").first().getAttribute("aria-label"))
                .isEqualTo(page.locator(".road-summary").first().textContent());
    }

    @Test
    void the_slider_goes_to_any_minute_by_keyboard_and_space_plays() {
        slider().focus();
        slider().press("Home");
        assertThat(time()).isEqualTo("00:00");
        slider().press("ArrowRight");
        assertThat(time()).isEqualTo("00:01");
        slider().press("PageUp");
        assertThat(time()).isEqualTo("01:01");
        slider().press("PageDown");
        slider().press("End");
        assertThat(time()).isEqualTo("23:59");
        assertThat(slider().getAttribute("aria-valuetext")).isEqualTo("23:59");
        slider().press("Space");
        assertThat(button().textContent())
                .as("begins anew at the end of the day")
                .isEqualTo("Pause");
        untilTimeIsNot("23:59");
        slider().press("Space");
        assertThat(button().textContent()).isEqualTo("Play");
    }

    @Test
    void where_less_motion_is_wished_for_it_goes_by_half_hours() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        slider().focus();
        slider().press("Home");
        page.locator(".player select").selectOption("90");
        button().click();
        assertThat(time()).isEqualTo("00:30");
        untilTimeIsNot("00:30");
        assertThat(time()).matches("0[1-9]:(00|30)");
        button().click();
        assertThat(button().textContent()).isEqualTo("Play");
    }

    @Test
    void without_scripts_the_page_tells_the_day_in_pictures_and_tables() {
        Page plain = Browser.visitWithoutScripts(Browser.NARROW, Language.EN);
        plain.navigate(PORT.toString());
        assertThat(plain.locator(".player").isVisible()).isFalse();
        assertThat(plain.locator(".road-figure").first().isVisible()).isTrue();
        assertThat(plain.locator(".road-summary").first().innerText()).isNotBlank();
        int roads = plain.locator(".road-figure").count();
        assertThat(plain.locator(".day-hours li").count()).isEqualTo(24 * roads);
        plain.locator("summary", new Page.LocatorOptions().setHasText("24 pictures"))
                .first()
                .click();
        assertThat(plain.locator(".day-hours li").first().isVisible()).isTrue();
        assertThat(plain.locator("table caption").first().isVisible()).isTrue();
        plain.context().close();
    }
}
