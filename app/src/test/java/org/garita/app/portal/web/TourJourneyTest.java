package org.garita.app.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.garita.app.WholeApplication;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Inspection;
import org.garita.app.accord.Inspector;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The tour on the real accord: real signatures, real journals on disk. */
@WholeApplication
class TourJourneyTest {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Accords accords;

    @Autowired
    private Inspector inspector;

    private MvcResult done(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn();
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void five_steps_show_waiting_in_force_void_and_an_altered_row_named() throws Exception {
        String begun =
                Objects.requireNonNull(done(post("/en/tour")).getResponse().getRedirectedUrl(), "no tour was begun");
        String tour = begun.replace("#now", "");
        assertThat(page(tour)).contains("Sign for the United States", "Sign for Mexico");

        done(post(tour + "/endorse").param("country", "US"));
        assertThat(page(tour)).contains("Awaiting Mexico", "Not in force").doesNotContain("Sign for the United States");

        done(post(tour + "/endorse").param("country", "MX"));
        assertThat(page(tour)).contains("In force", "Sign it, then alter one character");

        done(post(tour + "/alter"));
        assertThat(page(tour)).contains("Void: the text changed", "Sign again for the United States");

        done(post(tour + "/endorse-again").param("country", "US"));
        done(post(tour + "/endorse-again").param("country", "MX"));
        TourPage.Found found = (TourPage.Found) Objects.requireNonNull(
                done(post(tour + "/inspect")).getFlashMap().get("found"), "nothing was inspected");

        assertThat(found.clean()).isTrue();
        assertThat(found.usRows()).isEqualTo(accords.length(Country.US));
        assertThat(found.named()).isEqualTo(found.alteredRow()).isPositive();
        assertThat(found.old()).isNotEqualTo(found.young());
    }

    @Test
    void an_inspection_of_an_altered_copy_names_the_row_and_leaves_the_journals_clean() {
        long last = accords.length(Country.US);
        for (long row : new long[] {1, last / 2, last}) {
            Inspection copy = inspector.inspectCopy(Country.US, row, line -> {
                line[line.length / 2] ^= 1;
                return line;
            });
            assertThat(copy.fault())
                    .hasValueSatisfying(fault -> assertThat(fault.seq()).isEqualTo(row));
        }
        assertThat(inspector.inspect().clean()).isTrue();
        assertThat(inspector.last())
                .hasValueSatisfying(seen -> assertThat(seen.usRows()).isEqualTo(last));
    }

    @Test
    void a_tour_that_was_never_begun_is_not_found() throws Exception {
        mvc.perform(get("/es/tour/20261124-ffffff")).andExpect(status().isNotFound());
        mvc.perform(get("/es/tour/nonsense")).andExpect(status().isNotFound());
    }
}
