package org.garita.app.waits.forecast.live;

import org.garita.measurement.forecast.ForecastSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What forecasts are learnt with and on. */
@Configuration(proxyBeanMethods = false)
class ForecastConfiguration {
    /** The server answers readers while it learns: two threads of the lowest priority, as few as the smallest machine has. */
    private static final int THREADS = 2;

    @Bean
    ForecastSettings forecastSettings() {
        return ForecastSettings.standard(1, THREADS);
    }

    @Bean
    LowPriority forecastWork() {
        return new LowPriority(THREADS);
    }
}
