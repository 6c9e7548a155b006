package org.garita.app.crossing.its;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.garita.app.WholeApplication;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.Document;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Signer;
import org.garita.app.crossing.its.review.ItsReviews;
import org.garita.app.identity.ActingAs;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Role;
import org.garita.app.plan.Evidence;
import org.garita.app.plan.PlanId;
import org.garita.app.plan.Plans;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** From the inventory to a review that both countries endorsed, its public page and evidence at action 28. */
@WholeApplication
class ItsReviewTest {
    private static final RequestPostProcessor SECRETARY =
            ActingAs.holder("us-secretary", "us-esc", Role.EXECUTIVE_SECRETARY);

    @Autowired
    private MockMvc browser;

    @Autowired
    private Accords accords;

    @Autowired
    private Plans plans;

    @Autowired
    private ItsReviews reviews;

    private String body(String address) throws Exception {
        return browser.perform(get(address)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private void endorse(Hash document, Country country) {
        accords.act(new Act.Endorse(document), Signer.office(new OfficeId(country.slug() + "-esc")))
                .row();
    }

    private List<Long> shown(Hash document) {
        return plans.current(PlanId.DEMONSTRATION, 28).orElseThrow().progress().parts().stream()
                .map(part -> part.shown().stream()
                        .filter(exhibit -> exhibit.evidence() instanceof Evidence.EndorsedDocument endorsed
                                && endorsed.document().equals(document))
                        .count())
                .toList();
    }

    @Test
    void a_review_endorsed_by_both_is_named_on_the_page_and_is_evidence_for_both_parts_of_action_28() throws Exception {
        assertThat(body("/en/its")).contains("A worked draft of this project");
        String signing = String.valueOf(
                browser.perform(post("/en/desk/its/propose").with(csrf()).with(SECRETARY))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
        Hash hash = new Hash(signing.substring(signing.lastIndexOf('/') + 1));
        Document document = accords.find(hash).orElseThrow().document();
        assertThat(reviews.ranksTheSame(document)).isTrue();
        assertThat(document.clauses().get(0).text().es()).contains("sistemas inteligentes de transporte");

        endorse(hash, Country.US);
        assertThat(body("/en/its")).contains("A worked draft of this project");
        assertThat(shown(hash)).containsOnly(0L);

        endorse(hash, Country.MX);
        assertThat(body("/en/its"))
                .contains("Both countries have endorsed this review since")
                .doesNotContain("A worked draft of this project");
        assertThat(shown(hash)).containsExactly(2L, 2L);
        assertThat(browser.perform(get("/es/desk/its").with(SECRETARY))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("da el mismo orden");
    }

    @Test
    void filters_keep_what_is_wanted_and_files_give_everything() throws Exception {
        assertThat(body("/es/its?corridor=laredo&country=us"))
                .contains("Etiquetas de peaje de los puentes de Laredo")
                .doesNotContain("Del Rio Pass");
        assertThat(body("/en/its?crossing=pharr&status=operating"))
                .contains("Toll system of the Pharr bridge")
                .doesNotContain("id=\"laredo-avi\"");
        assertThat(body("/en/its?corridor=..&country=xx")).contains("Toll system of the Pharr bridge");
        assertThat(body("/api/v1/its/systems.csv"))
                .startsWith("id,name_en,name_es,country")
                .contains("\r\nfideicomiso-toll,");
        assertThat(body("/api/v1/its.json")).contains("\"missing\":[{\"score\":");
        assertThat(body("/api/v1/its/inventory.yaml")).contains("format: garita-its/1");
    }
}
