package org.garita.app.waits.forecast.live;

import org.garita.measurement.forecast.ForecastSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What forecasts are learnt with and on. */
@Configuration(proxyBeanMethods = false)
class ForecastConfiguration {
    /** The server answers readers while it learns: one processor stays free, where there are two. */
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    @Bean
    ForecastSettings forecastSettings() {
        return ForecastSettings.standard(1, THREADS);
    }

    @Bean
    SparingWork forecastWork() {
        return new SparingWork(THREADS);
    }
}
