package org.garita.measurement.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.Country;
import org.garita.kernel.sensor.CountGrain;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.sensor.SensorKind;
import org.garita.kernel.sensor.SensorPlace;
import org.garita.kernel.sensor.SensorSite;
import org.garita.kernel.text.Text;
import org.junit.jupiter.api.Test;

class ClassSiteTest {
    private static final Text NAME = Text.same("a");

    private static SensorSite sensor(String id, SensorKind kind, SensorPlace place, CountGrain grain, String... sees) {
        return new SensorSite(id, NAME, kind, Country.US, place, Set.of(sees), false, false, 30, grain, 60, 0);
    }

    private static SensorPlace road(double metres) {
        return new SensorPlace.OnRoad("approach", metres);
    }

    private static SensorPlace stage(String stage) {
        return new SensorPlace.AtStage(stage, SensorPlace.Moment.EXIT);
    }

    private static Layout.VehicleClass vehicles(String id, int kind, double spacing, String... path) {
        return new Layout.VehicleClass(
                id, NAME, LaneKind.REPORTED.get(kind), Direction.NORTHBOUND, spacing, List.of(path));
    }

    /** Cars pay toll first; both classes have lanes of their own for 100 m before the booths, then share two. */
    private static Layout layout(SensorSite... sensors) {
        List<Layout.Lane> lanes = List.of(new Layout.Lane("1", 1, Set.of()), new Layout.Lane("2", 1, Set.of()));
        Layout.Road approach = new Layout.Road(
                "approach",
                NAME,
                2_000,
                List.of(
                        new Layout.Stretch("primary", 100, true, Map.of("cars", 2, "ready", 2)),
                        new Layout.Stretch("primary", 0, false, Map.of("cars", 3, "ready", 1)),
                        new Layout.Stretch("toll", 1_000, false, Map.of("cars", 2))),
                List.of());
        return new Layout(
                "port",
                NAME,
                ZoneOffset.UTC,
                40,
                List.of(
                        vehicles("cars", 0, 6, "toll", "primary", "gate"),
                        vehicles("ready", 1, 8, "primary"),
                        vehicles("walkers", 2, 1, "hall")),
                List.of(
                        new Layout.Stage("toll", NAME, "toll", lanes),
                        new Layout.Stage("primary", NAME, "primary", lanes),
                        new Layout.Stage("gate", NAME, "exit_gate", lanes),
                        new Layout.Stage("hall", NAME, "hall", lanes)),
                List.of(approach),
                List.of(sensors));
    }

    @Test
    void a_line_fills_the_stretch_of_its_own_and_then_its_part_of_the_shared_one() {
        LineGeometry line = ClassSite.of(layout(), 0).geometry();

        assertThat(line.reach(0)).isZero();
        assertThat(line.reach(25)).isEqualTo(50, within(1e-9));
        assertThat(line.room(100)).isEqualTo(50, within(1e-9));
        // beyond, two lanes shared by two classes are one lane: a vehicle every six metres
        assertThat(line.reach(50 + 20)).isEqualTo(100 + 20 * 6, within(1e-9));
        assertThat(ClassSite.of(layout(), 1).geometry().reach(12.5 + 10)).isEqualTo(100 + 10 * 8, within(1e-9));
    }

    @Test
    void reach_and_room_are_inverse_and_a_line_never_ends_before_the_booths() {
        LineGeometry line = ClassSite.of(layout(), 0).geometry();

        for (double vehicles = 0; vehicles < 400; vehicles += 3.7) {
            assertThat(line.room(line.reach(vehicles))).isEqualTo(vehicles, within(1e-9));
        }
        assertThat(line.reach(-3)).isZero();
    }

    @Test
    void off_the_roads_a_line_stands_before_the_lanes_of_its_stage() {
        ClassSite walkers = ClassSite.of(layout(), 2);

        assertThat(walkers.primary()).isEqualTo(3);
        assertThat(walkers.fromFirst()).isTrue();
        assertThat(walkers.arrivals()).isEmpty();
        assertThat(walkers.geometry().reach(20)).isEqualTo(10, within(1e-9));
    }

