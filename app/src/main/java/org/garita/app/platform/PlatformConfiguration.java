package org.garita.app.platform;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The clock and the words that every room reads. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {
    /** Rooms that have words of their own: {@code i18n/<room>/messages_en.properties} and {@code _es}. */
    private static final List<String> ROOMS_WITH_WORDS = List.of(
            "platform",
            "identity",
            "accord",
            "crossing",
            "plan",
            "waits",
            "feed",
            "sensing",
            "scenario",
            "roster",
            "portal");

    /**
     * The words of every room. Ours, because Boot makes none unless a bundle without a language exists, and we have no
     * language that stands in for the other: a missing word must be seen.
     */
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasenames(ROOMS_WITH_WORDS.stream()
                .map(room -> "i18n/" + room + "/messages")
                .toArray(String[]::new));
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true);
        return words;
    }

    /** The machine's clock, or in the demonstration a clock that started at the instant set. */
    @Bean
    Clock clock(GaritaSettings settings) {
        Clock machine = Clock.systemUTC();
        return settings.clock()
                .map(start -> Clock.offset(machine, Duration.between(machine.instant(), Instant.parse(start))))
                .orElse(machine);
    }
}
