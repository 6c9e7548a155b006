package org.garita.app.roster.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.garita.app.WholeApplication;
import org.garita.app.identity.ActingAs;
import org.garita.app.identity.Role;
import org.garita.app.roster.ShiftFiles;
import org.garita.app.roster.run.OfficeRoster;
import org.garita.app.roster.run.OfficeRoster.State;
import org.garita.app.roster.run.Rosters;
import org.garita.app.roster.store.RosterStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WholeApplication
class RosterDeskTest {
    private static final RequestPostProcessor DIRECTOR =
            ActingAs.holder("us-port", "us-cbp-ysleta", Role.PORT_DIRECTOR);
    private static final RequestPostProcessor OTHER =
            ActingAs.holder("mx-port", "mx-aduana-zaragoza", Role.PORT_DIRECTOR);
    private static final Map<String, String> FORM = Map.of(
            "place",
            "santa-teresa/primary-cars",
            "name",
            "Semanas de verano",
            "officerHours",
            "240",
            "also",
            "260",
            "shifts",
            ShiftFiles.usualYaml(),
            "replications",
            "2",
            "weeks",
            "1",
            "seed",
            "1");

    @Autowired
    private MockMvc browser;

    @Autowired
    private Rosters rosters;

    @Autowired
    private RosterStore store;

