package org.garita.app.waits.emission;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.Mode;
import org.garita.simulation.emission.RateTable;
import org.garita.simulation.emission.Substance;

/**
 * What engines of one class burnt and emitted in the minutes of a day whose line is known. Nothing is added for minutes
 * without a number.
 *
 * @param vehicleClass id of the class in the layout
 * @param mode what crosses
 * @param direction which way
 * @param minutesKnown minutes with a number
 * @param minutesUnknown minutes that were heard and had none
 * @param minutesAtLeast of the known ones, those with a lower bound only
 * @param vehicleHours time in line, in vehicle-hours
 * @param lowHours the same at the lower ends of the measured intervals
 * @param highHours the same at the upper ends
 * @param amounts by substance, in its unit; without those whose rate is unknown, and empty while no minute is known
 * @param simulated whether any of its sensors was virtual
 */
public record ClassEmissions(
        String vehicleClass,
        Mode mode,
        Direction direction,
        int minutesKnown,
        int minutesUnknown,
        int minutesAtLeast,
        double vehicleHours,
        double lowHours,
        double highHours,
        Map<Substance, Amount> amounts,
        boolean simulated) {
    private static final double SECONDS_PER_HOUR = 3_600;

    public ClassEmissions {
        amounts = Collections.unmodifiableMap(new EnumMap<>(amounts));
    }

    /**
     * An amount and its two ranges, which are never added.
     *
     * @param central at the central rate and the measured line
     * @param rateLow the same line at the low end of the rate
     * @param rateHigh the same line at the high end of the rate
     * @param lineLow the central rate at the lower ends of the measured intervals
     * @param lineHigh the central rate at the upper ends
     */
    public record Amount(double central, double rateLow, double rateHigh, double lineLow, double lineHigh) {
        Amount plus(Amount other) {
            return new Amount(
                    central + other.central,
                    rateLow + other.rateLow,
                    rateHigh + other.rateHigh,
                    lineLow + other.lineLow,
                    lineHigh + other.lineHigh);
        }
    }

    /**
     * Adds up slices of one class.
     *
     * @param slices at least one, all of the same class
     */
    static ClassEmissions of(List<QueueSlice> slices, RateTable rates) {
        QueueSlice first = slices.get(0);
        int known = slices.stream().mapToInt(QueueSlice::minutesKnown).sum();
        double all = hours(slices.stream().mapToLong(QueueSlice::vehicleSeconds).sum());
        double crawl = hours(slices.stream().mapToLong(QueueSlice::crawlSeconds).sum());
        double unsplit =
                hours(slices.stream().mapToLong(QueueSlice::unsplitSeconds).sum());
        double low = hours(slices.stream().mapToLong(QueueSlice::lowSeconds).sum());
        double high = hours(slices.stream().mapToLong(QueueSlice::highSeconds).sum());
        Map<Substance, Amount> amounts = new EnumMap<>(Substance.class);
        for (Substance substance : Substance.values()) {
            Optional<RateTable.Rates> rate = known == 0 ? Optional.empty() : rates.rates(first.mode(), substance);
            rate.ifPresent(found -> amounts.put(
                    substance,
                    amount(found, all - crawl - unsplit, crawl, unsplit).inLine(all, low, high)));
        }
        return new ClassEmissions(
                first.vehicleClass(),
                first.mode(),
                first.direction(),
                known,
                slices.stream().mapToInt(QueueSlice::minutesUnknown).sum(),
                slices.stream().mapToInt(QueueSlice::minutesAtLeast).sum(),
                all,
                low,
                high,
                amounts,
                slices.stream().anyMatch(QueueSlice::simulated));
    }

    private static double hours(long seconds) {
        return seconds / SECONDS_PER_HOUR;
    }

    /** Where the split is unknown: all standing at the low end, all creeping at the high end, half and half between. */
    private static AtRates amount(RateTable.Rates rates, double idle, double crawl, double unsplit) {
        return new AtRates(
                (idle + unsplit / 2) * rates.idle().central()
                        + (crawl + unsplit / 2) * rates.crawl().central(),
                (idle + unsplit) * rates.idle().low() + crawl * rates.crawl().low(),
                idle * rates.idle().high() + (crawl + unsplit) * rates.crawl().high());
    }

    private record AtRates(double central, double low, double high) {
        /** The measured interval moves all time in line alike. */
        Amount inLine(double all, double lowHours, double highHours) {
            double perHour = all > 0 ? central / all : 0;
            return new Amount(central, low, high, perHour * lowHours, perHour * highHours);
        }
    }
}
