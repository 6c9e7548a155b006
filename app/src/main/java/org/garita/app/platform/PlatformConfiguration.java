package org.garita.app.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock every room reads. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {
    /** The machine's clock, or in the demonstration a clock that started at the instant set. */
    @Bean
    Clock clock(GaritaSettings settings) {
        Clock machine = Clock.systemUTC();
        return settings.clock()
                .map(start -> Clock.offset(machine, Duration.between(machine.instant(), Instant.parse(start))))
                .orElse(machine);
    }
}
