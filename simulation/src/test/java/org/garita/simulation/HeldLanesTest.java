package org.garita.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Service;
import org.garita.simulation.port.Stability;
import org.garita.simulation.port.Stability.Unstable;
import org.garita.simulation.port.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that grow for ever only because a full stage holds the lanes before it. */
class HeldLanesTest {
    /** A booth and a gate of 60 vehicles an hour each with some places between. */
    private static Port port(int places, Demand demand) {
        Stage gate = Sketch.stage("gate", 1, Service.exponential(60), "car");
        Stage limited = new Stage(
                gate.id(),
                gate.name(),
                gate.kind(),
                gate.lanes(),
                gate.queueing(),
                OptionalInt.of(places),
                gate.whenFull(),
                gate.services(),
                gate.pace(),
                gate.officers(),
                gate.plan(),
                gate.priorities());
        return Sketch.port(
                List.of(Sketch.stage("booth", 1, Service.exponential(60), "car"), limited),
                List.of(Sketch.flow("car", demand, Flow.Step.all("booth"), Flow.Step.all("gate"))));
    }

    /** With b places between, two exponential stations let through (b + 2) / (b + 3) of what one does. */
    @ParameterizedTest
    @CsvSource({"0, 38, false", "0, 42, true", "1, 43, false", "1, 47, true", "5, 50, false", "5, 55, true"})
    void two_stations_fall_behind_beyond_their_known_throughput(int places, double perHour, boolean unstable) {
        Port port = port(places, Demand.perHour(perHour));

        assertThat(Stability.unstable(port)).isEmpty();
        assertThat(Simulation.unstable(CompiledPort.of(port)))
                .extracting(Unstable::stage)
                .isEqualTo(unstable ? List.of("booth") : List.of());
    }

    @Test
    void a_port_that_falls_behind_is_refused_with_stage_and_hour() {
        double[] byHour = new double[24];
        Arrays.fill(byHour, 38);
        byHour[8] = 170;
        Port port = port(0, Demand.perHour(byHour));

        assertThatThrownBy(() -> Simulation.run(port, new Setup(1, 1, 1, 1, Engine.AUTO)))
                .isInstanceOfSatisfying(UnstablePort.class, refused -> {
                    assertThat(refused.stages()).hasSize(1);
                    assertThat(refused.stages().get(0).hour()).isEqualTo(8);
                    assertThat(refused.stages().get(0).flows()).containsExactly("car");
                })
                .hasMessageContaining("booth")
                .hasMessageContaining("08:00")
                .hasMessageContaining("held by a full stage");
    }
}
