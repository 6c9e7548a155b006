package org.garita.app.waits.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.garita.app.WholeApplication;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Signer;
import org.garita.app.identity.ActingAs;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Role;
import org.garita.app.plan.Evidence;
import org.garita.app.plan.PlanId;
import org.garita.app.plan.Plans;
import org.garita.app.plan.Proof;
import org.garita.app.waits.solution.SolutionStanding.Stage;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** From drafts to two crossings at which a funded solution operates, one stage after the other. */
@WholeApplication
class SolutionDeskTest {
    private static final RequestPostProcessor SECRETARY =
            ActingAs.holder("us-secretary", "us-esc", Role.EXECUTIVE_SECRETARY);

    @Autowired
    private MockMvc browser;

    @Autowired
    private SolutionRegister register;

    @Autowired
    private SimulateSolutionTask task;

    @Autowired
    private Accords accords;

    @Autowired
    private Plans plans;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private MvcResult send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(csrf()).with(SECRETARY)).andReturn();
    }

    private String body(String address) throws Exception {
        return browser.perform(get(address).with(SECRETARY))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String said(MvcResult result) {
        return String.valueOf(result.getFlashMap().get("notice"));
    }

    private Stage stage(String id) {
        return register.standing(register.find(id).orElseThrow(), true).stage();
    }

    private LocalDate daysAgo(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days);
    }

    private String simulate(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        task.run(List.of(arguments), new PrintWriter(out, true), new PrintWriter(err, true));
        return out + err.toString();
    }

    private MvcResult desk(String id, String move, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post("/en/desk/solutions/" + id + "/" + move).param("track", "simulated");
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request);
    }

    private MvcResult fund(String id, String us) throws Exception {
        return desk(
                id,
                "fund",
                "amount",
                "1,250,000.50",
                "currency",
                "USD",
                "us",
                us,
                "mx",
                "40",
                "decided",
                daysAgo(400).toString(),
                "fund",
                "Border fund");
    }

    private MvcResult operate(String id, int daysAgo) throws Exception {
        return desk(id, "operate", "since", daysAgo(daysAgo).toString(), "shown", "Lane order 12");
    }

    private static Hash document(MvcResult result) {
        String signing = String.valueOf(result.getResponse().getRedirectedUrl());
        assertThat(signing).as(said(result)).startsWith("/en/desk/documents/");
        return new Hash(signing.substring(signing.lastIndexOf('/') + 1));
    }

    private void endorse(Hash document, Country country) {
        accords.act(new Act.Endorse(document), Signer.office(new OfficeId(country.slug() + "-esc")))
                .row();
    }

    private Hash inForce(MvcResult proposed) {
        Hash document = document(proposed);
        endorse(document, Country.US);
        endorse(document, Country.MX);
        return document;
    }

    private long shown(Hash document, Proof proof) {
        return plans.current(PlanId.DEMONSTRATION, 27).orElseThrow().progress().parts().stream()
                .flatMap(part -> part.shown().stream())
                .filter(exhibit -> exhibit.evidence() instanceof Evidence.EndorsedDocument endorsed
                        && endorsed.document().equals(document)
                        && endorsed.proof() == proof)
                .count();
    }

    @Test
    void two_crossings_count_only_after_every_stage_was_gone_through_in_order() throws Exception {
        assertThat(body("/en/solutions")).contains("0 of 2 crossings", "Lane hours", "Unified inspection");
        String first = "ysleta-staffing";
        jdbc.update("delete from solution_simulation"); // the application is shared with tests that simulate
        assertThat(said(desk(first, "choose", "reason", "Longest line"))).contains("simulated first");
        assertThat(simulate(first, "1", "2", "7")).contains("primary-cars", "inputs sha256");
        assertThat(stage(first)).isEqualTo(Stage.SIMULATED);

        assertThat(said(fund(first, "60"))).contains("chosen first");
        desk(first, "choose", "reason", "Longest line");
        assertThat(said(desk(first, "withdraw"))).contains("taken back");
        assertThat(stage(first)).isEqualTo(Stage.SIMULATED);
        desk(first, "choose", "reason", "Longest line");
        assertThat(said(operate(first, 100))).contains("funded first");
        assertThat(said(fund(first, "70"))).contains("are not 100 together");

        Hash funding = document(fund(first, "60"));
        endorse(funding, Country.US);
        assertThat(stage(first)).as("one side does not fund").isEqualTo(Stage.CHOSEN);
        endorse(funding, Country.MX);
        assertThat(stage(first)).isEqualTo(Stage.FUNDED);
        assertThat(shown(funding, Proof.BUILT))
                .as("one exhibit of each country")
                .isEqualTo(2);
        assertThat(said(desk(first, "withdraw"))).contains("only before that");
        assertThat(said(operate(first, 500))).contains("lies before the funding decision");
        assertThat(said(operate(first, -9))).contains("has not come yet");

        Hash operating = inForce(operate(first, 100));
        assertThat(stage(first)).as("no waits around it yet").isEqualTo(Stage.OPERATING);
        assertThat(shown(operating, Proof.OPERATING)).isEqualTo(2);
        assertThat(body("/en/solutions")).contains("1 of 2 crossings");

        assertThat(said(desk(first, "invent", "seed", "3"))).contains("invented");
        assertThat(stage(first)).isEqualTo(Stage.REMEASURED);
        Hash told = inForce(operate(first, 100));
        assertThat(accords.find(told).orElseThrow().document().content()).containsKey("finding");
        second();
        pages(first);
    }

    private void second() throws Exception {
        simulate("laredo-lane-hours", "1", "2", "7");
        desk("laredo-lane-hours", "choose", "reason", "Cheap");
        inForce(fund("laredo-lane-hours", "60"));
        inForce(operate("laredo-lane-hours", 90));
        assertThat(register.crossings(true)).isEqualTo(2);
        assertThat(register.crossings(false)).as("play counts apart").isZero();
        assertThat(body("/es/solutions")).contains("2 de 2 cruces", "0 de 2 cruces");
        assertThat(plans.current(PlanId.DEMONSTRATION, 27)
                        .orElseThrow()
                        .progress()
                        .parts())
                .allSatisfy(part -> assertThat(part.met()).isTrue());
    }

    private void pages(String id) throws Exception {
        for (String page : List.of("/en/solutions/", "/es/solutions/", "/en/desk/solutions/", "/es/desk/solutions/")) {
            assertThat(body(page + id))
                    .contains("solution-effect", "USD", "class=\"steps\"")
                    .doesNotContain("??", "{0}", "{1}", "Optional[");
        }
        String csv = body("/api/v1/solutions.csv");
        int columns = csv.lines().findFirst().orElseThrow().split(",", -1).length;
        assertThat(csv.lines()).hasSize(1 + 2 * register.catalogue().all().size());
        assertThat(csv.lines())
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(columns));
        assertThat(body("/api/v1/solutions.json"))
                .contains("\"operating_simulated\":2", "\"operating_reported\":0", "\"stage\":\"remeasured\"");
    }

    @Test
    void a_port_director_chooses_for_the_own_port_only() throws Exception {
        RequestPostProcessor director = ActingAs.holder("us-port", "us-cbp-ysleta", Role.PORT_DIRECTOR);
        int elsewhere = browser.perform(post("/en/desk/solutions/pharr-fast/choose")
                        .param("track", "reported")
                        .param("reason", "Why not")
                        .with(csrf())
                        .with(director))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(elsewhere).isEqualTo(403);
    }

    @Test
    void every_draft_fits_its_worked_port_and_what_cannot_be_run_is_said() {
        assertThat(register.catalogue().kinds()).hasSize(6);
        assertThat(register.catalogue().all().stream().map(one -> one.kind().id()))
                .containsOnlyOnceElementsOf(register.catalogue().kinds().stream()
                        .map(Solution.Kind::id)
                        .toList());
        for (Solution one : register.catalogue().all()) {
            assertThat(simulate(one.id(), "1", "2", "1"))
                    .as(one.id())
                    .contains(one.line().stage() + " ", one.line().flow(), "inputs sha256");
        }
        assertThat(simulate("pharr", "1", "2", "1")).contains("no solution", "pharr-fast");
        assertThat(simulate("pharr-fast", "1", "1", "1")).contains("at least 2 repetitions");
    }
}
