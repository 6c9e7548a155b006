package org.garita.app.waits.forecast;

import java.util.ArrayList;
import java.util.List;
import org.garita.measurement.forecast.Forecast;
import org.garita.measurement.forecast.ForecastModel;
import org.garita.measurement.forecast.ForecastSettings;
import org.garita.measurement.history.History;

/**
 * Forecasts of all lanes of a history from one moment on.
 *
 * @param at the moment; reports known later do not count, in seconds since 1970 UTC
 * @param settings how the model is learnt
 */
public record ForecastRun(long at, ForecastSettings settings) {
    /** Hours ahead that are told: 15 minutes to 7 days. */
    public static final List<Double> AHEAD = List.of(.25, .5, 1., 2., 3., 6., 12., 24., 48., 72., 168.);

    /** Hours ahead for which trees are grown; between them forecasts are mixed. */
    private static final List<Double> LEARNT = List.of(1., 3., 6., 24., 72., 168.);

    /**
     * What came out.
     *
     * @param forecasts by series, then by hours ahead
     * @param learnSeconds seconds that learning took
     * @param refreshSeconds seconds from known reports to all forecasts, once learnt
     */
    public record Result(List<Forecast> forecasts, double learnSeconds, double refreshSeconds) {
        public Result {
            forecasts = List.copyOf(forecasts);
        }
    }

    /** Learns and foretells. */
    public Result of(History history) {
        long begun = System.nanoTime();
        ForecastModel learnt = ForecastModel.train(history, at, LEARNT, settings);
        long trained = System.nanoTime();
        ForecastModel model = learnt.over(history, settings.threads());
        List<Forecast> forecasts = new ArrayList<>();
        for (int s = 0; s < model.size(); s++) {
            for (double hours : AHEAD) {
                forecasts.add(model.forecast(s, at, at + Math.round(hours * 3600)));
            }
        }
        return new Result(forecasts, (trained - begun) / 1e9, (System.nanoTime() - trained) / 1e9);
    }
}
