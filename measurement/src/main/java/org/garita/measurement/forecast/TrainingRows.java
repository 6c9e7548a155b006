package org.garita.measurement.forecast;

import java.util.ArrayList;
import java.util.List;
import org.garita.measurement.history.ReportSeries;

/**
 * All rows of one horizon from which can be learnt: a report that was made before training ends, and what was known a horizon
 * before it. In the order of series and labels.
 */
final class TrainingRows {
    /** Fewest reports that must be known at the origin. */
    static final int FEWEST_KNOWN = 30;

    private static final long FAR_SECONDS = 48 * 3600L;
    private static final int FAR_STRIDE = 3;

    /** One row. */
    static final class Row {
        private final int series;
        private final long label;
        private final int minutes;
        private final double[] features;

        Row(int series, long label, int minutes, double[] features) {
            this.series = series;
            this.label = label;
            this.minutes = minutes;
            this.features = features;
        }

        int series() {
            return series;
        }

        long label() {
            return label;
        }

        int minutes() {
            return minutes;
        }

        /** By column of {@link Features}; not to be changed. */
        double[] features() {
            return features;
        }

        /** The guess by kriging, in minutes. */
        double guess() {
            return features[Features.GUESS];
        }

        double scale() {
            return features[Features.SCALE];
        }

        /** What trees are to tell: how far the report was from the guess, in scales. */
        double left() {
            return (minutes - guess()) / scale();
        }
    }

    private TrainingRows() {}

    /**
     * Every how many rows one is learnt from: days ahead neighbouring hours tell nearly the same, and learning is to be done within
     * a minute. Up to 48 hours ahead all rows are taken.
     */
    private static int stride(long horizonSeconds) {
        return horizonSeconds > FAR_SECONDS ? FAR_STRIDE : 1;
    }

    /** Rows of a series. */
    static List<Row> of(Evidence evidence, Features features, int s, long horizonSeconds, long until) {
        List<Row> rows = new ArrayList<>();
        ReportSeries series = evidence.series(s);
        int end = series.upTo(until - 1);
        for (int i = FEWEST_KNOWN; i < end; i += stride(horizonSeconds)) {
            long label = series.label(i);
            long origin = label - horizonSeconds;
            int minutes = series.minutes(i);
            if (series.known(i) < until && series.knows(FEWEST_KNOWN, origin)) {
                features.row(s, origin, label).ifPresent(row -> rows.add(new Row(s, label, minutes, row)));
            }
        }
        return rows;
    }
}
