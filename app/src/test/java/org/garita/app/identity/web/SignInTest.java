package org.garita.app.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.garita.app.WholeApplication;
import org.garita.app.identity.ActingAs;
import org.garita.app.identity.Holder;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Role;
import org.garita.app.identity.store.AccessLog;
import org.garita.app.identity.store.Accounts;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WholeApplication
class SignInTest {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private DemonstrationAccounts demonstration;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccessLog log;

    private String password(String account) {
        return demonstration.shown().stream()
                .filter(shown -> shown.account().name().equals(account))
                .findFirst()
                .orElseThrow()
                .password();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private MvcResult signIn(String language, String name, String password, MockHttpSession session) throws Exception {
        return mvc.perform(post("/" + language + "/sign-in")
                        .param("username", name)
                        .param("password", password)
                        .session(session)
                        .with(from("10.1.1.1"))
                        .with(csrf()))
                .andReturn();
    }

    @Test
    void a_demonstration_account_signs_in_with_a_new_session_and_lands_on_the_desk() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();
        MvcResult result = signIn("es", "mx-secretary", password("mx-secretary"), session);
        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/es/desk");
        HttpSession after = Objects.requireNonNull(result.getRequest().getSession(false));
        assertThat(after.getId()).as("no fixed session").isNotEqualTo(before);
    }

