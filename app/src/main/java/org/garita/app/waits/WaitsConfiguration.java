package org.garita.app.waits;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table of usual waits that the application carries, and what is said while nothing is learnt. */
@Configuration(proxyBeanMethods = false)
class WaitsConfiguration {
    private static final String TABLE = "/reference/typical-week.csv";

    @Bean
    TypicalWeek typicalWeek() throws IOException {
        try (InputStream table = WaitsConfiguration.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException(
                        TABLE + " is missing from the application. Maybe the build left it out.");
            }
            return TypicalWeek.parse(new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        }
    }

    @Bean
    @ConditionalOnMissingBean
    UsualWaits nothingUsual() {
        return new UsualWaits() {
            @Override
            public Optional<UsualWeek> week(CrossingId crossing, LaneKind lane) {
                return Optional.empty();
            }

            @Override
            public UsualDays days(CrossingId crossing, LaneKind lane) {
                return new UsualDays(crossing, lane, List.of(), List.of());
            }
        };
    }
}
