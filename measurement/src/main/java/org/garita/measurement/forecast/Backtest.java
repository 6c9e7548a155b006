package org.garita.measurement.forecast;

import java.util.ArrayList;
import java.util.List;
import org.garita.measurement.history.History;
import org.garita.measurement.history.ReportSeries;
import org.garita.measurement.score.Baselines;
import org.garita.measurement.score.Said;
import org.garita.measurement.score.ScoredRow;

/**
 * Forecasts the past by the protocol of docs/guide/formats.md: learns on reports before a moment, then foretells each report from
 * that moment on by what was known a horizon before it.
 *
 * @param trainUntil end of training and begin of the test, in seconds since 1970 UTC
 * @param horizons hours ahead, rising
 * @param fewest training reports that a series must have to be scored
 * @param settings how the model is learnt
 */
public record Backtest(long trainUntil, List<Double> horizons, int fewest, ForecastSettings settings) {
    /** Training reports that the protocol asks for. */
    public static final int PROTOCOL_FEWEST = 300;

    public Backtest {
        horizons = List.copyOf(horizons);
        if (horizons.isEmpty() || horizons.get(0) <= 0) {
            throw new IllegalArgumentException("horizons must be above 0 hours, got " + horizons);
        }
        for (int h = 1; h < horizons.size(); h++) {
            if (horizons.get(h) <= horizons.get(h - 1)) {
                throw new IllegalArgumentException("horizons must rise, got " + horizons);
            }
        }
    }

    /**
     * What came out.
     *
     * @param rows in the order of horizons, series and moments
     * @param tooShort series with a report in the test span and too few before it
     * @param trees how many each horizon kept
     */
    public record Result(List<ScoredRow> rows, int tooShort, List<Integer> trees) {
        public Result {
            rows = List.copyOf(rows);
            trees = List.copyOf(trees);
        }
    }

    /** Learns and foretells. */
    public Result run(History history) {
        ForecastModel model = ForecastModel.train(history, trainUntil, horizons, settings);
        int series = history.series().size();
        List<List<ScoredRow>> parts = new ArrayList<>();
        for (int i = 0; i < series * horizons.size(); i++) {
            parts.add(List.of());
        }
        new Side(settings.threads())
                .each(parts.size(), i -> parts.set(i, rows(model, history, i % series, horizons.get(i / series))));
        int tooShort = (int) history.series().stream().filter(this::tooShort).count();
        return new Result(parts.stream().flatMap(List::stream).toList(), tooShort, model.trees());
    }

    private boolean tooShort(ReportSeries own) {
        int trained = own.upTo(trainUntil - 1);
        return trained < fewest && trained < own.size();
    }

    private List<ScoredRow> rows(ForecastModel model, History history, int s, double horizon) {
        ReportSeries own = history.series().get(s);
        int trained = own.upTo(trainUntil - 1);
        if (trained == 0 || trained < fewest) {
            return List.of();
        }
        Baselines baselines = new Baselines(own, trainUntil);
        List<ScoredRow> rows = new ArrayList<>();
        for (int i = trained; i < own.size(); i++) {
            long target = own.label(i);
            long origin = target - Math.round(horizon * 3600);
            int hour = ReportSeries.hourOfWeek(target, own.offset(i));
            Forecast forecast = model.forecast(s, origin, target);
            rows.add(new ScoredRow(
                    own.key(),
                    horizon,
                    target,
                    own.minutes(i),
                    said(forecast.minutes(), forecast.quantiles()),
                    said(baselines, hour),
                    baselines.persistence(origin, hour),
                    forecast.ageSeconds()));
        }
        return rows;
    }

    private static Said said(double minutes, Quantiles quantiles) {
        return new Said(
                minutes, quantiles.at(10), quantiles.at(25), quantiles.at(50), quantiles.at(75), quantiles.at(90));
    }

    private static Said said(Baselines baselines, int hour) {
        return new Said(
                baselines.climatology(hour),
                baselines.climatologyQuantile(hour, .10),
                baselines.climatologyQuantile(hour, .25),
                baselines.climatologyQuantile(hour, .50),
                baselines.climatologyQuantile(hour, .75),
                baselines.climatologyQuantile(hour, .90));
    }
}
