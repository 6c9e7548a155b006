package org.garita.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.garita.simulation.Simulation;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.LanePlan.Assignment;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Service;
import org.garita.simulation.port.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three ports of bench/ports are what the measurements say they are. */
class BenchmarkPortsTest {
    private static Port read(String name) throws IOException {
        return PortFiles.read(Path.of("../bench/ports/" + name + ".yaml")).port();
    }

    private static double weekly(Flow flow) {
        return Arrays.stream(flow.demand().perHour().overWeek(168)).sum();
    }

    private static double weekly(Port port) {
        return port.flows().stream().mapToDouble(BenchmarkPortsTest::weekly).sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"benchmark", "benchmark-coupled", "benchmark-week"})
    void each_is_stable(String name) throws IOException {
        assertThat(Simulation.unstable(CompiledPort.of(read(name)))).isEmpty();
    }

    @Test
    void the_plain_one_brings_13_94_million_vehicles_a_year() throws IOException {
        Port port = read("benchmark");

        assertThat(weekly(port) / 7 * 365).isCloseTo(13.94e6, within(0.005e6));
        assertThat(port.flows().get(0).demand().perHour().step(6)).isCloseTo(1.10 * 8 / 25 * 3600, within(1e-9));
        assertThat(port.stages().get(1).services()).containsEntry("ready", Service.erlang(720, 2));
        assertThat(port.flows())
                .allSatisfy(flow -> assertThat(flow.path().get(1).share()).isEqualTo(0.12));
    }

    @Test
    void the_coupled_one_has_the_same_demand_and_opens_lanes_ahead_of_it() throws IOException {
        Port coupled = read("benchmark-coupled");
        Stage primary = coupled.stages().get(0);

        assertThat(coupled.flows()).isEqualTo(read("benchmark").flows());
        assertThat(primary.queueing()).isEqualTo(Stage.Queueing.PER_LANE);
        assertThat(coupled.stages().get(1).spaces()).hasValue(12);
        // 02:00: ceil((1.15 x max(.35, .30) + .1) x 10) = ceil(5.025) Ready lanes; 06:00: all
        assertThat(open(primary, "ready", 2)).isEqualTo(6);
        assertThat(open(primary, "ready", 6)).isEqualTo(10);
        assertThat(open(primary, "general", 1)).isEqualTo(4); // ceil(.5025 x 6)
    }

    private static long open(Stage stage, String flow, int slot) {
        return stage.plan().assignments().stream()
                .filter(lane -> lane.flows().contains(flow) && covers(lane, slot))
                .count();
    }

    private static boolean covers(Assignment lane, int slot) {
        return lane.fromSlot() <= slot && slot < lane.toSlot();
    }

    @Test
    void the_week_brings_less_until_thursday_and_more_at_the_weekend() throws IOException {
        double[] plain = read("benchmark").flows().get(2).demand().perHour().overWeek(168);
        double[] week = read("benchmark-week").flows().get(2).demand().perHour().overWeek(168);

        assertThat(week[3 * 24 + 8]).isCloseTo(0.85 * plain[8], within(1e-9));
        assertThat(week[4 * 24 + 8]).isCloseTo(plain[8], within(1e-9));
        assertThat(week[5 * 24 + 8]).isCloseTo(1.15 * plain[8], within(1e-9));
        assertThat(week[6 * 24 + 8]).isCloseTo(1.10 * plain[8], within(1e-9));
    }
}
