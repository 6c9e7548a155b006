package org.garita.app.sensing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.place.Country;
import org.garita.kernel.sensor.CountGrain;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.sensor.SensorKind;
import org.garita.kernel.sensor.SensorPlace;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A layout becomes what it says, or is refused with every mistake. */
class LayoutFilesTest {
    private static Layout layout(String yaml) {
        return LayoutFiles.read("layout.yaml", yaml).layout();
    }

    @Test
    void a_layout_becomes_places_and_sensors() {
        RecordedLayout read = LayoutFiles.read("layout.yaml", GateFolder.LAYOUT);
        Layout layout = read.layout();

        assertThat(layout.port()).isEqualTo("gate");
        assertThat(layout.zone()).isEqualTo(ZoneId.of("America/Tijuana"));
        assertThat(layout.freeSpeedKmh()).isEqualTo(40);
        assertThat(layout.name().in(Language.ES)).isEqualTo("Garita de \"prueba\"");
        assertThat(read.from()).hasValue(Instant.parse("2026-10-31T07:00:00Z").toEpochMilli());
        assertThat(layout.classes()).extracting(Layout.VehicleClass::id).containsExactly("cars", "sentri");
        assertThat(layout.classes().get(1).kind().laneClass()).isEqualTo(LaneClass.SENTRI);
        assertThat(layout.stages().get(0).lanes())
                .containsExactly(
                        new Layout.Lane("1", 1, Set.of()),
                        new Layout.Lane("2", 1, Set.of()),
                        new Layout.Lane("3", 2, Set.of()));
        assertThat(layout.roads().get(0).stretches().get(0).lanes()).isEqualTo(Map.of("cars", 2, "sentri", 1));
        assertThat(layout.roads().get(0).markers().get(0).atMetres()).isEqualTo(250);
        assertThat(layout.sensors().get(0).place()).isEqualTo(new SensorPlace.OnRoad("approach", 300));
        assertThat(layout.sensors().get(0).localClock()).isTrue();
        assertThat(layout.sensors().get(0).country()).isEqualTo(Country.MX);
        assertThat(layout.sensors().get(1).kind()).isEqualTo(SensorKind.PLATE);
        assertThat(layout.sensors().get(1).byLane()).isTrue();
        assertThat(layout.sensors().get(1).classes()).isEqualTo(Set.of("cars"));
        assertThat(layout.sensors().get(1).place())
                .isEqualTo(new SensorPlace.AtStage("booth", SensorPlace.Moment.ENTRY));
        assertThat(layout.sensors().get(2).grain()).isEqualTo(CountGrain.LANE);
        assertThat(layout.sensors().get(3).reachMetres()).isEqualTo(200);
        assertThat(layout.sensors().get(3).everySeconds()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            garita-layout/1          | garita-layout/2    | line 1: format (garita-layout/2) must be garita-layout/1
            America/Tijuana          | PST8               | line 4: zone (PST8) is no time zone
            free_speed_kmh: 40       | free_speed_kmh: 0  | line 7: free_speed_kmh (0) must be a number from
            free_speed_kmh: 40       | speed: 40          | line 7: speed (speed) is no key of this part
            lane_class: sentri       | lane_class: fast   | does not go with this mode. Likely cause: FAST lanes
            mode: passenger_vehicle  | mode: car          | (car) is none of: passenger_vehicle
            path: [booth]            | path: [both]       | (both) is none of: booth
            id: sentri               | id: cars           | (cars) stands twice
            kind: bluetooth          | kind: sonar        | sensors[0].kind (sonar) is none of: bluetooth
            at_m: 300                | at_m: 900          | sensors[0].at_m (900) must be a number from 0.0 to 400.0
            country: mx              | country: ca        | sensors[0].country (ca) is none of: us, mx
            time: local              | time: cst          | (cst) is none of: local, utc
            moment: entry            | moment: middle     | (middle) is none of: entry, exit
            every_s: 60              | every_s: 0.5       | (0.5) must be a number
            by: lane                 | by: booth          | (booth) is none of: all, class, lane
            zone_m: 50               | reach_m: 50        | sensors[0].zone_m (absent) is missing
            2026-11-02T08:00         | 02/11/26           | is no time in UTC such as
            stages:                  | 'stages: ['        | line
            """)
    void a_layout_that_cannot_be_used_is_refused_with_line_value_and_likely_cause(
            String from, String to, String expected) {
        String yaml = GateFolder.LAYOUT.replaceFirst(Pattern.quote(from), to);
        assertThat(yaml).isNotEqualTo(GateFolder.LAYOUT);

        assertThatThrownBy(() -> layout(yaml))
                .isInstanceOf(LayoutRefused.class)
                .hasMessageContaining("layout.yaml, ")
                .hasMessageContaining(expected)
                .hasMessageContaining("Likely cause: ");
    }

    @Test
    void all_mistakes_are_told_at_once_in_both_languages() {
        String yaml = GateFolder.LAYOUT.replace("kind: camera", "kind: eye").replace("country: us", "country: uk");

        assertThatThrownBy(() -> layout(yaml)).isInstanceOfSatisfying(LayoutRefused.class, refused -> {
            assertThat(refused.flaws()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(refused.flaws()).allSatisfy(flaw -> assertThat(flaw.in(Language.ES))
                    .contains("renglón ")
                    .contains("Causa probable: "));
        });
    }

    @Test
    void what_is_no_layout_at_all_is_refused() {
        assertThatThrownBy(() -> layout("")).hasMessageContaining("holds nothing");
        assertThatThrownBy(() -> layout("- a\n- b")).hasMessageContaining("must be a part");
        assertThatThrownBy(() -> layout("a: &a [*a]")).isInstanceOf(LayoutRefused.class);
        assertThatThrownBy(() -> layout("!!java.io.File [x]")).isInstanceOf(LayoutRefused.class);
        assertThatThrownBy(() -> layout("format: \u0000")).hasMessageContaining("cannot be read as YAML");
    }
}
