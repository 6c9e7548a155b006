package org.garita.app.feed.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.garita.app.WholeApplication;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.Document;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Signer;
import org.garita.app.identity.ActingAs;
import org.garita.app.identity.OfficeId;
import org.garita.app.plan.Evidence;
import org.garita.app.plan.PlanId;
import org.garita.app.plan.Plans;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The standard is a draft until both countries endorse it; then pages, API and command say since when. */
@WholeApplication
class StandardDeskTest {
    @Autowired
    private MockMvc browser;

    @Autowired
    private Accords accords;

    @Autowired
    private Plans plans;

    @Autowired
    private StandardAgreements agreements;

    @Autowired
    private StandardTask task;

    private String body(String address) throws Exception {
        return browser.perform(get(address).with(ActingAs.secretary(Country.US)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String told() {
        StringWriter out = new StringWriter();
        assertThat(task.run(List.of(), new PrintWriter(out, true), new PrintWriter(new StringWriter())))
                .isZero();
        return out.toString().strip();
    }

    private void endorse(Hash document, Country country) {
        accords.act(new Act.Endorse(document), Signer.office(new OfficeId(country.slug() + "-esc")))
                .row();
    }

    @Test
    void a_draft_comes_into_force_when_both_countries_have_endorsed_it() throws Exception {
        assertThat(body("/en/wait-standard")).contains("Draft").doesNotContain("??", "{0}");
        assertThat(body("/api/v1/wait-standard.json")).contains("\"standing\":\"draft\"");
        assertThat(told()).isEqualTo("draft");

        String signing = String.valueOf(browser.perform(
                        post("/en/desk/wait-standard/propose").with(csrf()).with(ActingAs.secretary(Country.US)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        assertThat(signing).startsWith("/en/desk/documents/");
        Hash hash = new Hash(signing.substring(signing.lastIndexOf('/') + 1));
        Document document = accords.find(hash).orElseThrow().document();
        assertThat(document.clauses())
                .hasSizeGreaterThan(agreements.standard().terms().size()
                        + agreements.standard().rules().size());
        assertThat(Hash.of(String.valueOf(document.content().get("data_json"))))
                .isEqualTo(agreements.standard().digest());
        assertThat(document.clauses().toString())
                .contains("Cuánto estuvo en la fila")
                .doesNotContain("{0}", "feed.standard");

        endorse(hash, Country.US);
        assertThat(body("/es/wait-standard")).contains("Borrador");
        assertThat(body("/en/desk/wait-standard"))
                .contains("/en/desk/documents/" + hash)
                .doesNotContain("??");
        endorse(hash, Country.MX);

        assertThat(body("/en/wait-standard"))
                .contains("In force since", hash.hex())
                .doesNotContain("Draft");
        assertThat(body("/es/wait-standard")).contains("Vigente desde el", "aprobada por ambos");
        assertThat(body("/api/v1/wait-standard.json")).contains("\"standing\":\"in_force\"", hash.hex());
        assertThat(told()).endsWith(" " + hash.hex());
        assertThat(plans.current(PlanId.DEMONSTRATION, 25).orElseThrow().progress().parts().stream()
                        .filter(part -> part.part().id().equals("standards"))
                        .flatMap(part -> part.shown().stream())
                        .filter(exhibit -> exhibit.evidence() instanceof Evidence.EndorsedDocument endorsed
                                && endorsed.document().equals(hash)))
                .as("one exhibit of each country")
                .hasSize(2);
    }
}
