package org.garita.app.identity.web;

import static org.garita.app.identity.Role.ADMINISTRATOR;
import static org.garita.app.identity.Role.AUDITOR;
import static org.garita.app.identity.Role.CO_LEAD;
import static org.garita.app.identity.Role.EXECUTIVE_SECRETARY;
import static org.garita.app.identity.Role.PORT_DIRECTOR;
import static org.garita.app.identity.Role.PROGRAMME_OFFICER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import java.util.Arrays;
import org.garita.app.identity.Role;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Who may call what, before any room is asked. {@code docs/authorisation-matrix.md} says the same as a table, and a test
 * asks every cell of it. A role opens the door only: whether an office has the power to act is the accord's to decide.
 */
final class DeskRules {
    private static final String DESK = "/{lang:en|es}/desk";
    private static final String DOCUMENT = DESK + "/documents/{hash}";
    private static final String ACTION = DESK + "/plans/{plan}/actions/{number}";

    private DeskRules() {}

    static void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(GET, DESK, DOCUMENT, DESK + "/plans/**", DESK + "/forums")
                .authenticated();
        allow(rules, POST, DOCUMENT + "/endorse", EXECUTIVE_SECRETARY, CO_LEAD);
        allow(rules, POST, DOCUMENT + "/withdraw", EXECUTIVE_SECRETARY, CO_LEAD);
        allow(rules, POST, DOCUMENT + "/agree", EXECUTIVE_SECRETARY, CO_LEAD);
        allow(rules, POST, DOCUMENT + "/conformity", EXECUTIVE_SECRETARY, CO_LEAD);
        allow(rules, POST, ACTION + "/evidence", EXECUTIVE_SECRETARY, CO_LEAD, PROGRAMME_OFFICER, PORT_DIRECTOR);
        for (String move : new String[] {"claim", "confirm", "successor", "amend"}) {
            allow(rules, POST, ACTION + "/" + move, EXECUTIVE_SECRETARY, CO_LEAD);
        }
        allow(rules, POST, DESK + "/forums", EXECUTIVE_SECRETARY, CO_LEAD);
        allow(rules, GET, DESK + "/delegations", EXECUTIVE_SECRETARY, CO_LEAD, AUDITOR);
        allow(rules, POST, DESK + "/delegations/**", EXECUTIVE_SECRETARY);
        allow(rules, GET, DESK + "/journal/**", EXECUTIVE_SECRETARY, CO_LEAD, AUDITOR);
        allow(rules, GET, DESK + "/keys/**", ADMINISTRATOR);
        allow(rules, POST, DESK + "/keys/**", ADMINISTRATOR);
        allow(rules, GET, DESK + "/access-log/**", AUDITOR, ADMINISTRATOR);
        allow(rules, GET, DESK + "/port/**", PORT_DIRECTOR);
        scenarios(rules);
        rosters(rules);
        studies(rules);
        sensors(rules);
        sensing(rules);
        pilots(rules);
        solutions(rules);
        transport(rules);
        advice(rules);
        rules.requestMatchers(DESK + "/**").denyAll();

