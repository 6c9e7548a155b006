package org.garita.app.scenario.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.garita.app.scenario.PortFiles;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.PortCheck;
import org.junit.jupiter.api.Test;

/** Four lanes: two for Ready all day, one for general all day, the fourth closed but for 8 to 10 when it is Ready's. */
class ChangeTest {
    private static final Port PORT = PortFiles.read("tiny.yaml", """
            format: garita-port/1
            id: tiny
            name: {en: "Tiny", es: "Mínimo"}
            zone: America/Tijuana
            stages:
              - id: booths
                name: {en: "Booths", es: "Casetas"}
                kind: primary
                lanes: 4
                services:
                  ready: {shape: exponential, mean_s: 40}
                  general: {shape: exponential, mean_s: 60}
                plan:
                  - {lanes: 1-2, flows: [ready]}
                  - {lanes: 3, flows: [general]}
                  - {lanes: 4, flows: [ready], open: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]}
            flows:
              - {id: ready, name: {en: "Ready", es: "Ready"}, mode: passenger_vehicle, lane_class: ready, direction: northbound, demand: {per_hour: 100}, path: [booths], spacing_m: 7.5}
              - {id: general, name: {en: "General", es: "General"}, mode: passenger_vehicle, lane_class: general, direction: northbound, demand: {per_hour: 20}, path: [booths], spacing_m: 7.5}
            """).port();
    private static final When MORNING = new When(Days.EVERY, 5, 7);

    private static int open(Port port, String flow, int day, int hour) {
        PlanGrid grid = new PlanGrid(port.stages().get(0), port.slotsPerWeek());
        return grid.serving(day * 24 + hour, flow).size();
    }

    private static double demand(Port port, String flow, int slot) {
        return port.flows().get(port.flowIndex(flow)).demand().perHour().overWeek(port.slotsPerWeek())[slot];
    }

    @Test
    void a_plan_spread_out_and_folded_up_again_is_the_same_plan() {
        PlanGrid grid = new PlanGrid(PORT.stages().get(0), PORT.slotsPerWeek());
        Port again = Edit.stage(PORT, "booths", stage -> Edit.plan(stage, grid.plan()));
        for (int slot = 0; slot < PORT.slotsPerWeek(); slot++) {
            assertThat(open(again, "ready", slot / 24, slot % 24)).isEqualTo(open(PORT, "ready", slot / 24, slot % 24));
        }
    }

    private static LanesPlanned planned(String first, int ready, String second, int general) {
        return new LanesPlanned(
                "booths",
                List.of(
                        new LanesPlanned.Group(List.of(second), Collections.nCopies(168, general)),
                        new LanesPlanned.Group(List.of(first), Collections.nCopies(168, ready))));
    }

    @Test
    void lanes_as_a_roster_plans_them_take_the_place_of_the_plan() {
        LanesPlanned planned = planned("ready", 3, "general", 1);
        Port changed = planned.on(PORT);
        assertThat(planned.laneHours()).isEqualTo(4 * 168);
        assertThat(open(changed, "ready", 6, 3)).isEqualTo(3);
        assertThat(open(changed, "general", 0, 9)).isEqualTo(1);
        assertThatThrownBy(() -> planned("ready", 3, "general", 2).on(PORT)).hasMessageContaining("plan-lanes [5,");
        assertThatThrownBy(() -> planned("ready", 3, "trucks", 1).on(PORT)).hasMessageContaining("plan-groups");
        assertThatThrownBy(() -> new LanesPlanned.Group(List.of("ready"), List.of(1)))
                .hasMessageContaining("plan-hours [1]");
    }

    @Test
    void a_closed_lane_opens_in_the_hours_given_and_in_no_others() {
        Port changed = new LanesOpen("booths", "ready", 1, MORNING).on(PORT);
        assertThat(List.of(
                        open(changed, "ready", 0, 4),
                        open(changed, "ready", 0, 5),
                        open(changed, "ready", 6, 6),
                        open(changed, "ready", 0, 7)))
                .containsExactly(2, 3, 3, 2);
        assertThat(PortCheck.findings(changed)).isEmpty();
    }

