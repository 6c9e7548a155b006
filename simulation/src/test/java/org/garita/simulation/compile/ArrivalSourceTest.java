package org.garita.simulation.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.garita.simulation.Sketch;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Profile;
import org.garita.simulation.port.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalSourceTest {
    private static final long HOUR = CompiledPort.HOUR;

    private static CompiledPort port(Demand demand, double dayFactorCv) {
        Port simple = Sketch.port(
                List.of(Sketch.stage("gate", 1, Service.constant(1), "car")),
                List.of(Sketch.flow("car", demand, Flow.Step.all("gate"))));
        return CompiledPort.of(new Port(
                simple.id(),
                simple.name(),
                simple.zone(),
                60,
                dayFactorCv,
                simple.stages(),
                simple.flows(),
                List.of()));
    }

    private static List<Integer> counts(CompiledPort port, long seed, int slots) {
        ArrivalSource source = new ArrivalSource(port, 0, new Streams(seed, 0));
        List<Integer> counts = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            int count = source.fill(slot);
            long last = slot * HOUR;
            for (int i = 0; i < count; i++) {
                long time = source.times()[i];
                if (time < last || time >= (slot + 1) * HOUR) {
                    throw new AssertionError("slot %d has %d after %d".formatted(slot, time, last));
                }
                last = time;
            }
            counts.add(count);
        }
        return counts;
    }

    private static double mean(List<Integer> counts) {
        return counts.stream().mapToInt(n -> n).average().orElseThrow();
    }

    private static double variance(List<Integer> counts) {
        double mean = mean(counts);
        return counts.stream()
                .mapToDouble(n -> (n - mean) * (n - mean))
                .average()
                .orElseThrow();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void counts_of_an_hour_are_poisson(long seed) {
        List<Integer> counts = counts(port(Demand.perHour(50), 0), seed, 20_000);
        assertThat(mean(counts)).isCloseTo(50, Offset.offset(4 * Math.sqrt(50 / 20_000.0)));
        assertThat(variance(counts) / 50).isCloseTo(1, Offset.offset(4 * Math.sqrt(2 / 20_000.0)));
        long empty = counts(port(Demand.perHour(2), 0), seed, 20_000).stream()
                .filter(n -> n == 0)
                .count();
        assertThat(empty / 20_000.0).isCloseTo(Math.exp(-2), Offset.offset(.01));
    }

    @Test
    void demand_follows_the_hours_of_the_day() {
        double[] perHour = new double[24];
        perHour[7] = 500;
        perHour[8] = 1000;
        List<Integer> counts = counts(port(Demand.perHour(perHour), 0), 1, 24 * 50);
        for (int slot = 0; slot < counts.size(); slot++) {
            boolean open = slot % 24 == 7 || slot % 24 == 8;
            assertThat(counts.get(slot) > 0).isEqualTo(open);
        }
        double seven = 0;
        double eight = 0;
        for (int day = 0; day < 50; day++) {
            seven += counts.get(day * 24 + 7);
            eight += counts.get(day * 24 + 8);
        }
        assertThat(eight / seven).isCloseTo(2, Offset.offset(.06));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void batches_keep_the_mean_and_widen_the_spread(long seed) {
        Demand demand = new Demand(Profile.constant(60), 3, List.of());
        List<Integer> counts = counts(port(demand, 0), seed, 20_000);
        // a compound Poisson of geometric batches of mean m has variance (2 m - 1) times its mean
        assertThat(mean(counts)).isCloseTo(60, Offset.offset(4 * Math.sqrt(300 / 20_000.0)));
        assertThat(variance(counts) / 60).isCloseTo(5, Offset.offset(.3));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void a_day_is_high_or_low_as_a_whole(long seed) {
        List<Integer> counts = counts(port(Demand.perHour(100), .2), seed, 24 * 2000);
        assertThat(mean(counts)).isCloseTo(100, Offset.offset(4 * 20 / Math.sqrt(2000)));
        double between = 0;
        for (int day = 0; day < 2000; day++) {
            between += Math.pow(mean(counts.subList(day * 24, day * 24 + 24)) / 100 - 1, 2) / 2000;
        }
        assertThat(Math.sqrt(between)).isCloseTo(.2, Offset.offset(.015));
    }

    @Test
    void a_surge_comes_on_its_share_of_days_and_hours_only() {
        Demand demand = new Demand(Profile.constant(100), 1, List.of(new Demand.Surge(.25, 10, 2, 3)));
        List<Integer> counts = counts(port(demand, 0), 9, 24 * 1000);
        int days = 0;
        for (int slot = 0; slot < counts.size(); slot++) {
            boolean high = counts.get(slot) > 200;
            boolean hour = slot % 24 == 10 || slot % 24 == 11;
            assertThat(high && !hour).isFalse();
            days += high && slot % 24 == 10 ? 1 : 0;
            if (slot % 24 == 11) {
                assertThat(high).isEqualTo(counts.get(slot - 1) > 200);
            }
        }
        assertThat(days).isBetween(190, 310);
    }

    @Test
    void a_second_flow_leaves_the_arrivals_of_the_first_as_they_were() {
        Port one = port(Demand.perHour(100), .1).port();
        List<Flow> both = new ArrayList<>(one.flows());
        both.add(0, Sketch.flow("bus", Demand.perHour(10), Flow.Step.all("gate")));
        CompiledPort two =
                CompiledPort.of(Sketch.port(List.of(Sketch.stage("gate", 9, Service.constant(1), "bus", "car")), both));
        ArrivalSource alone =
                new ArrivalSource(CompiledPort.of(Sketch.port(one.stages(), one.flows())), 0, new Streams(5, 2));
        ArrivalSource beside = new ArrivalSource(two, 1, new Streams(5, 2));
        for (int slot = 0; slot < 100; slot++) {
            int count = alone.fill(slot);
            assertThat(beside.fill(slot)).isEqualTo(count);
            for (int i = 0; i < count; i++) {
                assertThat(beside.times()[i]).isEqualTo(alone.times()[i]);
            }
        }
    }
}
