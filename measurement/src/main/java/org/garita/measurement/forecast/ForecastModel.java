package org.garita.measurement.forecast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.garita.measurement.anomaly.LaneCorrelations;
import org.garita.measurement.forecast.HorizonTraining.Fold;
import org.garita.measurement.forecast.TrainingRows.Row;
import org.garita.measurement.history.History;
import org.garita.measurement.history.HistoryIntake;
import org.garita.measurement.history.ReportSeries;
import org.garita.measurement.history.SeriesKey;

/**
 * Forecasts of all series of a history. What is fitted rests on reports before the end of training; what is said at an origin,
 * on that and on reports known at the origin. Immutable, and safe for many readers.
 */
public final class ForecastModel {
    private final Evidence evidence;
    private final Features features;
    private final List<SeriesKey> learnt;
    private final int[] place;
    private final Fitted fitted;

    /** What was fitted, and does not change when newer reports come in. */
    private record Fitted(
            LaneCorrelations correlations,
            LanePrior prior,
            Typing typing,
            List<Double> horizons,
            List<HorizonModel> models) {}

    private ForecastModel(Evidence evidence, Features features, List<SeriesKey> learnt, Fitted fitted) {
        this.evidence = evidence;
        this.features = features;
        this.learnt = learnt;
        this.fitted = fitted;
        this.place = new int[evidence.size()];
        for (int s = 0; s < place.length; s++) {
            place[s] = Collections.binarySearch(learnt, evidence.series(s).key());
        }
    }

    /**
     * Learns.
     *
     * @param history all reports, those after the end of training included: they count only for origins after them
     * @param until end of training, in seconds since 1970 UTC
     * @param horizons hours ahead for which trees are grown, rising; between them forecasts are mixed
     */
    public static ForecastModel train(History history, long until, List<Double> horizons, ForecastSettings settings) {
        Side side = new Side(settings.threads());
        Evidence evidence = new Evidence(history, side);
        LaneCorrelations correlations = LaneCorrelations.fit(evidence.anomalies(), until);
        Features features = new Features(evidence, correlations);
        int lanes = features.lanes();
        List<HorizonTraining> trainings = new ArrayList<>();
        for (double horizon : horizons) {
            List<Row> rows = rows(evidence, features, Math.round(horizon * 3600), until, side);
            trainings.add(new HorizonTraining(horizon, rows, folds(rows, until, settings), settings));
        }
        int parts = settings.folds() + 1;
        side.each(parts * trainings.size(), part -> trainings.get(part / parts).grow(part % parts));
        HorizonModel[] models = new HorizonModel[trainings.size()];
        side.each(models.length, h -> models[h] = trainings.get(h).model(evidence.size(), lanes));
        Fitted fitted = new Fitted(
                correlations,
                new LanePrior(history, until),
                new Typing(evidence, until),
                List.copyOf(horizons),
                List.of(models));
        List<SeriesKey> learnt =
                history.series().stream().map(ReportSeries::key).toList();
        return new ForecastModel(evidence, features, learnt, fitted);
    }

    /** The same model over a history with newer reports and perhaps other series: nothing is fitted anew. */
    public ForecastModel over(History history, int threads) {
        Evidence newer = new Evidence(history, new Side(threads));
        return new ForecastModel(newer, new Features(newer, fitted.correlations()), learnt, fitted);
    }

    private static List<Row> rows(Evidence evidence, Features features, long seconds, long until, Side side) {
        List<List<Row>> bySeries = new ArrayList<>();
        for (int s = 0; s < evidence.size(); s++) {
            bySeries.add(List.of());
        }
        side.each(evidence.size(), s -> bySeries.set(s, TrainingRows.of(evidence, features, s, seconds, until)));
        return bySeries.stream().flatMap(List::stream).toList();
    }

    private static List<Fold> folds(List<Row> rows, long until, ForecastSettings settings) {
        long first = rows.stream().mapToLong(Row::label).min().orElse(until);
        long length = (long) ((until - first) * settings.foldShare());
        List<Fold> folds = new ArrayList<>();
        for (int f = settings.folds(); f >= 1; f--) {
            folds.add(new Fold(until - f * length, until - (f - 1) * length));
        }
        return folds;
    }

