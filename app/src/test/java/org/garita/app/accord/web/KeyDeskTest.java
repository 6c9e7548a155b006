package org.garita.app.accord.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.garita.app.WholeApplication;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.Signer;
import org.garita.app.identity.ActingAs;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Role;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Keys at the desk, asked through the whole application: sign-in, forged forms, roles, effect. */
@WholeApplication
class KeyDeskTest {
    /** An office that no other test lets sign. */
    private static final OfficeId OFFICE = new OfficeId("us-dhs");

    private static final String KEYS = "/en/desk/keys";

    @Autowired
    private MockMvc browser;

    @Autowired
    private Accords accords;

    private static RequestPostProcessor administrator(Country country) {
        return ActingAs.holder(country.slug() + "-admin", country.slug() + "-esc", Role.ADMINISTRATOR);
    }

    private List<KeyRing.IssuedKey> usable() {
        return KeyRing.of(Country.US, accords).keys().values().stream()
                .filter(key -> key.office().equals(OFFICE) && key.taken().isEmpty())
                .toList();
    }

    private static MockHttpServletRequestBuilder issue() {
        return post(KEYS).param("office", OFFICE.value());
    }

    private MockHttpServletRequestBuilder revoke() {
        return post(KEYS + "/" + usable().get(0).id() + "/revoke");
    }

    private boolean canSign() {
        return accords.act(new Act.State("test.key", Map.of()), Signer.office(OFFICE)) instanceof ActOutcome.Recorded;
    }

    @Test
    void an_office_signs_until_its_key_is_revoked_and_again_with_a_new_one() throws Exception {
        assertThat(usable()).hasSize(1);
        String first = usable().get(0).id();
        assertThat(canSign()).isTrue();

        browser.perform(revoke().with(csrf()).with(administrator(Country.US))).andExpect(redirectedUrl(KEYS));
        assertThat(usable()).isEmpty();
        assertThat(canSign()).isFalse();

        browser.perform(issue().with(csrf()).with(administrator(Country.US))).andExpect(redirectedUrl(KEYS));
        assertThat(usable()).singleElement().satisfies(key -> assertThat(key.id())
                .isNotEqualTo(first));
        assertThat(canSign()).isTrue();
        assertThat(browser.perform(get(KEYS).with(administrator(Country.US)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(first, usable().get(0).id());
    }

    @Test
    void without_sign_in_the_desk_leads_to_the_sign_in_page() throws Exception {
        long rows = accords.length(Country.US);
        browser.perform(issue().with(csrf())).andExpect(redirectedUrl("/en/sign-in"));
        browser.perform(revoke().with(csrf())).andExpect(redirectedUrl("/en/sign-in"));
        assertThat(accords.length(Country.US)).isEqualTo(rows);
    }

    @Test
    void a_form_from_another_site_changes_no_key() throws Exception {
        long rows = accords.length(Country.US);
        browser.perform(issue().with(administrator(Country.US))).andExpect(status().isForbidden());
        browser.perform(revoke().with(csrf().useInvalidToken()).with(administrator(Country.US)))
                .andExpect(status().isForbidden());
        assertThat(accords.length(Country.US)).isEqualTo(rows);
    }

    @Test
    void no_other_role_and_no_other_government_keeps_these_keys() throws Exception {
        long rows = accords.length(Country.US);
        for (Role role : new Role[] {Role.EXECUTIVE_SECRETARY, Role.CO_LEAD, Role.PROGRAMME_OFFICER, Role.AUDITOR}) {
            RequestPostProcessor other = ActingAs.holder("us-other", "us-esc", role);
            browser.perform(issue().with(csrf()).with(other)).andExpect(status().isForbidden());
            browser.perform(revoke().with(csrf()).with(other)).andExpect(status().isForbidden());
        }
        browser.perform(issue().with(csrf()).with(administrator(Country.MX))).andExpect(redirectedUrl(KEYS));
        browser.perform(revoke().with(csrf()).with(administrator(Country.MX))).andExpect(redirectedUrl(KEYS));
        assertThat(accords.length(Country.US)).isEqualTo(rows);
        assertThat(usable()).hasSize(1);
    }
}
