package org.garita.measurement.baseline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garita.measurement.baseline.Baseline.ClassBaseline;
import org.garita.measurement.baseline.Baseline.MeasuredClass;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;

/**
 * Finds baselines. A number is the median of a quarter of an hour as it was issued, and each counts once; so figures say what
 * a quarter of an hour was like, not what a vehicle met: percentiles over vehicles would be wider.
 *
 * <p>Intervals come from drawing whole days with replacement, because the hours of one day are not independent of each other
 * (see {@link Resampling}).
 *
 * @param zone clock of the crossing
 * @param quantity which of the issued values are taken
 * @param from first moment, inclusive, milliseconds since 1970
 * @param until end, exclusive
 * @param seed of the resampling
 */
public record Baselines(ZoneId zone, Quantity quantity, long from, long until, long seed) {
    private static final Comparator<WaitValue> COUNTS_FIRST = Comparator.comparingInt(WaitValue::sample)
            .reversed()
            .thenComparingLong(WaitValue::issued)
            .thenComparing(value -> value.quality())
            .thenComparingDouble(Baselines::middle);

    /** @throws IllegalArgumentException when the time does not end after it begins, or the quantity is no past one */
    public Baselines {
        if (from >= until) {
            throw new IllegalArgumentException("a baseline ends after it begins, got %s to %s"
                    .formatted(Instant.ofEpochMilli(from), Instant.ofEpochMilli(until)));
        }
        if (quantity == Quantity.EXPECTED) {
            throw new IllegalArgumentException("a baseline is of what was, not of what was expected");
        }
    }

    /** The baseline of some classes in some slots. */
    public Baseline of(List<MeasuredClass> classes, List<Slot> slots) {
        return new Baseline(
                zone,
                quantity,
                from,
                until,
                seed,
                classes.stream().map(one -> of(one, slots)).toList());
    }

    private ClassBaseline of(MeasuredClass measured, List<Slot> slots) {
        Collection<WaitValue> values = counted(measured.values());
        List<Placed> placed = values.stream()
                .map(value -> new Placed(Instant.ofEpochMilli(value.from()).atZone(zone), value))
                .toList();
        List<Cell> cells = new ArrayList<>();
        for (Slot slot : slots) {
            cells.add(cell(measured.id(), slot, placed));
        }
        return new ClassBaseline(measured.id(), measured.lane(), measured.direction(), cells);
    }

    private record Placed(ZonedDateTime local, WaitValue value) {}

    /** One value for each interval, in order of time. */
    private Collection<WaitValue> counted(List<WaitValue> all) {
        Map<Long, WaitValue> byFrom = new TreeMap<>();
        all.stream()
                .filter(value -> value.quantity() == quantity && value.from() >= from && value.from() < until)
                .sorted(COUNTS_FIRST)
                .forEach(value -> byFrom.putIfAbsent(value.from(), value));
        return byFrom.values();
    }

    private static double middle(WaitValue value) {
        WaitValue.Minutes minutes = value.minutes();
        return minutes == null ? -1 : minutes.middle();
    }

    private Cell cell(String vehicleClass, Slot slot, List<Placed> placed) {
        Map<LocalDate, Integer> days = new HashMap<>();
        List<DayMinutes> minutes = new ArrayList<>();
        long journeys = 0;
        int without = 0;
        for (Placed one : placed) {
            if (!slot.holds(one.local())) {
                continue;
            }
            WaitValue value = one.value();
            if (value.minutes() == null) {
                without++;
                continue;
            }
            int day = days.computeIfAbsent(one.local().toLocalDate(), unseen -> days.size());
            minutes.add(new DayMinutes(day, middle(value), value.atLeast()));
            journeys += value.sample();
        }
        Optional<Cell.Figures> figures = days.size() < Baseline.FEWEST_DAYS
                ? Optional.empty()
                : Optional.of(new Resampling(minutes, days.size(), seedOf(vehicleClass, slot)).figures());
        return new Cell(slot, days.size(), minutes.size(), journeys, without, figures);
    }

    /** Each cell has random numbers of its own, so that another class or slot changes none of its figures. */
    private long seedOf(String vehicleClass, Slot slot) {
        return seed ^ (31L * vehicleClass.hashCode() + slot.code().hashCode()) * 0x9E3779B97F4A7C15L;
    }
}
