package org.garita.app.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import javax.sql.DataSource;
import org.garita.app.WholeApplication;
import org.garita.app.identity.AccountCreateCalls;
import org.garita.app.identity.Agencies;
import org.garita.app.identity.Offices;
import org.garita.app.identity.store.Account;
import org.garita.app.identity.store.Accounts;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

@WholeApplication
class AccountCreateTest {
    @Autowired
    private ApplicationContext application;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private DataSource pool;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Offices offices;

    private String create(String... arguments) {
        return AccountCreateCalls.create(application, arguments);
    }

    @Test
    void an_account_is_made_with_a_password_that_is_told_once_and_stored_as_a_hash() {
        String said = create(
                "--name",
                "Ana.Ruiz",
                "--person",
                "Ana Ruiz",
                "--office",
                "mx-inm",
                "--role",
                "auditor",
                "--from",
                "2026-01-01",
                "--until",
                "2027-01-01");
        assertThat(said).endsWith("exit 0");
        String password = said.lines().toList().get(1).replace("Password, told once: ", "");
        Account made = accounts.find("ana.ruiz").orElseThrow();
        assertThat(made.country()).isEqualTo(Country.MX);
        assertThat(made.worksAt(Instant.parse("2025-12-31T23:59:59Z"))).isFalse();
        assertThat(made.worksAt(Instant.parse("2026-01-01T00:00:00Z"))).isTrue();
        assertThat(made.worksAt(Instant.parse("2027-01-01T00:00:00Z"))).isFalse();
        String hash = made.passwordHash().orElseThrow();
        assertThat(hash).doesNotContain(password);
        assertThat(passwords.matches(password, hash)).isTrue();
    }

    @Test
    void bad_input_names_the_value_and_adds_nothing() {
        int before = accounts.count();
        assertThat(create("--name", "x", "--person", "X", "--office", "us-none", "--role", "auditor"))
                .contains("us-none")
                .endsWith("exit 2");
        assertThat(create("--name", "x", "--person", "X", "--office", "us-esc", "--role", "king"))
                .contains("king")
                .contains("CO_LEAD")
                .endsWith("exit 2");
        assertThat(create("--name", "x", "--person", "X", "--office", "us-esc", "--role", "port-director"))
                .contains("--port")
                .endsWith("exit 2");
        assertThat(create("--name", "us-secretary", "--person", "X", "--office", "us-esc", "--role", "auditor"))
                .contains("exists already")
                .endsWith("exit 2");
        assertThat(create("--name", "x", "--person", "X", "--office", "us-esc", "--role", "auditor", "--until", "soon"))
                .contains("soon")
                .endsWith("exit 2");
        assertThat(create("--colour", "blue")).contains("--colour").endsWith("exit 2");
        assertThat(accounts.count()).isEqualTo(before);
    }

    @Test
    void accounts_can_be_added_after_the_pool_has_renewed_its_connections() throws Exception {
        pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        assertThat(create("--name", "late", "--person", "Late", "--office", "us-esc", "--role", "auditor"))
                .endsWith("exit 0");
    }

    @Test
    void names_of_2010_lead_to_todays_agencies_with_a_plain_statement() {
        assertThat(agencies.find("SCT").orElseThrow().code()).isEqualTo("SICT");
        assertThat(agencies.find("PGR").orElseThrow().code()).isEqualTo("FGR");
        assertThat(agencies.find("SICT")
                        .orElseThrow()
                        .before()
                        .get(0)
                        .statement()
                        .es())
                .contains("Secretaría de Comunicaciones y Transportes (SCT)");
        assertThat(agencies.find("XYZ")).isEmpty();
        assertThat(offices.of(Country.US)).allSatisfy(office -> assertThat(agencies.find(office.agency()))
                .hasValueSatisfying(agency -> assertThat(agency.country()).contains(Country.US)));
    }
}