    @Test
    void the_page_says_who_is_signed_in_and_for_which_side() throws Exception {
        String page = mvc.perform(get("/en/about").with(ActingAs.secretary(Country.MX)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("Executive secretariat, Mexico")
                .contains("country-mx")
                .contains("/en/desk");
    }

    @Test
    void a_wrong_password_is_refused_in_the_language_of_the_form_and_logged() throws Exception {
        MvcResult result = signIn("es", "us-officer", "wrong", new MockHttpSession());
        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/es/sign-in?refused");
        assertThat(log.page(Country.US, Long.MAX_VALUE, 50)).anySatisfy(entry -> {
            assertThat(entry.account()).isEqualTo("us-officer");
            assertThat(entry.outcome()).isEqualTo("refused");
        });
        String page = mvc.perform(get("/es/sign-in").param("refused", ""))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("no coinciden").doesNotContain("??");
    }

    @Test
    void after_five_refusals_even_the_right_password_must_wait() throws Exception {
        for (int i = 0; i < SignInAttempts.FREE; i++) {
            signIn("en", "us-port", "guess " + i, new MockHttpSession());
        }
        MvcResult result = signIn("en", "us-port", password("us-port"), new MockHttpSession());
        assertThat(result.getResponse().getRedirectedUrl()).startsWith("/en/sign-in?wait=");
        assertThat(result.getResponse().getHeader("Retry-After")).isNotNull();
    }

    @Test
    void an_address_that_floods_us_with_forms_is_told_to_wait() throws Exception {
        int status = 0;
        for (int i = 0; i <= PostRate.FORMS_A_MINUTE * 2 && status != 429; i++) {
            status = mvc.perform(post("/en/demo/act-as").with(from("10.9.9.9")).with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        }
        assertThat(status).isEqualTo(429);
        assertThat(mvc.perform(post("/en/demo/act-as")
                                .param("country", "US")
                                .with(from("10.9.9.8"))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void a_form_without_its_token_signs_nobody_in() throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        post("/en/sign-in").param("username", "us-lead").param("password", password("us-lead")))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/en/sign-in?again");
    }

    @Test
    void the_bar_switches_sides_without_a_password_when_the_form_is_ours() throws Exception {
        MvcResult result = mvc.perform(post("/en/demo/act-as")
                        .param("country", "MX")
                        .param("return", "/en/plans/demo")
                        .header("Sec-Fetch-Site", "same-origin"))
                .andReturn();
        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/en/plans/demo");
        MockHttpSession session =
                (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession(false));
        assertThat(mvc.perform(get("/en/about").session(session))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Executive secretariat, Mexico");
    }

    @Test
    void the_bar_refuses_forms_of_other_sites_and_returns_to_no_other_host() throws Exception {
        assertThat(mvc.perform(post("/en/demo/act-as").param("country", "US").header("Sec-Fetch-Site", "cross-site"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(mvc.perform(post("/en/demo/act-as")
                                .param("country", "US")
                                .header("Host", "localhost")
                                .header("Origin", "https://elsewhere.example"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(mvc.perform(post("/en/demo/act-as")
                                .param("country", "US")
                                .param("return", "https://elsewhere.example/en")
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/en/desk");
    }

    @Test
    void each_government_reads_its_own_access_log_only() throws Exception {
        mvc.perform(get("/en/desk/keys").with(ActingAs.holder("us-curious", "us-esc", Role.AUDITOR)));
        mvc.perform(get("/en/desk/keys").with(ActingAs.holder("mx-curious", "mx-esc", Role.AUDITOR)));
        String us = log("us-auditor", "us-dhs");
        String mx = log("mx-auditor", "mx-shcp");
        assertThat(us).contains("us-curious").contains("/en/desk/keys").contains("403");
        assertThat(page("us-auditor", "us-dhs")).contains("No permitida", "403");
        assertThat(mx).doesNotContain("us-curious");
    }

    private String page(String account, String office) throws Exception {
        return mvc.perform(get("/es/desk/access-log").with(ActingAs.holder(account, office, Role.AUDITOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String log(String account, String office) throws Exception {
        assertThat(page(account, office))
                .contains("Registro de accesos", "no indicado")
                .doesNotContain("??");
        return mvc.perform(get("/en/desk/access-log/export.csv").with(ActingAs.holder(account, office, Role.AUDITOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void queries_never_reach_the_access_log_but_the_purpose_given_does() throws Exception {
        mvc.perform(post("/en/desk/delegations")
                .queryParam("secret", "hunter2")
                .param("purpose", "holiday cover")
                .with(csrf())
                .with(ActingAs.secretary(Country.US)));
        assertThat(log.page(Country.US, Long.MAX_VALUE, 200))
                .noneSatisfy(entry -> assertThat(entry.path()).contains("hunter2"))
                .anySatisfy(entry -> assertThat(entry.purpose()).contains("holiday cover"));
    }

    @Test
    void a_page_for_everyone_needs_no_session_and_carries_the_security_headers() throws Exception {
        MvcResult result = mvc.perform(get("/en/about")).andReturn();
        assertThat(result.getRequest().getSession(false)).isNull();
        MockHttpServletResponse answer = result.getResponse();
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("script-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.getHeader("Strict-Transport-Security"))
                .as("only over TLS")
                .isNull();
        MockHttpServletResponse secure =
                mvc.perform(get("/en/about").secure(true)).andReturn().getResponse();
        assertThat(secure.getHeader("Strict-Transport-Security")).contains("max-age");
    }

    @Test
    void desk_pages_are_never_kept_by_anybody() throws Exception {
        assertThat(mvc.perform(get("/en/desk/access-log").with(ActingAs.holder("a", "us-esc", Role.AUDITOR)))
                        .andReturn()
                        .getResponse()
                        .getHeader("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void an_account_that_ended_during_its_session_is_signed_out() throws Exception {
        Holder auditor = new Holder(
                "us-gone", "Gone", new OfficeId("us-dhs"), Country.US, Set.of(Role.AUDITOR), Optional.empty());
        Instant ended = Instant.parse("2020-01-01T00:00:00Z");
        assertThat(mvc.perform(get("/en/desk/access-log").with(ActingAs.holder(auditor, ended)))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .endsWith("/en/sign-in");
    }

    @Test
    void both_sides_have_the_same_cast() {
        assertThat(accounts.all()).hasSizeGreaterThanOrEqualTo(12);
        for (Role role : Role.values()) {
            assertThat(demonstration.shown().stream()
                            .filter(shown -> shown.account().roles().contains(role))
                            .map(shown -> shown.account().country()))
                    .as(role.name())
                    .containsExactlyInAnyOrder(Country.US, Country.MX);
        }
    }
}
