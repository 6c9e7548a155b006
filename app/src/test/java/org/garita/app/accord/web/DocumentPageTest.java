package org.garita.app.accord.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.garita.app.accord.Act;
import org.garita.app.accord.Document;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Signer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(DocumentController.class)
@AutoConfigureMockMvc(addFilters = false)
@Import({Fixture.Beans.class, DocumentPages.class, RowViews.class})
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class DocumentPageTest {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeAccords accords;

    private Hash first;

    @BeforeEach
    void propose() {
        first = put(Fixture.action(1, "30"));
    }

    private Hash put(Document document) {
        accords.act(new Act.Propose(document), Signer.office(Fixture.US));
        return accords.hash(document);
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void each_copy_names_its_own_country_and_language_first() throws Exception {
        String us = page("/en/documents/" + first + "?copy=us");
        String mx = page("/en/documents/" + first + "?copy=mx");

        assertThat(us).contains("United States of America and United Mexican States");
        assertThat(mx).contains("United Mexican States and United States of America");
        assertThat(us.indexOf("Both sides break ground.")).isLessThan(us.indexOf("Ambas partes inician la obra."));
        assertThat(mx.indexOf("Ambas partes inician la obra.")).isLessThan(mx.indexOf("Both sides break ground."));
    }

    @Test
    void one_endorsement_is_awaited_from_the_other_side_and_binds_nobody() throws Exception {
        accords.act(new Act.Endorse(first), Signer.office(Fixture.US));

        assertThat(page("/en/documents/" + first)).contains("Awaiting Mexico", "in force nowhere");
        assertThat(page("/es/documents/" + first)).contains("Pendiente de México");
    }

    @Test
    void the_difference_to_an_earlier_version_names_the_altered_figure() throws Exception {
        Hash second = put(Fixture.action(2, "80"));

        assertThat(page("/en/documents/" + second + "?compare=" + first).replaceAll("<span[^>]*>[^<]*</span>", ""))
                .contains("within <del>30</del><ins>80</ins> days");
        assertThat(page("/en/documents/" + first)).contains("Void: the text changed");
    }

    @Test
    void the_signed_data_are_folded_in_until_they_are_what_changed() throws Exception {
        Document moved = Fixture.action(2, "30", "2026-12-31");
        Hash second = put(moved);

        assertThat(page("/en/documents/" + second))
                .contains("<details class=\"accord-fields\"", "2026-12-31")
                .doesNotContainPattern("accord-fields\"[^>]* open");
        assertThat(page("/en/documents/" + second + "?compare=" + first)).containsPattern("accord-fields\"[^>]* open");
    }

    @Test
    void a_document_that_nobody_has_seen_is_not_found() throws Exception {
        mvc.perform(get("/en/documents/" + Hash.NONE)).andExpect(status().isNotFound());
    }
}
