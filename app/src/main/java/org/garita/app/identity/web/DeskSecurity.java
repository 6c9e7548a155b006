package org.garita.app.identity.web;

import java.time.Clock;
import org.garita.app.identity.SignedIn;
import org.garita.app.identity.store.AccessLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The one chain that every request but a published page passes. */
@Configuration(proxyBeanMethods = false)
class DeskSecurity {
    private static final String CONTENT_RULES = "default-src 'self'; img-src 'self' data:; script-src 'self';"
            + " style-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SignInAttempts signInAttempts(Clock clock) {
        return new SignInAttempts(clock);
    }

    @Bean
    SecurityFilterChain deskChain(
            HttpSecurity http,
            SignInOutcome outcome,
            SignInAttempts attempts,
            AccessLog log,
            SignedIn signedIn,
            Clock clock,
            ObjectProvider<ClientRegistrationRepository> providers,
            ObjectProvider<ProviderUsers> providerUsers,
            @Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        SignInAgain again = new SignInAgain();
        HttpSessionRequestCache asked = new HttpSessionRequestCache();
        asked.setRequestMatcher(PathPatternRequestMatcher.pathPattern("/{lang}/desk/**"));
        http.authorizeHttpRequests(DeskRules::apply)
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new SameOrigin()))
                .requestCache(cache -> cache.requestCache(asked))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(again).accessDeniedHandler(again))
                .formLogin(form -> form.loginPage("/en/sign-in")
                        .loginProcessingUrl("/{lang}/sign-in")
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .logout(out -> out.logoutRequestMatcher(
                                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/{lang}/sign-out"))
                        .logoutSuccessHandler((request, response, who) ->
                                response.sendRedirect(request.getRequestURI().replace("/sign-out", "")))
                        .deleteCookies(sessionCookie))
                .headers(DeskSecurity::headers)
                .addFilterBefore(new PostRate(signedIn, clock), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new SignInThrottle(attempts), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new EndedSession(signedIn), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new DeskLog(log, signedIn), AnonymousAuthenticationFilter.class);
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(provider -> provider.loginPage("/en/sign-in")
                    .successHandler(outcome)
                    .failureHandler(outcome)
                    .userInfoEndpoint(users -> users.oidcUserService(providerUsers.getObject())));
        }
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT_RULES))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new CachePolicy());
    }
}
