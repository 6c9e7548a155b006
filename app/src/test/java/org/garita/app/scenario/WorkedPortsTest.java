package org.garita.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.garita.kernel.lane.Direction;
import org.garita.simulation.Simulation;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Notes;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkedPortsTest {
    static Stream<String> names() {
        return WorkedPorts.names().stream();
    }

    private static PortDocument read(String name) {
        return WorkedPorts.find(name).orElseThrow();
    }

    @Test
    void there_are_nine_from_the_plan_and_its_busiest_crossings() {
        assertThat(WorkedPorts.names()).hasSize(9).contains("san-ysidro", "pharr", "laredo-world-trade");
        assertThat(WorkedPorts.find("atlantis")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_is_read_without_a_flaw_under_its_own_name_and_is_stable(String name) {
        Port port = read(name).port();

        assertThat(port.id()).isEqualTo(name);
        assertThat(Simulation.unstable(CompiledPort.of(port))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_goes_both_ways_and_has_an_approach_with_a_marker(String name) {
        Port port = read(name).port();

        assertThat(port.flows()).extracting(Flow::direction).contains(Direction.NORTHBOUND, Direction.SOUTHBOUND);
        assertThat(port.roads()).isNotEmpty().allSatisfy(road -> assertThat(road.markers())
                .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_number_in_it_has_a_source_or_is_called_an_assumption(String name) {
        PortDocument document = read(name);

        List<String> unexplained = parameters(document.port())
                .filter(path -> document.notes().behind(path).isEmpty())
                .toList();

        assertThat(unexplained).isEmpty();
        assertThat(document.notes().byPath().values().stream().flatMap(List::stream))
                .extracting(Notes.Note::kind)
                .contains(Notes.Kind.SOURCE, Notes.Kind.ASSUMPTION);
    }

    private static Stream<String> parameters(Port port) {
        List<String> paths = new ArrayList<>(List.of("day_factor_cv"));
        for (int i = 0; i < port.stages().size(); i++) {
            Stage stage = port.stages().get(i);
            String at = "stages[" + i + "]";
            paths.add(at + ".lanes");
            stage.spaces().ifPresent(spaces -> paths.add(at + ".spaces"));
            stage.services().keySet().forEach(flow -> paths.add(at + ".services." + flow + ".mean_s"));
            if (stage.officers().cv() > 0) {
                paths.add(at + ".officers.cv");
            }
        }
        for (int i = 0; i < port.flows().size(); i++) {
            Flow flow = port.flows().get(i);
            paths.add("flows[" + i + "].demand.per_hour");
            paths.add("flows[" + i + "].spacing_m");
            for (int step = 0; step < flow.path().size(); step++) {
                if (flow.path().get(step).share() < 1 || flow.path().get(step).travelSeconds() > 0) {
                    paths.add("flows[" + i + "].path[" + step + "].share");
                }
            }
        }
        for (int i = 0; i < port.roads().size(); i++) {
            paths.add("roads[" + i + "].length_m");
        }
        return paths.stream();
    }
}
