package org.garita.app.waits.emission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.app.crossing.Crossings;
import org.garita.app.scenario.RateDocument;
import org.garita.app.scenario.RateFiles;
import org.garita.app.sensing.SensorRegister;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.place.CrossingId;
import org.springframework.stereotype.Component;

/** The door to emissions of measured lines. */
@Component
public class MeasuredEmissions {
    private final QueueStore store;
    private final Crossings crossings;
    private final SensorRegister sensors;
    private final Clock clock;

    MeasuredEmissions(QueueStore store, Crossings crossings, SensorRegister sensors, Clock clock) {
        this.store = store;
        this.crossings = crossings;
        this.sensors = sensors;
        this.clock = clock;
    }

    /** The rates that are used. */
    public RateDocument rates() {
        return RateFiles.shipped();
    }

    /** Every crossing of which anything is stored for a day, west to east; the simulated one last. */
    public List<DayEmissions> on(LocalDate day) {
        Stream<Optional<DayEmissions>> border = crossings.all().stream()
                .map(crossing -> at(crossing.id(), crossing.us().zone(), day));
        Stream<Optional<DayEmissions>> madeUp = sensors.crossings().stream()
                .filter(sensed -> crossings.find(sensed.crossing()).isEmpty())
                .map(sensed -> at(sensed.crossing(), sensed.layout().zone(), day));
        return Stream.concat(border, madeUp).flatMap(Optional::stream).toList();
    }

    /** The first day of which anything is stored, by the same clock as {@link #today}; today while nothing is. */
    public LocalDate firstDay() {
        ZoneId zone = crossings.all().stream()
                .findFirst()
                .map(crossing -> crossing.us().zone())
                .orElse(ZoneId.of("UTC"));
        return store.first().map(begun -> LocalDate.ofInstant(begun, zone)).orElseGet(this::today);
    }

    /** Today by the clocks of the border's western end, where a day begins last. */
    public LocalDate today() {
        return crossings.all().stream()
                .findFirst()
                .map(crossing ->
                        LocalDate.ofInstant(clock.instant(), crossing.us().zone()))
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC")));
    }

    /** One crossing on one day; nothing when nothing of a class with an engine is stored. */
    private Optional<DayEmissions> at(CrossingId crossing, ZoneId zone, LocalDate day) {
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        Map<String, List<QueueSlice>> byClass = new LinkedHashMap<>();
        store.of(crossing, from, end).stream()
                .filter(slice -> slice.mode() != Mode.PEDESTRIAN)
                .forEach(slice -> byClass.computeIfAbsent(slice.vehicleClass(), key -> new ArrayList<>())
                        .add(slice));
        return byClass.isEmpty()
                ? Optional.empty()
                : Optional.of(new DayEmissions(
                        crossing,
                        day,
                        minutes(from, end),
                        byClass.values().stream()
                                .map(slices -> ClassEmissions.of(slices, rates().rates()))
                                .toList()));
    }

    private int minutes(Instant from, Instant end) {
        Instant now = clock.instant();
        Instant until = now.isBefore(end) ? now : end;
        return Math.max(1, Math.toIntExact(Duration.between(from, until).toMinutes()));
    }
}
