package org.garita.app.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.garita.app.WholeApplication;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Signer;
import org.garita.app.identity.ActingAs;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Role;
import org.garita.app.plan.Forums;
import org.garita.app.plan.LeadForum;
import org.garita.app.plan.Overlap;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WholeApplication
class DeskForumsTest {
    private static final RequestPostProcessor LEAD = ActingAs.holder("us-lead", "us-dot-fhwa", Role.CO_LEAD);

    @Autowired
    private MockMvc browser;

    @Autowired
    private Forums forums;

    @Autowired
    private Accords accords;

    @Test
    void a_decision_is_put_forward_endorsed_by_both_and_replaced_the_same_way() throws Exception {
        Overlap overlap = undecided();
        assertThat(said(form("en", overlap.id(), "ONE"), LEAD)).contains("The decision is before both countries");
        LeadForum first = forums.decisions(overlap).get(0);
        assertThat(first.choice()).isEqualTo(LeadForum.Choice.ONE);
        assertThat(said(form("en", overlap.id(), "ONE"), LEAD)).contains("is before both countries already");

        endorse(first.file().hash());
        assertThat(forums.decisions(overlap).get(0).file().standing().isInForce())
                .isTrue();
        assertThat(said(form("es", overlap.id(), "ONE"), ActingAs.secretary(Country.MX)))
                .contains("ambos países ya decidieron exactamente esto");

        assertThat(said(form("en", overlap.id(), "JOINT"), ActingAs.secretary(Country.MX)))
                .contains("The decision is before both countries");
        assertThat(forums.decisions(overlap).get(0).choice())
                .as("what is in force stays so until both have endorsed the new one")
                .isEqualTo(LeadForum.Choice.ONE);
        endorse(forums.decisions(overlap).stream()
                .filter(decision -> decision.choice() == LeadForum.Choice.JOINT)
                .findFirst()
                .orElseThrow()
                .file()
                .hash());
        assertThat(forums.decisions(overlap).get(0).choice()).isEqualTo(LeadForum.Choice.JOINT);
        assertThat(forums.decisions(overlap).get(0).file().standing().isInForce())
                .isTrue();
    }

    private Overlap undecided() {
        return forums.overlaps().stream()
                .filter(overlap -> forums.decisions(overlap).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private void endorse(Hash document) {
        for (Country country : Country.values()) {
            accords.act(new Act.Endorse(document), Signer.office(new OfficeId(country.slug() + "-esc")));
        }
    }

    @Test
    void a_form_without_a_choice_or_about_nothing_records_nothing() throws Exception {
        long version = accords.version();
        assertThat(said(form("en", undecided().id(), "EVERYBODY"), LEAD)).contains("choose who should lead");
        assertThat(said(form("es", "forums/none", "ONE"), LEAD)).contains("elija quién debe ser el responsable");
        assertThat(accords.version()).isEqualTo(version);
    }

    @Test
    void who_may_not_decide_reads_the_page_without_a_form_and_is_refused() throws Exception {
        RequestPostProcessor officer = ActingAs.holder("us-officer", "us-dos-mex", Role.PROGRAMME_OFFICER);
        assertThat(page("en", officer)).contains("Decide which forum leads").doesNotContain("name=\"choice\"");
        browser.perform(form("en", undecided().id(), "ONE").with(csrf()).with(officer))
                .andExpect(status().isForbidden());
        browser.perform(form("en", undecided().id(), "ONE").with(LEAD)).andExpect(status().isForbidden());
        browser.perform(form("en", undecided().id(), "ONE").with(csrf())).andExpect(redirectedUrl("/en/sign-in"));
    }

    @Test
    void the_page_offers_what_is_not_yet_put_forward_in_both_languages() throws Exception {
        for (String language : List.of("en", "es")) {
            assertThat(page(language, LEAD))
                    .contains("value=\"JOINT\"", undecided().id())
                    .doesNotContain("??", "Optional[", "{0}");
        }
        assertThat(page("es", LEAD)).contains("Decidir qué foro es el responsable");
    }

    private static MockHttpServletRequestBuilder form(String language, String overlap, String choice) {
        return post("/" + language + "/desk/forums").param("overlap", overlap).param("choice", choice);
    }

    private String page(String language, RequestPostProcessor visitor) throws Exception {
        return browser.perform(get("/" + language + "/desk/forums").with(visitor))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** What the page says after the redirect. */
    private String said(MockHttpServletRequestBuilder sent, RequestPostProcessor visitor) throws Exception {
        MvcResult result = browser.perform(sent.with(csrf()).with(visitor))
                .andExpect(status().isFound())
                .andReturn();
        String address = String.valueOf(result.getResponse().getRedirectedUrl());
        return browser.perform(get(address).with(visitor).flashAttrs(result.getFlashMap()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
