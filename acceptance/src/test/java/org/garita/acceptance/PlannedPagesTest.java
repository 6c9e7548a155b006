package org.garita.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Rosters, studies and virtual sensors in a browser: an office makes one of each at its desk, small ones, and then each kind
 * of page is looked at. How pages look does not hang on the size of a run.
 */
class PlannedPagesTest {
    private static final Server SERVER = Demonstration.server();
    private static final String DIRECTOR = "us-port";
    private static final String SECRETARY = "us-secretary";

    private static String roster = "";
    private static String study = "";
    private static String sense = "";
    private static String agreed = "";

    @BeforeAll
    static void an_office_makes_one_of_each() throws IOException, InterruptedException {
        Page page = Browser.visit(Browser.WIDE, Language.EN);
        DeskTest.signIn(page, Language.EN, DIRECTOR);
        sense = made(page, "/desk/sense", "santa-teresa", "input[name=days]", "1");
        roster = roster(page);
        page.context().close();
        Page secretary = Browser.visit(Browser.WIDE, Language.EN);
        DeskTest.signIn(secretary, Language.EN, SECRETARY);
        study = made(secretary, "/desk/studies", "closure-24-hours", "input[name=replications]", "2");
        secretary.locator("form[action$='/propose'] select").selectOption("eighth-lane");
        secretary.locator("form[action$='/propose'] button").click();
        secretary.waitForURL("**/desk/documents/*");
        agreed = URI.create(secretary.url()).getPath().replaceFirst(".*/", "");
        secretary.context().close();
        Actions.act(new Visitor(SERVER).signIn("mx-secretary"), agreed, "endorse");
        Actions.act(new Visitor(SERVER).signIn(SECRETARY), agreed, "endorse");
    }

    /** Fills in one of the two forms that begin with a choice and end with a small number; answers the path of the result. */
    private static String made(Page page, String list, String first, String field, String number) {
        page.navigate(address(Language.EN, list).toString());
        page.locator("form.narrow select").first().selectOption(first);
        page.locator(field).fill(number);
        page.locator("form.narrow button[type=submit]").first().click();
        page.waitForURL("**" + list + "/*");
        return finished(page);
    }

    private static String finished(Page page) {
        Looks.open(page, URI.create(page.url()));
        return URI.create(page.url()).getPath().substring("/en".length());
    }

    /** A small plan of lanes and shifts, as a desk user makes it; answers the path of the result. */
    private static String roster(Page page) {
        page.navigate(address(Language.EN, "/desk/rosters").toString());
        page.locator("select[name=place]").selectOption("santa-teresa/primary-cars");
        page.locator("input[name=name]").fill("Summer weeks");
        page.locator("input[name=officerHours]").fill("240");
        page.locator("details.change-form > summary").first().click();
        page.locator("input[name=replications]").fill("2");
        page.locator("input[name=weeks]").fill("1");
        page.locator("form[action$='/desk/rosters'] button").click();
        page.waitForURL("**/desk/rosters/*");
        return finished(page);
    }

    private static URI address(Language language, String path) {
        return SERVER.address("/" + language.code() + path);
    }

    @ParameterizedTest
    @EnumSource
    void no_page_of_a_roster_or_of_sensors_has_a_serious_or_critical_barrier(Language language) throws IOException {
        List<URI> pages = new ArrayList<>();
        for (String path : List.of("/desk/rosters", roster, "/desk/sense", sense)) {
            pages.add(address(language, path));
        }
        assertThat(Looks.barriers(language, DIRECTOR, pages)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void no_page_of_a_study_has_a_serious_or_critical_barrier(Language language) throws IOException {
        List<URI> pages = new ArrayList<>();
        for (String path : List.of("/desk/studies", study, "/studies", "/studies/" + agreed)) {
            pages.add(address(language, path));
        }
        assertThat(Looks.barriers(language, SECRETARY, pages)).isEmpty();
    }

    @Test
    void a_plan_is_adopted_and_its_lanes_become_a_scenario() throws IOException {
        Page page = Browser.visit(Browser.NARROW, Language.ES);
        DeskTest.signIn(page, Language.ES, DIRECTOR);
        page.navigate(address(Language.ES, roster).toString());
        page.locator("form[action$='/adopt'] button").click();
        page.locator(".notice-ok").waitFor();
        assertThat(page.locator("main .badge").allInnerTexts()).anyMatch(badge -> badge.contains("adoptado"));
        page.locator("form[action$='/scenario'] button").click();
        page.waitForURL("**/es/desk/scenarios/*");
        Locator changes = page.locator(".change-list > li");
        assertThat(changes.allInnerTexts()).anyMatch(change -> change.contains("plan de turnos"));
        page.context().close();
    }

    @Test
    void what_sensors_told_is_read_day_by_day_and_taken_away() throws IOException, InterruptedException {
        Visitor director = new Visitor(SERVER).signIn(DIRECTOR);
        Visitor.Page page = director.get("/es" + sense);
        assertThat(page.html().select("svg.strip")).hasSameSizeAs(page.html().select("table.data tbody tr"));
        for (String file : List.of("operator.zip", "truth.zip")) {
            assertThat(director.download("/es" + sense + "/" + file)).as(file).startsWith('P', 'K');
        }
    }

    @Test
    void the_document_of_a_study_leads_to_its_public_page_and_back() {
        Page page = Browser.visit(Browser.WIDE, Language.ES);
        page.navigate(address(Language.ES, "/documents/" + agreed).toString());
        page.locator("main a[href='/es/studies/" + agreed + "']").first().click();
        assertThat(page.locator("h1").innerText()).contains("24 horas de cierre");
        page.locator("main a[href='/es/documents/" + agreed + "']").first().click();
        assertThat(page.locator(".accord-hash").innerText()).contains(agreed);
        page.context().close();
    }
}
