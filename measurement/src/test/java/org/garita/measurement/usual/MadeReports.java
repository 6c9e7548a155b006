package org.garita.measurement.usual;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import org.garita.measurement.history.HistoryIntake;
import org.garita.measurement.history.ReportRow;
import org.garita.measurement.history.ReportSeries;
import org.garita.measurement.history.SeriesKey;

/** Histories whose truth is known: true waits that hang together from hour to hour, and what becomes of them in reports. */
final class MadeReports {
    static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
    static final SeriesKey KEY = new SeriesKey("250401", "passenger_standard");
    private static final int OFFSET = -7 * 3600;
    private static final double ALIKE = .85;

    private final List<ReportRow> rows = new ArrayList<>();
    private final Random random;

    MadeReports(long seed) {
        this.random = new Random(seed);
    }

    static ReportRow row(LocalDateTime local, int minutes) {
        return row(local, minutes, 4);
    }

    static ReportRow row(LocalDateTime local, int minutes, int lanes) {
        long label = local.toEpochSecond(ZoneOffset.ofTotalSeconds(OFFSET));
        return new ReportRow(KEY, label, label, minutes, lanes, OFFSET);
    }

    MadeReports with(ReportRow row) {
        rows.add(row);
        return this;
    }

    /**
     * Hourly reports of some days: log-normal about the usual wait with this spread; whether one of a wait is made.
     *
     * @param usual minutes, at a local hour
     */
    MadeReports hourly(
            LocalDate from, int days, ToDoubleFunction<LocalDateTime> usual, double spread, IntPredicate reported) {
        double off = random.nextGaussian();
        for (LocalDateTime hour = from.atStartOfDay();
                hour.isBefore(from.plusDays(days).atStartOfDay()); ) {
            off = ALIKE * off + Math.sqrt(1 - ALIKE * ALIKE) * random.nextGaussian();
            double wait = usual.applyAsDouble(hour) * Math.exp(spread * off);
            if (reported.test((int) wait)) {
                rows.add(row(hour, typed(wait)));
            }
            hour = hour.plusHours(1);
        }
        return this;
    }

    /** As somebody types it: 0 below ten, else in fives, one in four of them in quarters of an hour. */
    private int typed(double wait) {
        if (wait < 10) {
            return 0;
        }
        int step = random.nextInt(4) == 0 ? 15 : 5;
        return Math.max(10, (int) Math.min(300, step * Math.round(wait / step)));
    }

    /** In an order of its own. */
    ReportSeries series() {
        HistoryIntake intake = new HistoryIntake();
        List<ReportRow> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        shuffled.forEach(intake::take);
        return intake.history().series().get(0);
    }

    UsualLane usual() {
        return UsualHistory.of(series(), new DayKinds());
    }

    List<ReportRow> rows() {
        return rows;
    }
}