        rules.requestMatchers(POST, "/{lang:en|es}/sign-in", "/{lang:en|es}/sign-out", "/{lang:en|es}/demo/act-as")
                .permitAll();
        rules.requestMatchers(POST, "/{lang:en|es}/tour/**").permitAll();
        rules.requestMatchers("/actuator/health").permitAll();
        rules.requestMatchers("/actuator/**").denyAll();
        rules.requestMatchers("/error").permitAll();
        rules.requestMatchers(GET, "/**").permitAll();
        rules.requestMatchers(HEAD, "/**").permitAll();
        rules.anyRequest().denyAll();
    }

    private static void scenarios(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        String scenarios = DESK + "/scenarios";
        allow(rules, GET, scenarios + "/**", EXECUTIVE_SECRETARY, CO_LEAD, PORT_DIRECTOR, PROGRAMME_OFFICER, AUDITOR);
        for (String move : new String[] {"publish", "withdraw"}) {
            allow(rules, POST, scenarios + "/{scenario}/" + move, EXECUTIVE_SECRETARY, CO_LEAD, PORT_DIRECTOR);
        }
        String[] moves = {
            "changes", "changes/{position}/remove", "settings", "run", "cancel", "copy", "delete", "restore"
        };
        for (String move : moves) {
            allow(
                    rules,
                    POST,
                    scenarios + "/{scenario}/" + move,
                    EXECUTIVE_SECRETARY,
                    CO_LEAD,
                    PORT_DIRECTOR,
                    PROGRAMME_OFFICER);
        }
        allow(rules, POST, scenarios, EXECUTIVE_SECRETARY, CO_LEAD, PORT_DIRECTOR, PROGRAMME_OFFICER);
    }

    private static void rosters(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        String rosters = DESK + "/rosters";
        allow(rules, GET, rosters + "/**", EXECUTIVE_SECRETARY, CO_LEAD, PORT_DIRECTOR, PROGRAMME_OFFICER, AUDITOR);
        for (String move : new String[] {"adopt", "release"}) {
            allow(rules, POST, rosters + "/{roster}/" + move, EXECUTIVE_SECRETARY, CO_LEAD, PORT_DIRECTOR);
        }
        for (String move : new String[] {"run", "cancel", "name", "delete", "restore", "scenario"}) {
            allow(
                    rules,
                    POST,
                    rosters + "/{roster}/" + move,
                    EXECUTIVE_SECRETARY,
                    CO_LEAD,
                    PORT_DIRECTOR,
                    PROGRAMME_OFFICER);
        }
        allow(rules, POST, rosters, EXECUTIVE_SECRETARY, CO_LEAD, PORT_DIRECTOR, PROGRAMME_OFFICER);
    }

    private static void studies(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        String studies = DESK + "/studies";
        allow(rules, GET, studies + "/**", EXECUTIVE_SECRETARY, CO_LEAD, PORT_DIRECTOR, PROGRAMME_OFFICER, AUDITOR);
        allow(rules, POST, studies + "/{study}/propose", EXECUTIVE_SECRETARY, CO_LEAD);
        for (String move : new String[] {"", "/here", "/{study}/cancel", "/{study}/again", "/{study}/check"}) {
            allow(rules, POST, studies + move, EXECUTIVE_SECRETARY, CO_LEAD, PORT_DIRECTOR, PROGRAMME_OFFICER);
        }
    }

    private static void sensors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        String sensors = DESK + "/sense";
        allow(rules, GET, sensors + "/**", EXECUTIVE_SECRETARY, CO_LEAD, PORT_DIRECTOR, PROGRAMME_OFFICER, AUDITOR);
        for (String move : new String[] {"", "/{sense}/run", "/{sense}/cancel", "/{sense}/delete"}) {
            allow(rules, POST, sensors + move, EXECUTIVE_SECRETARY, CO_LEAD, PORT_DIRECTOR, PROGRAMME_OFFICER);
        }
    }

    private static void transport(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        String its = DESK + "/its";
        allow(rules, GET, its, EXECUTIVE_SECRETARY, CO_LEAD, PORT_DIRECTOR, PROGRAMME_OFFICER, AUDITOR);
        allow(rules, POST, its + "/propose", EXECUTIVE_SECRETARY, CO_LEAD);
    }

    private static void advice(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        String advice = DESK + "/advice";
        allow(rules, GET, advice + "/**", EXECUTIVE_SECRETARY, CO_LEAD, PORT_DIRECTOR, PROGRAMME_OFFICER, AUDITOR);
        allow(rules, POST, advice + "/{crossing}/propose", EXECUTIVE_SECRETARY, CO_LEAD);
        allow(rules, POST, advice + "/{crossing}/{stage}/decide", PORT_DIRECTOR);
    }

    private static void sensing(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        String sensing = DESK + "/sensing";
        rules.requestMatchers(GET, sensing).authenticated();
        allow(rules, POST, sensing + "/nodes/{crossing}", EXECUTIVE_SECRETARY, CO_LEAD);
        allow(rules, POST, sensing + "/{vendor}/keys", ADMINISTRATOR);
        allow(rules, POST, sensing + "/{vendor}/keys/{key}/revoke", ADMINISTRATOR);
    }

    private static void pilots(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        String standard = DESK + "/wait-standard";
        allow(rules, GET, standard, EXECUTIVE_SECRETARY, CO_LEAD, PORT_DIRECTOR, PROGRAMME_OFFICER, AUDITOR);
        allow(rules, POST, standard + "/propose", EXECUTIVE_SECRETARY, CO_LEAD);
        String pilots = DESK + "/pilots";
        allow(rules, GET, pilots + "/**", EXECUTIVE_SECRETARY, CO_LEAD, PORT_DIRECTOR, PROGRAMME_OFFICER, AUDITOR);
        allow(rules, POST, pilots + "/{pilot}/propose", EXECUTIVE_SECRETARY, CO_LEAD);
        for (String move : new String[] {"/data", "/{pilot}/data", "/{pilot}/compute", "/{pilot}/lock"}) {
            allow(rules, POST, pilots + move, EXECUTIVE_SECRETARY, CO_LEAD, PORT_DIRECTOR, PROGRAMME_OFFICER);
        }
    }

    private static void solutions(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        String solutions = DESK + "/solutions";
        allow(rules, GET, solutions + "/**", EXECUTIVE_SECRETARY, CO_LEAD, PORT_DIRECTOR, PROGRAMME_OFFICER, AUDITOR);
        for (String move : new String[] {"/simulate", "/invent"}) {
            allow(
                    rules,
                    POST,
                    solutions + "/{solution}" + move,
                    EXECUTIVE_SECRETARY,
                    CO_LEAD,
                    PORT_DIRECTOR,
                    PROGRAMME_OFFICER);
        }
        for (String move : new String[] {"/choose", "/withdraw", "/operate"}) {
            allow(rules, POST, solutions + "/{solution}" + move, EXECUTIVE_SECRETARY, CO_LEAD, PORT_DIRECTOR);
        }
        allow(rules, POST, solutions + "/{solution}/fund", EXECUTIVE_SECRETARY, CO_LEAD);
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            HttpMethod method,
            String path,
            Role... roles) {
        rules.requestMatchers(method, path)
                .hasAnyRole(Arrays.stream(roles).map(Role::name).toArray(String[]::new));
    }
}
