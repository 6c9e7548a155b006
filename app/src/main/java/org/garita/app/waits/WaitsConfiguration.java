package org.garita.app.waits;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table of usual waits that the application carries. */
@Configuration(proxyBeanMethods = false)
class WaitsConfiguration {
    @Bean
    TypicalWeek typicalWeek() throws IOException {
        return TypicalWeek.parse(lines("/reference/typical-week.csv"));
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream table = WaitsConfiguration.class.getResourceAsStream(name)) {
            if (table == null) {
                throw new IllegalStateException(
                        name + " is missing from the application. Maybe the build left it out.");
            }
            return new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }
}
