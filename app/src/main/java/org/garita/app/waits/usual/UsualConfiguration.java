package org.garita.app.waits.usual;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table of holiday factors that the application carries. */
@Configuration(proxyBeanMethods = false)
class UsualConfiguration {
    private static final String TABLE = "/reference/holiday-factors.csv";

    @Bean
    HolidayFactors holidayFactors() throws IOException {
        try (InputStream table = UsualConfiguration.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException(
                        TABLE + " is missing from the application. Maybe the build left it out.");
            }
            return HolidayFactors.parse(new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        }
    }
}