    /** Number of series, in the order of the history. */
    public int size() {
        return evidence.size();
    }

    /** How many trees each horizon kept. */
    public List<Integer> trees() {
        return fitted.models().stream().map(HorizonModel::trees).toList();
    }

    /** What is expected of a series at a later moment from what is known at the origin. */
    public Forecast forecast(int s, long origin, long target) {
        if (target <= origin) {
            throw new IllegalArgumentException(
                    "a forecast looks ahead: target %d s is not after origin %d s".formatted(target, origin));
        }
        ReportSeries series = evidence.series(s);
        if (!series.knows(TrainingRows.FEWEST_KNOWN, origin)) {
            return fresh(series, origin, target);
        }
        Optional<double[]> row = features.row(s, origin, target);
        return row.map(found -> learnt(s, origin, target, found)).orElseGet(() -> usual(s, origin, target));
    }

    /**
     * What a series has about that hour by its own reports alone: for a lane whose last report is too old to tell anything of the
     * moment. Of a series with fewer than 30 known reports it is as {@link #forecast} has it.
     */
    public Forecast usual(int s, long origin, long target) {
        ReportSeries series = evidence.series(s);
        if (!series.knows(TrainingRows.FEWEST_KNOWN, origin)) {
            return fresh(series, origin, target);
        }
        double[] quantiles = OwnUsual.quantiles(series, origin, target);
        return told(series, origin, target, quantiles[Quantiles.COUNT / 2], quantiles, Forecast.Basis.USUAL);
    }

    /** The series at a place. */
    public ReportSeries series(int s) {
        return evidence.series(s);
    }

    private Forecast learnt(int s, long origin, long target, double[] row) {
        double hours = (target - origin) / 3600.0;
        List<Double> horizons = fitted.horizons();
        List<HorizonModel> models = fitted.models();
        int above = 0;
        while (above < horizons.size() - 1 && horizons.get(above) < hours) {
            above++;
        }
        int below = Math.max(0, hours < horizons.get(above) ? above - 1 : above);
        double share = share(hours, horizons.get(below), horizons.get(above));
        double low = models.get(below).minutes(place[s], row);
        double high = models.get(above).minutes(place[s], row);
        double minutes = low + share * (high - low);
        double[] quantiles = models.get(below).quantiles(row, minutes);
        double[] further = models.get(above).quantiles(row, minutes);
        for (int k = 0; k < quantiles.length; k++) {
            quantiles[k] += share * (further[k] - quantiles[k]);
        }
        double typed = fitted.typing().typed(place[s], minutes);
        quantiles[Quantiles.COUNT / 2] = typed;
        return told(evidence.series(s), origin, target, typed, quantiles, Forecast.Basis.LEARNT);
    }

    /** Where hours lie between two horizons, by logarithm; 0 at or below the first. */
    private static double share(double hours, double below, double above) {
        if (hours <= below || above <= below) {
            return 0;
        }
        return Math.min(1, Math.log(hours / below) / Math.log(above / below));
    }

    private Forecast fresh(ReportSeries series, long origin, long target) {
        int newest = series.newest(origin);
        String lane = series.key().lane();
        if (LanePrior.fresh(series, newest, origin, target)) {
            double last = series.minutes(newest);
            return told(
                    series, origin, target, last, fitted.prior().around(lane, last), Forecast.Basis.NEW_LAST_REPORT);
        }
        int hour = ReportSeries.hourOfWeek(target, series.offsetAt(origin)) % 24;
        double[] quantiles = fitted.prior().hour(lane, hour);
        return told(series, origin, target, quantiles[Quantiles.COUNT / 2], quantiles, Forecast.Basis.NEW_LANE_HOUR);
    }

    private static Forecast told(
            ReportSeries series, long origin, long target, double minutes, double[] quantiles, Forecast.Basis basis) {
        int newest = series.newest(origin);
        long age = newest < 0 ? -1 : origin - series.label(newest);
        Quantiles held = Quantiles.of(quantiles, HistoryIntake.LONGEST_MINUTES);
        return new Forecast(series.key(), origin, target, minutes, held, basis, age);
    }
}