    @Test
    void lanes_that_are_not_there_are_refused_with_number_day_and_hour() {
        assertThatThrownBy(() -> new LanesOpen("booths", "ready", 1, new When(Days.SATURDAY, 8, 9)).on(PORT))
                .isInstanceOfSatisfying(ChangeRefused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("scenario.refused.none-closed");
                    assertThat(refused.values()).contains(1, 0, DayNames.of(5), "08:00");
                });
        assertThatThrownBy(() -> new LanesOpen("booths", "general", -2, MORNING).on(PORT))
                .hasMessageContaining("none-open");
    }

    @Test
    void lanes_built_come_behind_the_others_and_serve_the_class() {
        Port changed = new LanesBuilt("booths", "general", 2, MORNING).on(PORT);
        assertThat(changed.stages().get(0).lanes()).hasSize(6);
        assertThat(open(changed, "general", 3, 5)).isEqualTo(3);
        assertThat(open(changed, "general", 3, 12)).isEqualTo(1);
        assertThat(PortCheck.findings(changed)).isEmpty();
    }

    @Test
    void a_converted_lane_leaves_one_class_and_joins_the_other() {
        Port changed = new LanesConverted("booths", "ready", "general", 1, new When(Days.WEEKEND, 22, 2)).on(PORT);
        assertThat(open(changed, "ready", 5, 23)).isEqualTo(1);
        assertThat(open(changed, "general", 6, 1)).isEqualTo(2);
        assertThat(open(changed, "general", 4, 23)).isEqualTo(1);
        assertThatThrownBy(() -> new LanesConverted("booths", "general", "ready", 2, MORNING).on(PORT))
                .hasMessageContaining("too-few");
    }

    @Test
    void a_closed_port_has_no_open_lane_and_keeps_its_demand() {
        Port changed = new Closure(Closure.Who.BOTH, new When(Days.TUESDAY, 0, 24)).on(PORT);
        for (int hour = 0; hour < 24; hour++) {
            assertThat(open(changed, "ready", 1, hour) + open(changed, "general", 1, hour))
                    .isZero();
            assertThat(open(changed, "ready", 2, hour)).isPositive();
        }
        assertThat(demand(changed, "ready", 30)).isEqualTo(100);
        assertThatThrownBy(() -> new Closure(Closure.Who.SOUTHBOUND, MORNING).on(PORT))
                .hasMessageContaining("nobody");
    }

    @Test
    void demand_moved_to_another_class_is_lost_nowhere() {
        Port changed = new TrustedShare("general", "ready", 0.25).on(PORT);
        assertThat(demand(changed, "general", 0)).isEqualTo(15, within(1e-9));
        assertThat(demand(changed, "ready", 0)).isEqualTo(105, within(1e-9));
    }

    @Test
    void factors_multiply_demand_and_service() {
        Port changed = new ServiceFactor("booths", Change.ALL, 0.5).on(new DemandFactor("ready", 2, MORNING).on(PORT));
        assertThat(demand(changed, "ready", 5)).isEqualTo(200);
        assertThat(demand(changed, "ready", 7)).isEqualTo(100);
        assertThat(demand(changed, "general", 5)).isEqualTo(20);
        assertThat(changed.stages().get(0).services().values())
                .extracting(service -> service.meanSeconds())
                .containsExactlyInAnyOrder(20.0, 30.0);
    }

    @Test
    void impossible_values_are_refused_when_the_change_is_made() {
        List<Runnable> impossible = Arrays.asList(
                () -> new When(Days.EVERY, 5, 5),
                () -> new When(Days.EVERY, 5, 25),
                () -> new LanesOpen("booths", "ready", 0, MORNING),
                () -> new DemandFactor("ready", Double.NaN, MORNING),
                () -> new ServiceFactor("booths", "ready", 0),
                () -> new Spaces("booths", OptionalInt.of(-1)),
                () -> new TrustedShare("ready", "general", 1.5),
                () -> new TrustedShare("ready", "ready", 0.5),
                () -> new ServiceFactor("attic", "ready", 1).on(PORT),
                () -> new DemandFactor("trams", 1, MORNING).on(PORT));
        for (Runnable one : impossible) {
            assertThatThrownBy(one::run).isInstanceOf(ChangeRefused.class);
        }
    }
}
