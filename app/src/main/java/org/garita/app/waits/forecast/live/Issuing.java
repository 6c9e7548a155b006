package org.garita.app.waits.forecast.live;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.garita.app.waits.store.IssuedForecasts;
import org.garita.app.waits.store.IssuedForecasts.Issued;
import org.garita.measurement.forecast.Backtest;
import org.garita.measurement.forecast.Forecast;
import org.garita.measurement.forecast.ForecastModel;
import org.garita.measurement.forecast.ForecastSettings;
import org.garita.measurement.forecast.Quantiles;
import org.garita.measurement.history.ReportSeries;
import org.garita.measurement.score.Baselines;
import org.garita.measurement.score.Said;
import org.springframework.stereotype.Component;

/**
 * Keeps what is foretold at each full hour, beside what anybody could say without a model: of lanes with at least 300 reports
 * and one in the last seven days. An hour whose first quarter passes without a running server is not made up for.
 */
@Component
class Issuing {
    /** Hours ahead that are kept. */
    static final List<Double> HOURS = List.of(1., 3., 6., 24.);

    private static final Duration LATEST = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(400);

    private final IssuedForecasts store;

    Issuing(IssuedForecasts store) {
        this.store = store;
    }

    /** Keeps the hour's forecasts, unless they are kept or the hour is long past. @return how many are new */
    int issue(ForecastModel model, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        if (now.isAfter(hour.plus(LATEST)) || store.has(hour)) {
            return 0;
        }
        store.forget(hour.minus(KEPT));
        return store.append(at(model, hour.getEpochSecond()));
    }

    private static List<Issued> at(ForecastModel model, long origin) {
        List<Issued> issued = new ArrayList<>();
        for (int s = 0; s < model.size(); s++) {
            ReportSeries own = model.series(s);
            int newest = own.newest(origin);
            boolean told = newest >= 0 && origin - own.label(newest) <= BoardMaking.OLDEST_SECONDS;
            if (told && own.upTo(origin - 1) >= Backtest.PROTOCOL_FEWEST) {
                Baselines baselines = new Baselines(own, origin);
                for (double hours : HOURS) {
                    issued.add(one(model.forecast(s, origin, origin + Math.round(hours * 3600)), own, baselines));
                }
            }
        }
        return issued;
    }

    private static Issued one(Forecast forecast, ReportSeries own, Baselines baselines) {
        int hour = ReportSeries.hourOfWeek(forecast.target(), own.offsetAt(forecast.origin()));
        Quantiles quantiles = forecast.quantiles();
        return new Issued(
                forecast.key(),
                forecast.origin(),
                forecast.target(),
                ForecastSettings.METHOD,
                new Said(
                        forecast.minutes(),
                        quantiles.at(10),
                        quantiles.at(25),
                        quantiles.at(50),
                        quantiles.at(75),
                        quantiles.at(90)),
                new Said(
                        baselines.climatology(hour),
                        baselines.climatologyQuantile(hour, .10),
                        baselines.climatologyQuantile(hour, .25),
                        baselines.climatologyQuantile(hour, .50),
                        baselines.climatologyQuantile(hour, .75),
                        baselines.climatologyQuantile(hour, .90)),
                baselines.persistence(forecast.origin(), hour),
                forecast.ageSeconds());
    }
}
