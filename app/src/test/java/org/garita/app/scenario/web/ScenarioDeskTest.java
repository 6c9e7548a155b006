package org.garita.app.scenario.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.garita.app.WholeApplication;
import org.garita.app.identity.ActingAs;
import org.garita.app.identity.Role;
import org.garita.app.scenario.run.Scenario;
import org.garita.app.scenario.run.Scenario.State;
import org.garita.app.scenario.run.Scenarios;
import org.garita.app.scenario.run.StandingRuns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WholeApplication
class ScenarioDeskTest {
    private static final RequestPostProcessor DIRECTOR =
            ActingAs.holder("us-port", "us-cbp-ysleta", Role.PORT_DIRECTOR);
    private static final Map<String, String> FIVEFOLD =
            Map.of("kind", "demand", "flow", "all", "amount", "5", "days", "every", "from", "0", "until", "24");
    private static final Map<String, String> MORE = Map.of(
            "kind",
            "lanes-built",
            "place",
            "primary-cars/cars-general",
            "amount",
            "1",
            "days",
            "every",
            "from",
            "5",
            "until",
            "22");

    @Autowired
    private MockMvc browser;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private StandingRuns runs;

    private String make(String name) throws Exception {
        MockHttpServletRequestBuilder made =
                post("/en/desk/scenarios").param("port", "santa-teresa").param("name", name);
        String to = send(made).getResponse().getRedirectedUrl();
        assertThat(to).startsWith("/en/desk/scenarios/");
        return String.valueOf(to);
    }

    private MvcResult send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(csrf()).with(DIRECTOR)).andReturn();
    }

    private String said(String address, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address);
        fields.forEach(request::param);
        Object notice = send(request).getFlashMap().get(Notice.NAME);
        return notice instanceof Notice said ? said.words() : "nothing was said";
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return browser.perform(get(address).with(DIRECTOR)).andReturn().getResponse();
    }

    private String body(String address) throws Exception {
        assertThat(answer(address).getStatus()).as(address).isEqualTo(200);
        return answer(address).getContentAsString(StandardCharsets.UTF_8);
    }

    private Scenario find(String address) {
        return scenarios.find(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
    }

    private void run(String address) throws Exception {
        scenarios.run(find(address)).get(120, TimeUnit.SECONDS);
    }

    @Test
    void a_scenario_goes_from_draft_over_a_run_and_a_comparison_to_the_public_and_back() throws Exception {
        String desk = make("Uno más");
        assertThat(said(desk + "/changes", MORE)).isEqualTo("The change was added.");
        assertThat(body(desk)).contains("Lanes built: 1 for", "Run").doesNotContain("??", "{0}", "Optional");
        run(desk);
        runs.ready("santa-teresa").get(120, TimeUnit.SECONDS);
        assertThat(find(desk).state()).isEqualTo(State.DONE);

        String id = find(desk).id();
        assertThat(browser.perform(get("/es/scenarios/" + id))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        String compared = body("/es/desk/scenarios/compare?with=" + id);
        assertThat(compared)
                .contains("El puerto como está", "más corta", "Uno más")
                .doesNotContain("??", "{0}", "Optional");
        assertThat(compared).contains("CO2, kilogramos", "NOx, gramos, indicativo", "con las tasas baja y alta");
        assertThat(body("/en/desk/scenarios/compare-emissions.csv?with=" + id)).contains("co2_kg,A,B,");
        assertThat(body("/en/desk/scenarios/compare.csv?with=" + id)).contains("primary-cars,cars-general,A,B,");
        assertThat(text("/es/desk/scenarios/compare.pdf?with=" + id)).contains("Lado a lado", "Uno más");
        assertThat(text(desk + "/report.pdf")).contains("Uno más", "Santa Teresa");
        assertThat(said(desk + "/changes", MORE)).contains("Copy it to change it");

        assertThat(said(desk + "/publish", Map.of())).contains("Everyone can read it");
        MockHttpServletResponse everyone =
                browser.perform(get("/es/scenarios/" + id)).andReturn().getResponse();
        assertThat(everyone.getContentAsString(StandardCharsets.UTF_8))
                .contains("Uno más", "Carriles construidos")
                .doesNotContain("/desk/scenarios/", "??", "{0}");
        assertThat(said(desk + "/withdraw", Map.of())).contains("no longer public");
        assertThat(said(desk + "/delete", Map.of())).contains("call it back");
        assertThat(body("/en/desk/scenarios")).contains("Deleted");
        assertThat(said(desk + "/restore", Map.of())).contains("back");
    }

    @Test
    void an_unstable_scenario_names_stage_and_hour_and_gives_no_number() throws Exception {
        String desk = make("Five times as many");
        assertThat(said(desk + "/changes", FIVEFOLD)).isEqualTo("The change was added.");
        run(desk);
        assertThat(find(desk).state()).isEqualTo(State.UNSTABLE);
        assertThat(body(desk))
                .contains("it has no wait to report", "the line grows fastest on")
                .doesNotContain("series-line");
    }

    @Test
    void bad_input_names_the_value_and_loses_nothing() throws Exception {
        String desk = make("Bad input");
        assertThat(said(desk + "/changes", with(MORE, "amount", "many"))).contains("many is not a number");
        assertThat(said(desk + "/changes", with(MORE, "amount", "1.5"))).contains("1.5 is not a whole number");
        assertThat(said(desk + "/changes", with(MORE, "until", "5"))).contains("5 to 5");
        assertThat(said(desk + "/changes", with(MORE, "kind", "magic"))).contains("magic");
        assertThat(said(desk + "/changes", with(MORE, "place", "attic/cars-general")))
                .contains("no stage attic");
        assertThat(said(desk + "/changes/7/remove", Map.of())).contains("no change 7");
        assertThat(said(desk + "/settings", Map.of("name", "x", "days", "99", "replications", "2", "seed", "1")))
                .contains("Days must number 1 to 28; got 99");
        assertThat(said(desk + "/publish", Map.of())).contains("Run it first");
        assertThat(find(desk).changes()).isEmpty();
        MockHttpServletRequestBuilder refused = post(desk + "/changes");
        with(MORE, "amount", "many").forEach(refused::param);
        assertThat(send(refused).getFlashMap().get("form")).isInstanceOf(ChangeForm.class);
    }

    @Test
    void another_office_does_not_find_it() throws Exception {
        String desk = make("Ours");
        RequestPostProcessor other = ActingAs.holder("mx-port", "mx-aduana-zaragoza", Role.PORT_DIRECTOR);
        assertThat(browser.perform(get(desk).with(other))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(browser.perform(post(desk + "/delete").with(csrf()).with(other))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new java.util.HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    private String text(String address) throws Exception {
        try (PDDocument document = Loader.loadPDF(answer(address).getContentAsByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
