package org.garita.app.waits.solution;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.garita.app.waits.Evaluations.ReportedLane;
import org.garita.measurement.change.Days;
import org.garita.measurement.change.Evaluation;
import org.garita.measurement.change.HourValue;
import org.garita.measurement.change.HourlyWaits;
import org.garita.measurement.change.Sampling;

/**
 * Waits of a lane and of its controls around a day, all invented: a week's shape, days that hang together, and from that day on a
 * change of the lane alone. They serve to show how a change is evaluated, and are kept nowhere among reports.
 */
final class InventedHistory {
    private static final int DAYS = 84; // twelve weeks on each side
    private static final long SAMPLING = 27; // as reported changes are sampled
    private static final double HANGS = 0.5; // how much of a day's excess the next day keeps

    private final long seed;
    private final double percent;

    /**
     * @param seed the same gives the same waits on every machine
     * @param percent by how much the lane changes, above -100 and below 100
     */
    InventedHistory(long seed, double percent) {
        this.seed = seed;
        this.percent = percent;
    }

    /** What the evaluation of reported waits says of these. */
    Evaluation around(Solution solution, LocalDate start) {
        LocalDate first = start.minusDays(DAYS);
        LocalDate last = start.plusDays(DAYS - 1L);
        Random random = new Random(seed);
        double[] common = levels(random, 0.12);
        HourlyWaits own = waits(solution.lane(), start, random, common, percent);
        List<HourlyWaits> controls = new ArrayList<>();
        for (ReportedLane control : solution.controls()) {
            controls.add(waits(control, start, random, common, 0));
        }
        return Evaluation.of(
                own, controls, Days.around(first, start, 0, last), Optional.empty(), Sampling.seeded(SAMPLING));
    }

    /** The excess of each day, as a part of the usual; each keeps half of the one before. */
    private static double[] levels(Random random, double spread) {
        double[] levels = new double[2 * DAYS];
        double level = 0;
        for (int day = 0; day < levels.length; day++) {
            level = HANGS * level + spread * Math.sqrt(1 - HANGS * HANGS) * random.nextGaussian();
            levels[day] = level;
        }
        return levels;
    }

    private static HourlyWaits waits(
            ReportedLane lane, LocalDate start, Random random, double[] common, double percent) {
        double[] own = levels(random, 0.08);
        List<HourValue> values = new ArrayList<>();
        for (int i = 0; i < own.length; i++) {
            LocalDate day = start.plusDays(i - DAYS);
            double factor = Math.exp(common[i] + own[i]) * (day.isBefore(start) ? 1 : 1 + percent / 100);
            for (int hour = 7; hour < 23; hour++) {
                double minutes = usual(day, hour) * factor * Math.exp(0.15 * random.nextGaussian());
                values.add(new HourValue(day, hour, Math.round(minutes)));
            }
        }
        return new HourlyWaits(lane.name(), values);
    }

    /** Two peaks a day, and fewer vehicles at the weekend. */
    private static double usual(LocalDate day, int hour) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        double peaks = Math.exp(-Math.pow((hour - 10) / 3.0, 2)) + Math.exp(-Math.pow((hour - 17) / 2.5, 2));
        return (weekend ? 0.6 : 1) * (20 + 30 * peaks);
    }
}
