package org.garita.app.scenario.sense.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.garita.app.WholeApplication;
import org.garita.app.identity.ActingAs;
import org.garita.app.identity.Role;
import org.garita.app.scenario.SensorFiles;
import org.garita.app.scenario.sense.run.OfficeSense;
import org.garita.app.scenario.sense.run.OfficeSense.State;
import org.garita.app.scenario.sense.run.SenseRuns;
import org.garita.app.scenario.store.SenseStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WholeApplication
class SenseDeskTest {
    private static final RequestPostProcessor DIRECTOR =
            ActingAs.holder("us-port", "us-cbp-ysleta", Role.PORT_DIRECTOR);
    private static final RequestPostProcessor OTHER =
            ActingAs.holder("mx-port", "mx-aduana-zaragoza", Role.PORT_DIRECTOR);
    private static final RequestPostProcessor AUDITOR = ActingAs.holder("us-auditor", "us-cbp-ysleta", Role.AUDITOR);
    private static final Map<String, String> FORM =
            Map.of("place", "santa-teresa", "start", "2026-01-05", "days", "1", "seed", "7");
    private static final String LIST = "/en/desk/sense";

    @Autowired
    private MockMvc browser;

    @Autowired
    private SenseRuns runs;

    @Autowired
    private SenseStore store;

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void an_office_keeps_few_runs() throws Exception {
        for (String address : made) {
            send(address + "/delete", Map.of());
        }
    }

    private MvcResult send(String address, Map<String, String> fields, MockMultipartFile... files) throws Exception {
        var request = multipart(address);
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        fields.forEach(request::param);
        return browser.perform(request.with(csrf()).with(DIRECTOR)).andReturn();
    }

    private String make(Map<String, String> fields, MockMultipartFile... files) throws Exception {
        MvcResult sent = send(LIST, fields, files);
        String address = String.valueOf(sent.getResponse().getRedirectedUrl());
        assertThat(address).as(told(sent)).startsWith(LIST + "/");
        made.add(address);
        return address;
    }

    private static String told(MvcResult sent) {
        return sent.getFlashMap().get(Notice.NAME) instanceof Notice notice ? notice.words() : "nothing was said";
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> changed = new HashMap<>(FORM);
        changed.put(name, value);
        return changed;
    }

    private MockHttpServletResponse answer(String address, RequestPostProcessor who) throws Exception {
        return browser.perform(get(address).with(who)).andReturn().getResponse();
    }

