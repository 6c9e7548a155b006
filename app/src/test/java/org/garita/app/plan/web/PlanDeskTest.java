package org.garita.app.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.garita.app.WholeApplication;
import org.garita.app.accord.Hash;
import org.garita.app.identity.ActingAs;
import org.garita.app.identity.Role;
import org.garita.app.plan.ActionRef;
import org.garita.app.plan.ActionState;
import org.garita.app.plan.ActionView;
import org.garita.app.plan.Evidence;
import org.garita.app.plan.PlanId;
import org.garita.app.plan.Plans;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WholeApplication
class PlanDeskTest {
    private static final ActionRef ACTION = new ActionRef(PlanId.DEMONSTRATION, 20, 1);
    private static final String DESK = "/en/desk/plans/demo/actions/20";
    private static final byte[] FILE = "The study, in both languages".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private MockMvc browser;

    @Autowired
    private Plans plans;

    @Test
    void an_action_goes_from_evidence_to_a_successor_by_the_acts_of_both_sides() throws Exception {
        RequestPostProcessor us = ActingAs.secretary(Country.US);
        RequestPostProcessor mx = ActingAs.secretary(Country.MX);
        String page = page(us);
        assertThat(page).contains("Attach evidence", "Claim completion", "Amend the text");
        assertThat(said(post(DESK + "/claim").with(csrf()).with(us), us))
                .contains("0 parts of the criterion and 1 are needed");

        assertThat(said(evidence("2026-09-01", "titleEs"), us)).contains("Please fill in");
        assertThat(said(evidence("31 September", ""), us)).contains("not a day of the calendar");
        assertThat(said(evidence("2026-09-01", ""), us)).contains("The evidence is in the journal");
        assertThat(((Evidence.AttachedDocument) action().progress()
                                .parts()
                                .get(0)
                                .shown()
                                .get(0)
                                .evidence())
                        .file())
                .isEqualTo(Hash.of(FILE));

        assertThat(said(post(DESK + "/claim").with(csrf()).with(us), us)).contains("Your side claims completion");
        assertThat(said(post(DESK + "/confirm").with(csrf()).with(us), us))
                .contains("the other side has to confirm it");
        assertThat(action().state()).isEqualTo(ActionState.CLAIMED);
        assertThat(said(post(DESK + "/confirm").with(csrf()).with(mx), mx)).contains("Its place is open");
        assertThat(action().state()).isEqualTo(ActionState.SLOT_OPEN);

        assertThat(said(successor("2036-01-01"), us)).contains("twelve months, or less");
        assertThat(said(successor(action().adopted().plusMonths(11).toString()), us))
                .contains("successor is before both");
        assertThat(plans.action(ACTION.successor()).orElseThrow().state()).isEqualTo(ActionState.DRAFT);
        assertThat(action().state()).isEqualTo(ActionState.SLOT_OPEN);
    }

    @Test
    void a_programme_officer_is_told_what_the_role_can_do_and_no_more() throws Exception {
        RequestPostProcessor officer = ActingAs.holder("us-officer", "us-dos-mex", Role.PROGRAMME_OFFICER);
        assertThat(content("/en/desk", officer)).contains("Programme officer: reads the desk and attaches evidence");
        assertThat(content("/es/desk", officer))
                .contains("Enlace de programa: consulta el escritorio y adjunta evidencia");
        assertThat(content("/en/desk/plans/demo/actions/19", officer))
                .contains("Attach evidence")
                .doesNotContain("Amend the text", "Claim completion");
    }

    private String content(String address, RequestPostProcessor visitor) throws Exception {
        return browser.perform(get(address).with(visitor))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void an_auditor_reads_the_page_and_finds_no_form() throws Exception {
        RequestPostProcessor auditor = ActingAs.holder("us-auditor", "us-dhs", Role.AUDITOR);
        String page = browser.perform(get("/en/desk/plans/demo/actions/19").with(auditor))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("Your office can read this page").doesNotContain("Amend the text");
        assertThat(browser.perform(post("/en/desk/plans/demo/actions/19/claim")
                                .with(csrf())
                                .with(auditor))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private ActionView action() {
        return plans.action(ACTION).orElseThrow();
    }

    private String page(RequestPostProcessor visitor) throws Exception {
        return browser.perform(get(DESK).with(visitor))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static RequestBuilder evidence(String date, String without) {
        var form = multipart(DESK + "/evidence")
                .file(new MockMultipartFile("file", FILE))
                .param("generation", "1")
                .param("part", "analysis")
                .param("proof", "TEXT")
                .param("date", date)
                .param("titleEn", "Joint cost-benefit analysis")
                .param("source", "Archive of the secretariat, box 12");
        if (!without.equals("titleEs")) {
            form.param("titleEs", "Análisis conjunto de costo-beneficio");
        }
        return form.with(csrf()).with(ActingAs.holder("us-officer", "us-dhs", Role.PROGRAMME_OFFICER));
    }

    private static RequestBuilder successor(String deadline) {
        return post(DESK + "/successor")
                .param("generation", "1")
                .param("titleEn", "Apply what the analysis found")
                .param("titleEs", "Ensayar lo que propone el estudio")
                .param("summaryEn", "Both sides hold one drill.")
                .param("summaryEs", "Ambas partes hacen un ejercicio.")
                .param("verb", "CONVENE")
                .param("objectEn", "The drill was held")
                .param("objectEs", "Se realizó el ejercicio")
                .param("deadline", deadline)
                .with(csrf())
                .with(ActingAs.holder("us-lead", "us-dhs", Role.CO_LEAD));
    }

    /** What the page says after the redirect. */
    private String said(RequestBuilder sent, RequestPostProcessor visitor) throws Exception {
        MvcResult result = browser.perform(sent).andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(302);
        assertThat(result.getResponse().getRedirectedUrl()).startsWith(DESK);
        return browser.perform(get(DESK).with(visitor).flashAttrs(result.getFlashMap()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
