package org.garita.app.scenario.study.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.garita.app.WholeApplication;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.Document;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Signer;
import org.garita.app.accord.Standing;
import org.garita.app.identity.ActingAs;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Role;
import org.garita.app.plan.ActionView;
import org.garita.app.plan.Evidence;
import org.garita.app.plan.PlanId;
import org.garita.app.plan.Plans;
import org.garita.app.scenario.study.StudyFiles;
import org.garita.app.scenario.study.run.StudyRun;
import org.garita.app.scenario.study.run.StudyRun.State;
import org.garita.app.scenario.study.run.StudyRuns;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** From a study's file to a document that both countries endorsed, its public page and evidence at action 19. */
@WholeApplication
class StudyDeskTest {
    private static final RequestPostProcessor SECRETARY =
            ActingAs.holder("us-secretary", "us-esc", Role.EXECUTIVE_SECRETARY);
    private static final RequestPostProcessor MEXICO =
            ActingAs.holder("mx-secretary", "mx-esc", Role.EXECUTIVE_SECRETARY);

    @Autowired
    private MockMvc browser;

    @Autowired
    private StudyRuns runs;

    @Autowired
    private Accords accords;

    @Autowired
    private Plans plans;

    @Autowired
    private JdbcTemplate jdbc;

    private String make(String yaml) throws Exception {
        MockMultipartFile file =
                new MockMultipartFile("file", "own.yaml", "application/yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return address(browser.perform(multipart("/en/desk/studies")
                        .file(file)
                        .param("seed", "7")
                        .param("replications", "2")
                        .with(csrf())
                        .with(SECRETARY))
                .andReturn());
    }

    private static String address(MvcResult result) {
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private static String said(MvcResult result) {
        return String.valueOf(result.getFlashMap().get("notice"));
    }

    private StudyRun find(String address) {
        return runs.find(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
    }

    private String finished(String yaml) throws Exception {
        String address = make(yaml);
        assertThat(address).startsWith("/en/desk/studies/");
        until(() -> find(address).state() == State.DONE);
        return address;
    }

    private static void until(BooleanSupplier there) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it must come within a minute").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private MvcResult send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(csrf()).with(SECRETARY)).andReturn();
    }

    private String body(String address, RequestPostProcessor who) throws Exception {
        return browser.perform(get(address).with(who))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(String address) throws Exception {
        return browser.perform(get(address)).andReturn().getResponse().getStatus();
    }

    private String publicBody(String address) throws Exception {
        return browser.perform(get(address)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private Hash propose(String desk, String option) throws Exception {
        String signing = address(send(post(desk + "/propose").param("option", option)));
        assertThat(signing).startsWith("/en/desk/documents/");
        return new Hash(signing.substring(signing.lastIndexOf('/') + 1));
    }

    private void endorse(Hash document, Country country) {
        accords.act(new Act.Endorse(document), Signer.office(new OfficeId(country.slug() + "-esc")))
                .row();
    }

    private ActionView action19() {
        return plans.current(PlanId.DEMONSTRATION, 19).orElseThrow();
    }

    private long shown(Hash document) {
        return action19().progress().parts().get(0).shown().stream()
                .filter(exhibit -> exhibit.evidence() instanceof Evidence.EndorsedDocument endorsed
                        && endorsed.document().equals(document))
                .count();
    }

    @Test
    void a_study_endorsed_by_both_is_public_and_evidence_and_one_endorsed_by_one_side_is_not() throws Exception {
        String desk = finished(StudyFiles.yaml("closure-24-hours"));
        assertThat(body(desk, SECRETARY))
                .contains(
                        "An eighth lane", "heat-0", "series-line", "60", "least delay", "Put it before both countries")
                .doesNotContain("??", "{0}", "Optional[");
        assertThat(body(desk.replace("/en/", "/es/"), SECRETARY)).contains("Un octavo carril", "menor demora");
        assertThat(browser.perform(get(desk).with(MEXICO))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("nobody else finds it before it is proposed")
                .isEqualTo(404);

        Hash document = propose(desk, "eighth-lane");
        Document text = accords.find(document).orElseThrow().document();
        assertThat(text.clauses()).anySatisfy(clause -> assertThat(clause.text().es())
                .contains(find(desk).result().orElseThrow().hex(), "Semilla 7"));
        assertThat(text.clauses().toString()).contains("An eighth lane", "Un octavo carril", "vehicle-hours");
        assertThat(body(desk, MEXICO)).contains("An eighth lane").doesNotContain("/propose");

        endorse(document, Country.US);
        assertThat(accords.find(document).orElseThrow().standing()).isEqualTo(new Standing.Awaiting(Country.MX));
        assertThat(status("/en/studies/" + document)).isEqualTo(404);
        assertThat(publicBody("/en/documents/" + document)).doesNotContain("/en/studies/" + document);
        assertThat(shown(document)).isZero();

        endorse(document, Country.MX);
        assertThat(accords.find(document).orElseThrow().standing().isInForce()).isTrue();
        assertThat(publicBody("/es/studies/" + document))
                .contains("Vigente", "Orden de reanudación acordado", "aprobado por", "Un octavo carril", "heat-")
                .doesNotContain("/desk/studies/", "??", "{0}");
        assertThat(publicBody("/es/documents/" + document))
                .contains("/es/studies/" + document, "El estudio para el público");
        assertThat(publicBody("/en/studies")).contains("An eighth lane");
        assertThat(publicBody("/en/studies/" + document + "/results.csv")).contains("day,eighth-lane,all,");
        assertThat(Hash.of(publicBody("/en/studies/" + document + "/results.json")))
                .isEqualTo(find(desk).result().orElseThrow());
        assertThat(shown(document)).as("one exhibit of each country").isEqualTo(2);
        assertThat(publicBody("/en/plans/demo/actions/19")).contains("/en/documents/" + document);

        Hash other = propose(desk, "as-before");
        assertThat(other).as("another option is another document").isNotEqualTo(document);
        assertThat(accords.find(other).orElseThrow().document().supersedes()).contains(document);
        altered(desk, document);
    }

    /** When what is kept is no longer what the document binds, the page says so and shows no figures. */
    private void altered(String desk, Hash document) throws Exception {
        StudyRun run = find(desk);
        send(post(desk + "/check"));
        until(() -> find(desk).checked().isPresent());
        assertThat(find(desk).checked().orElseThrow().found())
                .isEqualTo(run.result().orElseThrow());
        assertThat(body(desk, SECRETARY)).contains("the same result");

        jdbc.update("update study_run set result = replace(result, '6000', '5000') where run_id = ?", run.id());
        runs.check(find(desk)).get(60, TimeUnit.SECONDS);
        assertThat(publicBody("/en/studies/" + document))
                .contains("no longer gives the SHA-256")
                .doesNotContain("heat-0");
        assertThat(body(desk, SECRETARY)).contains("Somebody altered the store");
        assertThat(said(send(post(desk + "/propose").param("option", "as-before"))))
                .contains("cannot be proposed");
        jdbc.update("update study_run set result = replace(result, '5000', '6000') where run_id = ?", run.id());
    }

    @Test
    void a_changed_number_is_another_document() throws Exception {
        String yaml = StudyFiles.yaml("closure-24-hours").replace("id: closure-24-hours", "id: changed");
        Hash first = propose(finished(yaml), "as-before");
        Hash second = propose(finished(yaml.replace("per_hour: 200", "per_hour: 201")), "as-before");
        assertThat(second).isNotEqualTo(first);
        assertThat(accords.find(first).orElseThrow().standing())
                .as("a later text voids the earlier one")
                .isEqualTo(new Standing.Voided(Standing.Reason.TEXT_CHANGED));
    }

    @Test
    void files_tell_the_same_and_a_study_that_cannot_be_read_is_refused_with_its_line() throws Exception {
        String desk = finished(StudyFiles.yaml("eagle-pass-rail"));
        assertThat(body(desk, SECRETARY)).contains("Change of crews", "20.6").doesNotContain("/propose");
        assertThat(body(desk + "/results.csv", SECRETARY)).contains("crews,41.1429");
        assertThat(body(desk + "/study.yaml", SECRETARY)).isEqualTo(StudyFiles.yaml("eagle-pass-rail"));
        byte[] pdf = browser.perform(
                        get(desk.replace("/en/", "/es/") + "/report.pdf").with(SECRETARY))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Relevo de tripulación", "SHA-256");
        }
        MockMultipartFile broken = new MockMultipartFile(
                "file",
                "own.yaml",
                "application/yaml",
                "format: garita-study/1\nkind: rail".getBytes(StandardCharsets.UTF_8));
        MvcResult refused = browser.perform(
                        multipart("/es/desk/studies").file(broken).with(csrf()).with(SECRETARY))
                .andReturn();
        assertThat(said(refused)).contains("own.yaml, renglón", "falta");
        assertThat(body("/en/desk/studies", SECRETARY))
                .contains("Eagle Pass", "laredo-closures")
                .doesNotContain("??", "{0}");
    }

    @Test
    void what_is_under_way_can_be_cancelled_and_run_again() throws Exception {
        String desk = make(StudyFiles.yaml("laredo-closures"));
        send(post(desk + "/cancel"));
        until(() -> find(desk).state() == State.CANCELLED);
        assertThat(body(desk, SECRETARY)).contains("cancelled", "Run it again");
        assertThat(said(send(post(desk + "/again")))).contains("queue");
        send(post(desk + "/cancel"));
        until(() -> find(desk).state() == State.CANCELLED);
    }
}
