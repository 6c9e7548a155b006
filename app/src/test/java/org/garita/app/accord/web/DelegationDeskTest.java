package org.garita.app.accord.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.garita.app.WholeApplication;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.Delegation;
import org.garita.app.accord.Signer;
import org.garita.app.identity.ActingAs;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Power;
import org.garita.app.identity.Role;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Ending a delegation at the desk, asked through the whole application: sign-in, forged forms, roles, effect. */
@WholeApplication
class DelegationDeskTest {
    private static final OfficeId FROM = new OfficeId("us-esc");
    private static final OfficeId HELD_BY = new OfficeId("us-dot-fhwa");

    @Autowired
    private MockMvc browser;

    @Autowired
    private Accords accords;

    @Autowired
    private Clock clock;

    private Delegation delegation;

    @BeforeEach
    void grant() {
        Instant now = clock.instant();
        delegation = new Delegation(
                "us-esc-test-" + accords.version(), // another one for each test
                FROM,
                HELD_BY,
                Power.ENDORSE,
                "nothing/at/all/",
                now.minusSeconds(1),
                now.plus(Duration.ofDays(20)));
        accords.act(new Act.GrantDelegation(delegation), Signer.office(FROM));
    }

    private String end() {
        return "/en/desk/delegations/" + delegation.id() + "/end";
    }

    @Test
    void a_delegation_ended_by_an_act_is_listed_as_ended_long_before_its_last_day() throws Exception {
        RequestPostProcessor holder = ActingAs.holder("us-lead", HELD_BY.value(), Role.CO_LEAD);
        assertThat(line(ActingAs.secretary(Country.US))).contains("Valid", "/end");
        assertThat(line(holder)).contains("Valid");

        browser.perform(post(end()).with(csrf()).with(ActingAs.secretary(Country.US)))
                .andExpect(redirectedUrl("/en/desk/delegations"));

        assertThat(accords.ended(delegation)).isPresent();
        assertThat(line(ActingAs.secretary(Country.US))).contains("Ended").doesNotContain("Valid", "/end");
        assertThat(line(holder)).contains("Ended").doesNotContain("Valid");
    }

    /** The row of the list that names this delegation. */
    private String line(RequestPostProcessor visitor) throws Exception {
        String page = browser.perform(get("/en/desk/delegations").with(visitor))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        int named = page.indexOf(delegation.id());
        assertThat(named).as("the delegation is on the page").isPositive();
        return page.substring(page.lastIndexOf("<tr", named), page.indexOf("</tr>", named));
    }

    @Test
    void without_sign_in_the_desk_leads_to_the_sign_in_page() throws Exception {
        browser.perform(post(end()).with(csrf())).andExpect(redirectedUrl("/en/sign-in"));
        assertThat(accords.ended(delegation)).isEmpty();
    }

    @Test
    void a_form_from_another_site_ends_nothing() throws Exception {
        browser.perform(post(end()).with(ActingAs.secretary(Country.US))).andExpect(status().isForbidden());
        browser.perform(post(end()).with(csrf().useInvalidToken()).with(ActingAs.secretary(Country.US)))
                .andExpect(status().isForbidden());
        assertThat(accords.ended(delegation)).isEmpty();
    }

    @Test
    void only_the_granting_secretary_ends_it() throws Exception {
        for (Role role : new Role[] {Role.CO_LEAD, Role.PROGRAMME_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR}) {
            browser.perform(post(end()).with(csrf()).with(ActingAs.holder("us-other", FROM.value(), role)))
                    .andExpect(status().isForbidden());
        }
        browser.perform(post(end()).with(csrf()).with(ActingAs.secretary(Country.MX)));
        assertThat(accords.ended(delegation)).isEmpty();
    }
}
