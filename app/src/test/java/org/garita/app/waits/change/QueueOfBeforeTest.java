package org.garita.app.waits.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.garita.measurement.change.BeforeAfter;
import org.garita.measurement.change.Days;
import org.garita.measurement.change.DemandAdjusted;
import org.garita.measurement.change.HourValue;
import org.garita.measurement.change.HourlyWaits;
import org.garita.measurement.change.Range;
import org.garita.measurement.change.Sampling;
import org.garita.simulation.Simulation;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.event.VehicleListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A simulated crossing gets a lane more while a tenth more vehicles come; the truth is a run of the same with the old lanes. */
class QueueOfBeforeTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final int WEEKS = 6;
    private static final LocalDate CHANGE = FIRST.plusWeeks(WEEKS);
    private static final Days DAYS =
            Days.around(FIRST, CHANGE, 0, CHANGE.plusWeeks(WEEKS).minusDays(1));
    private static final double PER_LANE = 25;

    private static CameByHour came(double factor) {
        return new CameByHour(
                IntStream.range(0, 168)
                        .mapToObj(hour -> factor * (70 + 45 * Math.sin(2 * Math.PI * (hour % 24 - 6) / 24)))
                        .toList(),
                .08);
    }

    private static LanesOfBefore lanes(int most) {
        return new LanesOfBefore(
                IntStream.range(0, 168)
                        .mapToObj(hour -> hour % 24 < 5 ? 2 : hour % 24 < 20 ? most : 4)
                        .toList(),
                PER_LANE);
    }

    /** What a run tells of its days after the first week, which begins empty. */
    private static final class Seen implements VehicleListener {
        private static final long HOUR = 3_600_000_000L;
        private final Map<Integer, Long> since = new HashMap<>();
        private final Map<Integer, double[]> hours = new HashMap<>();

        Seen(CameByHour came, LanesOfBefore lanes, int weeks, long seed) {
            Simulation.follow(CompiledPort.of(QueueOfBefore.port(came, lanes)), seed, 7 * (weeks + 1), this);
        }

        private double[] hour(long at) {
            return hours.computeIfAbsent((int) (at / HOUR) - 168, unseen -> new double[3]);
        }

        @Override
        public void arrives(int vehicle, int flow, long at) {}

        @Override
        public void joins(int vehicle, int step, long at) {
            since.put(vehicle, at);
        }

        @Override
        public void starts(int vehicle, int lane, long at, long until) {
            long joined = since.getOrDefault(vehicle, at);
            hour(joined)[0] += (at - joined) / 6e7;
            hour(joined)[1]++;
            hour(at)[2]++;
        }

        @Override
        public void gone(int vehicle, End end, long at) {}

        double mean() {
            return hours.entrySet().stream()
                    .filter(hour -> hour.getKey() >= 0)
                    .mapToDouble(hour -> hour.getValue()[0] / Math.max(1, hour.getValue()[1]))
                    .average()
                    .orElseThrow();
        }

        void tell(LocalDate first, LanesOfBefore lanes, List<HourValue> waits, List<HourCount> counts) {
            for (int hour = 0; hour < WEEKS * 168; hour++) {
                double[] own = hours.getOrDefault(hour, new double[3]);
                LocalDate day = first.plusDays(hour / 24);
                waits.add(new HourValue(day, hour % 24, own[0] / Math.max(1, own[1])));
                counts.add(new HourCount(day, hour % 24, own[2], lanes.open().get(hour % 168)));
            }
        }
    }

    @Test
    void what_more_vehicles_hide_is_found_by_a_queue_with_the_lanes_of_before() {
        List<HourValue> values = new ArrayList<>();
        List<HourCount> counts = new ArrayList<>();
        new Seen(came(1), lanes(4), WEEKS, 1).tell(FIRST, lanes(4), values, counts);
        new Seen(came(1.1), lanes(5), WEEKS, 2).tell(CHANGE, lanes(5), values, counts);
        double without = new Seen(came(1.1), lanes(4), 20, 3).mean();
        double truth = new Seen(came(1.1), lanes(5), 20, 4).mean() - without;
        HourlyWaits waits = new HourlyWaits("lane", values);

        HourlyWaits queue = QueueOfBefore.of(waits, counts, DAYS, 9);
        Range found = DemandAdjusted.of(waits, queue, DAYS, new Sampling(1, 300))
                .orElseThrow()
                .effect()
                .minutes();
        Range alone = BeforeAfter.of(waits, DAYS, new Sampling(1, 300))
                .orElseThrow()
                .mean()
                .minutes();

        assertThat(truth).isLessThan(-5);
        assertThat(found.excludesZero()).isTrue();
        assertThat(found.low()).as("%s holds %s", found, truth).isLessThan(truth);
        assertThat(found.high()).as("%s holds %s", found, truth).isGreaterThan(truth);
        assertThat(alone.low()).as("%s alone, truth %s", alone, truth).isGreaterThan(truth);
    }

    @Test
    void what_cannot_be_told_is_said_in_words() {
        List<HourValue> values = new ArrayList<>();
        List<HourCount> counts = new ArrayList<>();
        new Seen(came(1), lanes(4), WEEKS, 1).tell(FIRST, lanes(4), values, counts);
        HourlyWaits before = new HourlyWaits("lane", values);
        assertThatThrownBy(() -> QueueOfBefore.of(before, counts, DAYS, 9))
                .hasMessageContaining("Only 0 days after the change have counts");

        new Seen(came(1.7), lanes(7), WEEKS, 2).tell(CHANGE, lanes(7), values, counts);
        HourlyWaits waits = new HourlyWaits("lane", values);
        assertThatThrownBy(() -> QueueOfBefore.of(waits, counts, DAYS, 9))
                .hasMessageContaining("More vehicles came after the change than the lanes of before can serve");

        HourlyWaits calm = new HourlyWaits(
                "lane",
                values.stream()
                        .map(value -> new HourValue(value.day(), value.hour(), 3))
                        .toList());
        assertThatThrownBy(() -> QueueOfBefore.of(calm, counts, DAYS, 9))
                .hasMessageContaining("Only 0 counted hours before the change have a wait of 10 minutes or more");
    }

    @Test
    void counts_are_read_by_the_clock_of_the_crossing_and_refused_with_line_and_value(@TempDir Path folder)
            throws IOException {
        String header = "observed_at_utc,utc_offset_h,vehicles_served,lanes_open";
        Path file = Files.write(folder.resolve("counts.csv"), List.of(header, "2026-06-01T06:00:00Z,-7,120,4"));
        assertThat(HourCount.read(file)).containsExactly(new HourCount(LocalDate.of(2026, 5, 31), 23, 120, 4));

        Files.write(file, List.of(header, "2026-06-01T06:00:00Z,-7,many,4"));
        assertThatThrownBy(() -> HourCount.read(file))
                .hasMessageContaining("Line 2 of counts.csv: vehicles_served 'many'");
        Files.write(file, List.of(header, "2026-06-01T06:00:00Z,-7,-3,4"));
        assertThatThrownBy(() -> HourCount.read(file)).hasMessageContaining("vehicles_served -3 is below 0");
        Files.write(file, List.of("when,vehicles"));
        assertThatThrownBy(() -> HourCount.read(file)).hasMessageContaining("needs the columns");
    }
}
