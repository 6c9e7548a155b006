package org.garita.app.platform.published;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.garita.app.platform.PublishedState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Places the published pages before every other filter, and the language choice before them. */
@Configuration(proxyBeanMethods = false)
class PublishedConfiguration {
    @Bean
    FilterRegistrationBean<PublishedPages> publishedPages(
            ObjectProvider<PublishedState> states,
            Clock clock,
            @Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        // asked at the first request, not now: the filter stands before the rooms are made
        var lazily = new Object() {
            private volatile List<PublishedState> found = List.of();

            List<PublishedState> get() {
                if (found.isEmpty()) {
                    found = states.orderedStream().toList();
                }
                return found;
            }
        };
        return first(new PublishedPages(lazily::get, clock, sessionCookie), 20);
    }

    @Bean
    FilterRegistrationBean<LanguageChoice> languageChoice() {
        return first(new LanguageChoice(), 10);
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> first(F filter, int place) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setAsyncSupported(true);
        return registration;
    }
}
