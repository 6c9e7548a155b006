package org.garita.app.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.garita.app.WholeApplication;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Role;
import org.garita.app.identity.store.Account;
import org.garita.app.identity.store.Accounts;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** Sign-in through an identity provider that is set up by settings alone. */
@WholeApplication
class ProviderSignInTest {
    private static final FakeIssuer ISSUER = start();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Accounts accounts;

    private static FakeIssuer start() {
        try {
            return new FakeIssuer();
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException("a loopback port must be free", e);
        }
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        String client = "spring.security.oauth2.client.registration.ministry.";
        settings.add(client + "client-id", () -> FakeIssuer.CLIENT);
        settings.add(client + "client-secret", () -> "not secret here");
        settings.add(client + "client-name", () -> "Ministry account");
        settings.add(client + "scope", () -> "openid");
        settings.add("spring.security.oauth2.client.provider.ministry.issuer-uri", ISSUER::address);
    }

    private MvcResult comeBack(Map<String, Object> claims) throws Exception {
        MvcResult sent = mvc.perform(get("/oauth2/authorization/ministry")).andReturn();
        UriComponents asked = UriComponentsBuilder.fromUriString(
                        Objects.requireNonNull(sent.getResponse().getRedirectedUrl()))
                .build();
        MockHttpSession session =
                (MockHttpSession) Objects.requireNonNull(sent.getRequest().getSession(false));
        String nonce = Objects.requireNonNull(asked.getQueryParams().getFirst("nonce"));
        String state = Objects.requireNonNull(asked.getQueryParams().getFirst("state"));
        return mvc.perform(get("/login/oauth2/code/ministry")
                        .param("code", ISSUER.codeFor(nonce, claims))
                        .param("state", state.replace("%3D", "="))
                        .session(session))
                .andReturn();
    }

    @Test
    void the_sign_in_page_offers_the_provider() throws Exception {
        assertThat(mvc.perform(get("/es/sign-in")).andReturn().getResponse().getContentAsString())
                .contains("Iniciar sesión con Ministry account")
                .contains("/oauth2/authorization/ministry");
    }

    @Test
    void a_vouched_name_signs_in_with_the_office_and_roles_of_its_account() throws Exception {
        MvcResult result = comeBack(Map.of("preferred_username", "mx-lead"));
        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/en/desk");
        MockHttpSession session =
                (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession(false));
        assertThat(mvc.perform(get("/es/about").session(session))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Secretaría de Infraestructura, Comunicaciones y Transportes");
    }

    @Test
    void a_verified_address_finds_the_account_and_an_unverified_one_does_not() throws Exception {
        accounts.add(new Account(
                "ana",
                "Ana",
                new OfficeId("mx-sict"),
                Country.MX,
                Set.of(Role.AUDITOR),
                Optional.empty(),
                Optional.of("ana@ministry.example"),
                Optional.empty(),
                Account.ALWAYS_FROM,
                Account.ALWAYS_UNTIL));
        assertThat(comeBack(Map.of("email", "ana@ministry.example", "email_verified", false))
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/en/sign-in?refused");
        assertThat(comeBack(Map.of("email", "Ana@Ministry.example", "email_verified", true))
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/en/desk");
    }

    @Test
    void somebody_without_an_account_is_refused_however_well_vouched_for() throws Exception {
        assertThat(comeBack(Map.of("preferred_username", "stranger"))
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/en/sign-in?refused");
    }
}
