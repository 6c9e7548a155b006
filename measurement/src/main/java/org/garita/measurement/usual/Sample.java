package org.garita.measurement.usual;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.measurement.usual.Spread.Order;

/**
 * Weighted reports of some days, and how they lie. Hot: arrays that grow.
 *
 * <p>An interval is found where the distribution is flat enough to be asked: the share of waits below the quantile has a
 * standard error, from day to day, and the ends are the quantiles of the shares that lie that far off (R. S. Woodruff,
 * Confidence intervals for medians and other position measures, JASA 47, 1952; from memory). Days are the unit, since hours of
 * one day hang together; the error is never taken for smaller than that of as many reports that do not.
 */
final class Sample {
    /** Fewest days from which anything is told. */
    static final int FEWEST_DAYS = 4;

    /** Fewest reports, counted by their weights, from which a median is told. */
    static final int FEWEST = 5;

    /** The same for the 80 % quantile. */
    static final int FEWEST_FOR_P80 = 10;

    /** The same for the 95 % quantile. */
    static final int FEWEST_FOR_P95 = 20;

    private final MinuteMass mass;
    private int size;
    private int[] minutes = new int[64];
    private long[] day = new long[64];
    private double[] weight = new double[64];

    Sample(MinuteMass mass) {
        this.mass = mass;
    }

    /** Takes a report; those of one day must come one after the other. */
    void add(int reported, long epochDay, double counts) {
        if (size == minutes.length) {
            minutes = Arrays.copyOf(minutes, 2 * size);
            day = Arrays.copyOf(day, 2 * size);
            weight = Arrays.copyOf(weight, 2 * size);
        }
        minutes[size] = reported;
        day[size] = epochDay;
        weight[size++] = counts;
    }

    /**
     * How they lie.
     *
     * @param own how many of them count as reports of the very hour
     */
    Optional<Spread> spread(int own) {
        Totals totals = totals();
        if (totals.days < FEWEST_DAYS || totals.effective() < FEWEST) {
            return Optional.empty();
        }
        double[] low = new double[MinuteMass.BINS];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            mass.add(low, minutes[i], weight[i]);
            sum += weight[i] * minutes[i];
        }
        double zeros = low[0];
        double[] high = low.clone();
        high[MinuteMass.MOST_OF_ZERO] += high[0];
        high[0] = 0;
        return Optional.of(new Spread(
                sum / totals.weight,
                order(.5, low, high, totals),
                told(.8, FEWEST_FOR_P80, low, high, totals),
                told(.95, FEWEST_FOR_P95, low, high, totals),
                zeros / totals.weight,
                own,
                totals.effective(),
                totals.days));
    }

    private Optional<Order> told(double share, int fewest, double[] low, double[] high, Totals totals) {
        return totals.effective() < fewest ? Optional.empty() : Optional.of(order(share, low, high, totals));
    }

    private record Totals(double weight, double squares, double daySquares, int days) {
        double effective() {
            return weight <= 0 ? 0 : weight * weight / squares;
        }

        double freedom() {
            return Math.max(1, weight * weight / daySquares - 1);
        }
    }

    private Totals totals() {
        double total = 0;
        double squares = 0;
        double daySquares = 0;
        double today = 0;
        int days = 0;
        for (int i = 0; i < size; i++) {
            boolean begins = i == 0 || day[i] != day[i - 1];
            days += begins ? 1 : 0;
            today = (begins ? 0 : today) + weight[i];
            total += weight[i];
            squares += weight[i] * weight[i];
            if (i + 1 == size || day[i + 1] != day[i]) {
                daySquares += today * today;
            }
        }
        return new Totals(total, squares, daySquares, days);
    }

    private Order order(double share, double[] low, double[] high, Totals totals) {
        double minutesThere = MinuteMass.quantile(low, totals.weight, share);
        double off = Student.ninetyFivePercentPoint(totals.freedom()) * error(share, minutesThere, totals);
        double lower = share - off <= 0 ? 0 : MinuteMass.quantile(low, totals.weight, share - off);
        OptionalDouble upper = share + off >= 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(MinuteMass.quantile(high, totals.weight, share + off));
        return new Order(minutesThere, lower, upper);
    }

    /** Standard error of the share below a wait. */
    private double error(double share, double wait, Totals totals) {
        double between = 0;
        double today = 0;
        for (int i = 0; i < size; i++) {
            today += weight[i] * (mass.below(minutes[i], wait) - share);
            if (i + 1 == size || day[i + 1] != day[i]) {
                between += today * today;
                today = 0;
            }
        }
        double byDay = between * totals.days / (totals.days - 1.0) / (totals.weight * totals.weight);
        double byReport = share * (1 - share) * totals.squares / (totals.weight * totals.weight);
        return Math.sqrt(Math.max(byDay, byReport));
    }
}
