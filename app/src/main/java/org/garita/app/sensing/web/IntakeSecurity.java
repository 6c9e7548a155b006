package org.garita.app.sensing.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The one address that machines send to: no session, no form and so no token against forged forms. Everybody may knock; the
 * vendor's key decides ({@link IntakeApi}).
 */
@Configuration(proxyBeanMethods = false)
class IntakeSecurity {
    @Bean
    @Order(1)
    SecurityFilterChain intakeChain(HttpSecurity http) {
        return http.securityMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, IntakeApi.ADDRESS))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
