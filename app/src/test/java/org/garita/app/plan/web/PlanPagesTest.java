package org.garita.app.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.garita.app.WholeApplication;
import org.garita.app.plan.ActionFilter;
import org.garita.app.plan.ActionView;
import org.garita.app.plan.PlanId;
import org.garita.app.plan.PlanView;
import org.garita.app.plan.Plans;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@WholeApplication
class PlanPagesTest {
    @Autowired
    private MockMvc browser;

    @Autowired
    private Plans plans;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plans",
                "/plans/demo",
                "/plans/demo?view=list",
                "/plans/demo?view=list&chapter=A&overdue=yes&awaiting=us&state=&crossing=",
                "/plans/2010",
                "/plans/2010?view=list",
                "/plans/demo/actions/18",
                "/plans/demo/actions/8?generation=1",
                "/plans/demo/actions/9",
                "/plans/2010/actions/7",
                "/plans/demo/report",
                "/plans/2010/report",
                "/plans/demo/calendar",
                "/plans/2010/calendar",
                "/forums"
            })
    void every_page_says_everything_in_both_languages(String page) throws Exception {
        for (Language language : Language.values()) {
            MockHttpServletResponse answer = answer("/" + language.code() + page);
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                    .contains("<h1", "lang=\"" + language.code() + "\"")
                    .doesNotContain("??", "Optional[", "{0}");
        }
    }

    @Test
    void a_page_of_the_record_says_that_it_is_history_and_a_page_of_the_demonstration_that_it_is_invented()
            throws Exception {
        assertThat(body("/en/plans/2010/actions/9"))
                .contains("record of history")
                .doesNotContain("Endorsed for the country", "Parts shown");
        assertThat(body("/es/plans/demo/actions/9")).contains("Este plan es una demostración");
    }

    @Test
    void times_of_acts_are_told_on_the_clocks_of_both_capitals() throws Exception {
        for (String address : List.of("/en/plans/demo/actions/9", "/en/plans/demo/actions/18")) {
            assertThat(body(address).replaceAll("<[^>]*>", ""))
                    .containsPattern("\\d:\\d\\d.[AP]M E[DS]T in Washington, D.C.")
                    .containsPattern("\\d:\\d\\d.[AP]M CST in Mexico City")
                    .doesNotContainPattern("\\d:\\d\\d.[AP]M (UTC|Z)\\b");
        }
        assertThat(body("/es/plans/demo/actions/9")).contains("en la Ciudad de México");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/plans/none",
                "/en/plans/DEMO",
                "/en/plans/demo/actions/37",
                "/en/plans/demo/actions/0",
                "/en/plans/demo/actions/9?generation=2",
                "/en/plans/demo/actions/9?generation=-1"
            })
    void what_does_not_exist_is_not_found(String page) throws Exception {
        assertThat(answer(page).getStatus()).isEqualTo(404);
    }

    @Test
    void a_filter_with_an_unknown_value_is_bad_input() throws Exception {
        assertThat(answer("/en/plans/demo?view=list&state=bogus").getStatus()).isEqualTo(400);
        assertThat(answer("/en/plans/demo?view=list&crossing=Not%20A%20Crossing")
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void the_report_prints_every_action_with_its_accents_in_both_languages() throws Exception {
        for (Language language : Language.values()) {
            byte[] pdf =
                    answer("/" + language.code() + "/plans/demo/report.pdf").getContentAsByteArray();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                String text = squeezed(new PDFTextStripper().getText(document));
                for (ActionView action : counting()) {
                    assertThat(text)
                            .contains(
                                    squeezed(action.title().en()),
                                    squeezed(action.title().es()));
                }
                assertThat(text).contains(squeezed(language == Language.ES ? "60 días de retraso" : "60 days"));
            }
        }
    }

    /** Each setting would carry an id and a time of its own. */
    @Test
    void a_report_asked_for_again_is_the_file_set_before() throws Exception {
        byte[] first = answer("/es/plans/demo/report.pdf").getContentAsByteArray();
        assertThat(answer("/es/plans/demo/report.pdf?again").getContentAsByteArray())
                .isEqualTo(first);
    }

    /** Each action by the text that counts; the title of a void text is told in the page's language only. */
    private List<ActionView> counting() {
        return plans.actions(PlanId.DEMONSTRATION, ActionFilter.ALL).stream()
                .map(action -> plans.action(action.ref()).orElseThrow())
                .distinct()
                .toList();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00ad-]+", "");
    }

    @Test
    void the_calendar_holds_every_deadline_once_and_is_read_back_by_another_reader() throws Exception {
        Calendar calendar = new CalendarBuilder()
                .build(new ByteArrayInputStream(
                        answer("/es/plans/demo/calendar.ics").getContentAsByteArray()));
        assertThat(calendar.validate().hasErrors()).isFalse();
        long deadlines = plans.actions(PlanId.DEMONSTRATION, ActionFilter.ALL).stream()
                .filter(ActionView::bindsBoth)
                .count();
        assertThat(calendar.<VEvent>getComponents(Component.VEVENT).stream()
                        .filter(event -> event.getUid().orElseThrow().getValue().contains("deadline")))
                .hasSize((int) deadlines);
        assertThat(calendar.<VEvent>getComponents(Component.VEVENT).stream()
                        .map(event -> event.getUid().orElseThrow().getValue()))
                .doesNotHaveDuplicates();
        assertThat(body("/es/plans/demo/calendar.ics")).contains("SUMMARY;LANGUAGE=es", "SEQUENCE:0");
    }

    @Test
    void open_data_has_a_line_for_every_text_of_every_action() throws Exception {
        int texts = plans.actions(PlanId.DEMONSTRATION, ActionFilter.ALL).size();
        assertThat(body("/api/v1/plans/demo/actions.csv").lines()).hasSize(texts + 1);
        assertThat(body("/api/v1/plans/demo/actions.json").split("\"generation\""))
                .hasSize(texts + 1);
        assertThat(body("/api/v1/plans/2010/actions.json")).contains("\"CLOSED\"", "\"outcome\"");
    }

    @Test
    void the_record_lists_36_actions_and_the_demonstration_is_adopted_150_days_ago() {
        PlanView record = plans.plan(PlanId.RECORD).orElseThrow();
        assertThat(record.actions()).isEqualTo(36);
        assertThat(plans.plan(PlanId.DEMONSTRATION)).isPresent();
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return browser.perform(get(URI.create(address))).andReturn().getResponse();
    }

    private String body(String address) throws Exception {
        return answer(address).getContentAsString(StandardCharsets.UTF_8);
    }
}