    private MvcResult send(String address, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address);
        fields.forEach(request::param);
        return browser.perform(request.with(csrf()).with(DIRECTOR)).andReturn();
    }

    private String make(String name) throws Exception {
        return String.valueOf(
                send("/en/desk/rosters", with("name", name)).getResponse().getRedirectedUrl());
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> changed = new HashMap<>(FORM);
        changed.put(name, value);
        return changed;
    }

    private String said(String address, Map<String, String> fields) throws Exception {
        Object notice = send(address, fields).getFlashMap().get(Notice.NAME);
        return notice instanceof Notice told ? told.words() : "nothing was said";
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return browser.perform(get(address).with(DIRECTOR)).andReturn().getResponse();
    }

    private String body(String address) throws Exception {
        assertThat(answer(address).getStatus()).as(address).isEqualTo(200);
        return answer(address).getContentAsString(StandardCharsets.UTF_8);
    }

    private OfficeRoster find(String address) {
        return rosters.find(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
    }

    /** The one that was asked for is the only one of its key, so this waits for it. */
    private void await(String address) throws Exception {
        OfficeRoster roster = find(address);
        if (roster.state().underWay()) {
            rosters.run(queued(roster)).get(120, TimeUnit.SECONDS);
        }
    }

    private static OfficeRoster queued(OfficeRoster roster) {
        return new OfficeRoster(
                roster.id(),
                roster.office(),
                roster.author(),
                roster.name(),
                roster.port(),
                roster.wish(),
                roster.methodVersion(),
                State.QUEUED,
                Optional.empty(),
                roster.created(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void a_roster_is_planned_read_adopted_taken_as_files_and_saved_as_a_scenario() throws Exception {
        assertThat(body("/es/desk/rosters")).contains("Ysleta").doesNotContain("??", "{0}", "Optional");
        String desk = make("Semanas de verano");
        await(desk);
        assertThat(find(desk).state()).isEqualTo(State.DONE);
        String page = body("/es" + desk.substring(3));
        assertThat(page)
                .contains(
                        "Carriles abiertos por hora", "heat-wide", "shift-work", "front-chosen", "Hora por hora (SIPP)")
                .contains("supuesto", "±", "lunes")
                .doesNotContain("??", "{0}", "Optional", "NaN");
        assertThat(Pattern.compile("([0-9,.]+) ± ([0-9,.]+)").matcher(page).results())
                .as("a mean and its interval")
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.group(1).indexOf('.') < 0)
                        .as(found.group())
                        .isEqualTo(found.group(2).indexOf('.') < 0));
        assertThat(said(desk + "/adopt", Map.of())).contains("now the plan");
        assertThat(body("/en/desk/rosters")).contains("adopted");
        assertThat(body(desk + "/lanes.csv")).startsWith("group,weekday,hour,lanes,planned,today\r\ncars-ready,1,0,");
        assertThat(body(desk + "/shifts.csv")).contains("8h-meal-after-");
        assertThat(body(desk + "/shifts.ics")).contains("BEGIN:VEVENT", "RRULE:FREQ=WEEKLY", "@garita");
        assertThat(body(desk + "/roster.json")).contains("\"format\":\"garita-roster/1\"", "\"lane_hours\":240");
        assertThat(text("/es" + desk.substring(3) + "/report.pdf")).contains("Semanas de verano", "Santa Teresa");

        MvcResult saved = send(desk + "/scenario", Map.of());
        String scenario = String.valueOf(saved.getResponse().getRedirectedUrl());
        assertThat(body(scenario)).contains("lanes open as a roster plans them", "Primary");
        String id = scenario.substring(scenario.lastIndexOf('/') + 1);
        assertThat(body("/en/desk/rosters")).contains(id + "/primary-cars");

        assertThat(said(desk + "/name", Map.of("name", "Otoño"))).contains("new name");
        assertThat(said(desk + "/delete", Map.of())).contains("call it back");
        assertThat(said(desk + "/restore", Map.of())).contains("back");
        assertThat(find(desk).name()).isEqualTo("Otoño");
        assertThat(find(desk).adopted()).isPresent();
    }

    @Test
    void bad_input_is_refused_with_value_and_cause_and_the_form_comes_back() throws Exception {
        Map<String, String> wrong = Map.of(
                "officerHours",
                "many",
                "replications",
                "1",
                "weeks",
                "99",
                "name",
                " ",
                "place",
                "santa-teresa/attic",
                "shifts",
                ShiftFiles.usualYaml().replace("hours: 8", "hours: 40"));
        Map<String, String> words = Map.of(
                "officerHours", "many is not a whole number",
                "replications", "must number 2 to 40; got 1",
                "weeks", "must number 1 to 12; got 99",
                "name", "1 to 120 characters; got 0",
                "place", "no stage attic",
                "shifts", "line 11: shifts[0].hours (40) must be 1 to 24 hours");
        for (Map.Entry<String, String> field : wrong.entrySet()) {
            assertThat(said("/en/desk/rosters", with(field.getKey(), field.getValue())))
                    .contains(String.valueOf(words.get(field.getKey())));
        }
        assertThat(said("/es/desk/rosters", with("officerHours", "20"))).contains("20 horas-oficial", "Causa probable");
        MvcResult refused = send("/en/desk/rosters", with("officerHours", "9000"));
        assertThat(refused.getFlashMap().get("form")).isInstanceOf(RosterForm.class);
        assertThat(body("/en/desk/rosters")).doesNotContain("9000");
    }

    @Test
    void what_was_under_way_when_the_program_ended_is_found_interrupted_and_runs_again() throws Exception {
        String desk = make("Cut off");
        rosters.cancel(find(desk));
        await(desk);
        store.state(find(desk).id(), State.RUNNING);
        if (find(desk).state() == State.RUNNING) {
            store.interrupt();
            assertThat(body(desk)).contains("interrupted", "Run again");
            assertThat(said(desk + "/run", Map.of())).contains("being planned");
            await(desk);
        }
        assertThat(find(desk).state()).isEqualTo(State.DONE);
        assertThat(said(desk + "/run", Map.of())).contains("planned already");
    }

    @Test
    void another_office_does_not_find_it() throws Exception {
        String desk = make("Ours");
        rosters.cancel(find(desk));
        for (String address : List.of(desk, desk + "/lanes.csv", desk + "/status.json")) {
            assertThat(browser.perform(get(address).with(OTHER))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(address)
                    .isEqualTo(404);
        }
    }

    private String text(String address) throws Exception {
        try (PDDocument document = Loader.loadPDF(answer(address).getContentAsByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