    @Test
    void sensors_are_those_that_see_the_class_on_its_road_and_at_its_stages() {
        Layout layout = layout(
                sensor("near", SensorKind.BLUETOOTH, road(300), CountGrain.ALL),
                sensor("far", SensorKind.BLUETOOTH, road(1_500), CountGrain.ALL),
                sensor("others", SensorKind.BLUETOOTH, road(1_700), CountGrain.ALL, "ready"),
                sensor("camera", SensorKind.CAMERA, road(0), CountGrain.ALL),
                sensor("booth", SensorKind.PLATE, stage("primary"), CountGrain.ALL),
                sensor("loops", SensorKind.LOOP, stage("primary"), CountGrain.LANE),
                sensor("toll", SensorKind.LOOP, stage("toll"), CountGrain.LANE),
                sensor("leaving", SensorKind.PLATE, stage("gate"), CountGrain.ALL));

        ClassSite cars = ClassSite.of(layout, 0);

        assertThat(cars.primary()).isEqualTo(1);
        assertThat(cars.upstream()).containsExactly(new ClassSite.Along(1, 1_500), new ClassSite.Along(0, 300));
        assertThat(cars.downstream()).containsExactly(4);
        assertThat(cars.departures()).containsExactly(5);
        assertThat(cars.exits()).containsExactly(7);
        assertThat(cars.cameras()).containsExactly(3);
        assertThat(ClassSite.of(layout, 1).exits()).isEmpty();
        assertThat(ClassSite.of(layout, 1).upstream())
                .extracting(ClassSite.Along::sensor)
                .containsExactly(2, 1, 0);
    }

    @Test
    void the_counter_to_use_first_tells_classes_apart_and_the_farthest_stands_well_beyond_it() {
        Layout layout = layout(
                sensor("all", SensorKind.LOOP, road(1_500), CountGrain.ALL),
                sensor("by-class", SensorKind.RADAR, road(800), CountGrain.CLASS),
                sensor("beside", SensorKind.LOOP, road(900), CountGrain.ALL));

        ClassSite cars = ClassSite.of(layout, 0);

        assertThat(cars.arrivals()).extracting(ClassSite.Along::sensor).containsExactly(1, 0, 2);
        assertThat(cars.farthest()).isEqualTo(new ClassSite.Along(0, 1_500));
        ClassSite near = ClassSite.of(
                layout(
                        sensor("by-class", SensorKind.RADAR, road(800), CountGrain.CLASS),
                        sensor("beside", SensorKind.LOOP, road(900), CountGrain.ALL)),
                0);
        assertThat(near.farthest().sensor()).isZero();
    }

    @Test
    void a_counter_that_sees_one_class_only_tells_it_apart() {
        Layout layout = layout(
                sensor("all", SensorKind.LOOP, road(500), CountGrain.ALL),
                sensor("cars", SensorKind.LOOP, road(400), CountGrain.ALL, "cars"));

        assertThat(ClassSite.of(layout, 0).arrivals())
                .extracting(ClassSite.Along::sensor)
                .containsExactly(1, 0);
    }

    @Test
    void a_wait_begins_at_the_first_line_where_the_outermost_reader_stands_before_it() {
        SensorSite before = sensor("before", SensorKind.BLUETOOTH, road(1_500), CountGrain.ALL);
        SensorSite after = sensor("after", SensorKind.BLUETOOTH, road(600), CountGrain.ALL);

        assertThat(ClassSite.of(layout(before, after), 0).fromFirst()).isTrue();
        assertThat(ClassSite.of(layout(after), 0).fromFirst()).isFalse();
        assertThat(ClassSite.of(layout(), 0).fromFirst()).isFalse();
        assertThat(ClassSite.of(layout(after), 1).fromFirst()).isTrue();
    }
}