    private String body(String address) throws Exception {
        MockHttpServletResponse answer = answer(address, DIRECTOR);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private OfficeSense find(String address) {
        return runs.find(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
    }

    /** The one that was asked for is the only one of its key, so this waits for it. */
    private void await(String address) throws Exception {
        OfficeSense run = find(address);
        if (run.state().underWay()) {
            runs.run(withState(run, State.QUEUED)).get(120, TimeUnit.SECONDS);
        }
    }

    private static OfficeSense withState(OfficeSense run, State state) {
        return new OfficeSense(
                run.id(),
                run.office(),
                run.author(),
                run.port(),
                run.scenario(),
                run.sensors(),
                run.start(),
                run.days(),
                run.seed(),
                state,
                Optional.empty(),
                run.created());
    }

    @Test
    void sensors_are_run_read_taken_as_files_and_deleted() throws Exception {
        assertThat(body("/es/desk/sense"))
                .contains("Su oficina no ha simulado sensores.", "contador de espira", "Espiras en las casetas, autos")
                .doesNotContain("??", "{0}", "Optional");
        String desk = make(with("days", "2"));
        await(desk);
        assertThat(find(desk).state()).isEqualTo(State.DONE);

        String page = body(desk);
        assertThat(page)
                .contains("Loops at the booths, trucks", "tag reader", "Mexico", "counted where", "strip-bars")
                .contains("of those with something to read", "changes of the lane plan", "aria-current=\"page\"")
                .doesNotContain("??", "{0}", "Optional", "NaN");
        assertThat(body(desk + "?day=1")).isNotEqualTo(page).contains("Quarter hours of Monday, Jan 5, 2026");
        assertThat(body(desk + "?day=99")).contains("Quarter hours of Tuesday, Jan 6, 2026");
        assertThat(body("/es" + desk.substring(3)))
                .contains("Frente a la verdad", "martes", "lector de placas")
                .doesNotContain("??", "{0}", "Optional", "NaN");
        assertThat(answer(desk + "/operator.zip", AUDITOR).getHeader("Content-Disposition"))
                .contains("garita-sense-santa-teresa-operator.zip");
        assertThat(answer(desk + "/truth.zip", AUDITOR).getContentAsByteArray()).startsWith('P', 'K');
        assertThat(body(desk + "/sensors.yaml")).isEqualTo(SensorFiles.yaml("santa-teresa"));
        assertThat(body(LIST + "/sensors/pharr.yaml")).isEqualTo(SensorFiles.yaml("pharr"));
        assertThat(answer(LIST + "/sensors/atlantis.yaml", DIRECTOR).getStatus())
                .isEqualTo(404);
        assertThat(told(send(desk + "/run", Map.of()))).contains("made already");
        assertThat(body(LIST)).contains("2 days, seed 7", "those that come with the port");

        for (String address : List.of(desk, desk + "/operator.zip", desk + "/truth.zip", desk + "/status.json")) {
            assertThat(answer(address, OTHER).getStatus()).as(address).isEqualTo(404);
        }
        assertThat(told(send(desk + "/delete", Map.of()))).contains("were deleted");
        assertThat(answer(desk, DIRECTOR).getStatus()).isEqualTo(404);
    }

    @Test
    void sensors_of_the_office_s_own_are_taken_or_refused_with_every_mistake_and_its_line() throws Exception {
        String yaml = SensorFiles.yaml("santa-teresa");
        String desk = make(FORM, file("ours.yaml", yaml.replace("Bluetooth, primary", "Our Bluetooth, primary")));
        await(desk);
        assertThat(body(desk)).contains("ours.yaml", "Our Bluetooth, primary");

        String sonar = yaml.replaceFirst("kind: bluetooth", "kind: sonar");
        assertThat(told(send(LIST, FORM, file("ours.yaml", sonar))))
                .startsWith("ours.yaml, line ")
                .contains("(sonar) is none of");
        String two = yaml.replaceFirst("zone_m: \\{value: 100", "zone_m: {value: 99999")
                .replaceFirst("misread: \\{value: 0.08", "misread: {value: 8");
        assertThat(told(send("/es/desk/sense", FORM, file("ours.yaml", two))).split("\n"))
                .hasSize(2)
                .allSatisfy(mistake -> assertThat(mistake).startsWith("ours.yaml, renglón "));
        assertThat(told(send(LIST, FORM, file("x.yaml", "#".repeat(200_001))))).contains("200,001 characters");
    }

    @Test
    void sensors_watch_the_port_of_a_scenario_with_its_changes() throws Exception {
        MvcResult drafted = send("/en/desk/scenarios", Map.of("port", "santa-teresa", "name", "Two hours closed"));
        String scenario = String.valueOf(drafted.getResponse().getRedirectedUrl());
        Map<String, String> closure =
                Map.of("kind", "closure", "who", "both", "days", "every", "from", "8", "until", "10");
        send(scenario + "/changes", closure);
        String id = scenario.substring(scenario.lastIndexOf('/') + 1);
        assertThat(body(LIST)).contains("Scenario: Two hours closed");

        String changed = make(with("place", id));
        String unchanged = make(FORM);
        await(changed);
        await(unchanged);
        assertThat(body(changed)).contains("Virtual sensors of Two hours closed");
        assertThat(runs.figures(find(changed)).orElseThrow().sensors())
                .as("a closure lengthens the line that cameras see")
                .isNotEqualTo(runs.figures(find(unchanged)).orElseThrow().sensors());
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("file", name, "application/yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bad_input_is_refused_with_its_value_and_the_form_comes_back() throws Exception {
        Map<String, String> words = Map.of(
                "days/8", "1 to 7 days; got 8",
                "days/many", "\"many\" is not a whole number",
                "start/2026-01-06", "2026-01-06 is no Monday",
                "start/soon", "\"soon\" is no date",
                "seed/1.5", "\"1.5\" is not a whole number",
                "place/atlantis", "no port or scenario \"atlantis\"");
        for (Map.Entry<String, String> field : words.entrySet()) {
            String[] parts = field.getKey().split("/", 2);
            assertThat(told(send(LIST, with(parts[0], parts[1])))).contains(field.getValue());
        }
        MvcResult refused = send(LIST, with("days", "8"));
        assertThat(refused.getFlashMap().get("form")).isInstanceOf(SenseForm.class);
    }

    @Test
    void too_many_rows_are_refused_and_a_run_that_was_cut_off_runs_again() throws Exception {
        String often = SensorFiles.yaml("santa-teresa")
                .replaceFirst("static_devices: \\{value: 4", "static_gap_s: 1\n    static_devices: {value: 9000");
        String desk = make(FORM, file("often.yaml", often));
        await(desk);
        assertThat(find(desk).state()).isEqualTo(State.REFUSED);
        assertThat(body(desk)).contains("more than 8 million rows").doesNotContain("operator.zip");

        String cut = make(FORM);
        runs.cancel(find(cut));
        await(cut);
        store.state(find(cut).id(), State.RUNNING);
        if (find(cut).state() == State.RUNNING) {
            store.interrupt();
            assertThat(body(cut)).contains("The program ended while this run was under way", "Run again");
            assertThat(told(send(cut + "/run", Map.of()))).contains("being run");
            await(cut);
        }
        assertThat(find(cut).state()).isEqualTo(State.DONE);
    }

    @Test
    void an_office_keeps_a_bounded_number_of_runs() throws Exception {
        for (int i = 0; i < SenseRuns.MOST_RUNS; i++) {
            runs.cancel(find(make(FORM)));
        }
        assertThat(body(LIST)).contains("as many runs as it can");
        assertThat(told(send(LIST, FORM))).contains("keeps 8 runs already");
        for (String address : made) {
            await(address);
        }
    }

    @Test
    void an_auditor_reads_and_runs_nothing() throws Exception {
        assertThat(answer(LIST, AUDITOR).getContentAsString(StandardCharsets.UTF_8))
                .contains("Runs of your office")
                .doesNotContain("Run the sensors");
        MockHttpServletRequestBuilder request = post(LIST).with(csrf()).with(AUDITOR);
        FORM.forEach(request::param);
        assertThat(browser.perform(request).andReturn().getResponse().getStatus())
                .isEqualTo(403);
    }
}
