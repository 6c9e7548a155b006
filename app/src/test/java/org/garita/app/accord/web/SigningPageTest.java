package org.garita.app.accord.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.garita.app.accord.Act;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.Delegation;
import org.garita.app.accord.Document;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Signer;
import org.garita.app.identity.Power;
import org.garita.app.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebMvcTest({SigningController.class, DelegationController.class})
@AutoConfigureMockMvc(addFilters = false)
@Import({Fixture.Beans.class, SigningPages.class, Delegations.class, DeskNotices.class, RowViews.class})
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class SigningPageTest {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeAccords accords;

    @Autowired
    private Fixture.Visitor visitor;

    private Hash text;

    @BeforeEach
    void propose() {
        visitor.holder = Optional.of(Fixture.holder("us-secretary", Fixture.US, Role.EXECUTIVE_SECRETARY));
        text = put(Fixture.action(1, "30"));
    }

    private Hash put(Document document) {
        accords.act(new Act.Propose(document), Signer.office(Fixture.US));
        return accords.hash(document);
    }

    private static MockHttpServletRequestBuilder sign(Hash document, String move) {
        return post("/en/desk/documents/" + document + "/" + move).param("capacity", "office");
    }

    private DeskNotice notice(MockHttpServletRequestBuilder request) throws Exception {
        MvcResult result =
                mvc.perform(request).andExpect(status().is3xxRedirection()).andReturn();
        return Objects.requireNonNull(
                (DeskNotice) result.getFlashMap().get(DeskNotice.NAME), "no notice was carried over");
    }

    @Test
    void an_endorsement_is_recorded_and_answered_by_a_redirect_that_names_row_and_hash() throws Exception {
        mvc.perform(sign(text, "endorse").param("shown", text.hex()).param("read", "true"))
                .andExpect(redirectedUrl("/en/desk/documents/" + text));

        assertThat(accords.rows()).last().satisfies(row -> assertThat(row.act()).isEqualTo(new Act.Endorse(text)));
        DeskNotice said =
                notice(sign(text, "conformity").param("shown", text.hex()).param("read", "true"));
        assertThat(said.good()).isTrue();
        assertThat(said.key()).isEqualTo("accord.recorded.us");
        assertThat(said.arguments())
                .containsExactly("3", accords.rows().get(2).hash().hex());
    }

    @Test
    void a_signer_has_the_signed_data_in_view() throws Exception {
        String page = mvc.perform(get("/en/desk/documents/" + text))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).containsPattern("accord-fields\"[^>]* open").contains("2026-12-15");
    }

    @Test
    void nothing_is_signed_unread() throws Exception {
        DeskNotice said = notice(sign(text, "endorse").param("shown", text.hex()));

        assertThat(said).isEqualTo(DeskNotice.refused("accord.objection.not_read"));
        assertThat(accords.rows()).hasSize(1);
    }

    @Test
    void a_form_that_shows_another_text_signs_nothing() throws Exception {
        DeskNotice said =
                notice(sign(text, "endorse").param("shown", Hash.NONE.hex()).param("read", "true"));

        assertThat(said.key()).isEqualTo("accord.objection.other_text");
        assertThat(accords.rows()).hasSize(1);
    }

    @Test
    void an_older_version_is_not_signed_once_a_newer_one_is_there() throws Exception {
        Hash newer = put(Fixture.action(2, "80"));

        DeskNotice said =
                notice(sign(text, "endorse").param("shown", text.hex()).param("read", "true"));

        assertThat(said).isEqualTo(DeskNotice.refused("accord.objection.newer_version", "2", newer.brief()));
        assertThat(accords.rows()).hasSize(2);
    }

    @Test
    void a_refusal_of_the_accord_is_said_in_both_languages_with_the_time_in_the_capital() throws Exception {
        accords.refusing = Optional.of(new ActOutcome.Refused(
                ActOutcome.Refusal.DELEGATION_EXPIRED, List.of("d-1", "us-dot-fhwa", "2026-11-23T05:00:00Z")));
        for (String language : List.of("en", "es")) {
            MvcResult tried = mvc.perform(post("/" + language + "/desk/documents/" + text + "/endorse")
                            .param("shown", text.hex())
                            .param("read", "true")
                            .param("capacity", "d-1"))
                    .andReturn();
            String page = mvc.perform(
                            get("/" + language + "/desk/documents/" + text).flashAttrs(tried.getFlashMap()))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page)
                    .contains(
                            language.equals("en") ? "Nothing was recorded: the delegation d-1" : "No se registró nada")
                    .contains("Federal Highway Administration")
                    .contains(language.equals("en") ? "Nov 23, 2026, 12:00" : "23 nov. 2026 00:00 EST")
                    .doesNotContain("2026-11-23T05");
        }
    }

    @Test
    void a_delegation_that_ended_is_shown_with_its_date_and_cannot_be_chosen() throws Exception {
        delegate("d-open", "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z");
        delegate("d-ended", "2026-10-01T00:00:00Z", "2026-11-23T05:00:00Z");
        visitor.holder = Optional.of(Fixture.holder("us-lead", Fixture.US_LEAD, Role.CO_LEAD));

        String page = mvc.perform(get("/en/desk/documents/" + text))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).containsPattern("value=\"d-ended\"[^>]*disabled").contains("ended Nov 23, 2026");
        assertThat(page).containsPattern("value=\"d-open\"").doesNotContainPattern("value=\"d-open\"[^>]*disabled");
    }

    private void delegate(String id, String from, String until) {
        accords.act(
                new Act.GrantDelegation(new Delegation(
                        id, Fixture.US, Fixture.US_LEAD, Power.ENDORSE, "", Instant.parse(from), Instant.parse(until))),
                Signer.office(Fixture.US));
    }

    @Test
    void who_only_reads_sees_the_text_but_no_form_and_may_not_post() throws Exception {
        visitor.holder = Optional.of(Fixture.holder("us-auditor", Fixture.US_LEAD, Role.AUDITOR));

        String page = mvc.perform(get("/en/desk/documents/" + text))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("Both sides break ground.").doesNotContain("name=\"capacity\"");
        assertThat(catchThrowable(() -> mvc.perform(sign(text, "endorse"))))
                .hasRootCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_second_signature_sees_what_changed_since_the_first() throws Exception {
        accords.act(new Act.Endorse(text), Signer.office(Fixture.US));
        Hash newer = put(Fixture.action(2, "80"));

        String page = mvc.perform(get("/en/desk/documents/" + newer))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page.replaceAll("<span[^>]*>[^<]*</span>", "")).contains("<del>30</del><ins>80</ins>");
        assertThat(page).contains("Your country had endorsed version 1");
    }

    @Test
    void a_delegation_lasts_whole_days_of_the_capital() throws Exception {
        mvc.perform(post("/en/desk/delegations")
                        .param("to", "us-dot-fhwa")
                        .param("power", "ENDORSE")
                        .param("scope", "plan/demo/")
                        .param("from", "2026-12-01")
                        .param("until", "2026-12-31"))
                .andExpect(redirectedUrl("/en/desk/delegations"));

        assertThat(accords.delegations(Fixture.US_LEAD)).singleElement().satisfies(granted -> {
            assertThat(granted.validFrom()).isEqualTo("2026-12-01T05:00:00Z");
            assertThat(granted.validUntil()).isEqualTo("2027-01-01T05:00:00Z");
            assertThat(granted.scope()).isEqualTo("plan/demo/");
        });
    }

    @Test
    void a_misspelt_delegation_form_grants_nothing_and_says_what_is_wrong() throws Exception {
        MockHttpServletRequestBuilder form = post("/en/desk/delegations").param("power", "ENDORSE");

        assertThat(notice(form).key()).isEqualTo("accord.delegation.bad-office");
        assertThat(notice(post("/en/desk/delegations").param("to", "mx-sict")).key())
                .isEqualTo("accord.delegation.bad-office");
        assertThat(notice(post("/en/desk/delegations")
                                .param("to", "us-dot-fhwa")
                                .param("power", "AGREE")
                                .param("from", "tomorrow")
                                .param("until", "2026-12-31"))
                        .key())
                .isEqualTo("accord.delegation.bad-day");
        assertThat(accords.rows()).hasSize(1);
    }
}
