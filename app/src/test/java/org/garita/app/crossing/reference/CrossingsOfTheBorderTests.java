package org.garita.app.crossing.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.garita.app.crossing.Corridor;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Facility;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference file that ships: what it must say about the border. */
class CrossingsOfTheBorderTests {
    private final ReferenceCrossings crossings = new CrossingConfiguration().crossings();

    @Test
    void there_are_54_crossings_of_which_44_are_in_the_feed() {
        assertThat(crossings.all()).hasSize(54);
        assertThat(crossings.all().stream().filter(Crossing::inCbpFeed)).hasSize(44);
    }

    @ParameterizedTest
    @CsvSource({
        "250401, san-ysidro",
        "250407, pedwest",
        "240104, ysleta-zaragoza",
        "240203, ysleta-zaragoza",
        "240207, bridge-of-the-americas",
        "240215, bridge-of-the-americas",
        "202401, paso-del-norte",
        "250609, otay-mesa",
        "250602, otay-mesa-commercial",
        "260305, naco",
        "231002, roma",
        "230103, brownsville-gateway",
        "230106, brownsville-bm",
        "240403, fort-hancock",
        "l24501, fort-hancock",
        "L24501, fort-hancock"
    })
    void every_number_that_cbp_has_used_finds_one_crossing(String number, String id) {
        assertThat(crossings.findByPortNumber(number)).map(Crossing::id).contains(new CrossingId(id));
    }

    @Test
    void an_unknown_number_finds_nothing() {
        assertThat(crossings.findByPortNumber("300401")).isEmpty();
        assertThat(crossings.findByPortNumber("")).isEmpty();
    }

    @Test
    void they_run_from_the_pacific_to_the_gulf() {
        List<Double> longitudes = crossings.all().stream()
                .flatMap(crossing -> crossing.position().stream())
                .map(position -> position.longitude())
                .toList();
        assertThat(longitudes).isSorted().hasSize(53);
    }

    @ParameterizedTest
    @CsvSource({
        "san-ysidro, America/Los_Angeles, America/Tijuana",
        "nogales-mariposa, America/Phoenix, America/Hermosillo",
        "columbus, America/Denver, America/Ciudad_Juarez",
        "fort-hancock, America/Denver, America/Ciudad_Juarez",
        "presidio, America/Chicago, America/Ojinaga",
        "boquillas, America/Chicago, America/Matamoros",
        "laredo-colombia, America/Chicago, America/Matamoros"
    })
    void each_side_has_its_own_clock(String id, ZoneId us, ZoneId mx) {
        Crossing crossing = crossings.crossing(new CrossingId(id));
        assertThat(crossing.side(Country.US).zone()).isEqualTo(us);
        assertThat(crossing.side(Country.MX).zone()).isEqualTo(mx);
    }

    @Test
    void hours_and_lanes_are_known_as_of_a_date() {
        Facility fortHancock = crossings.at(new CrossingId("fort-hancock"));
        assertThat(fortHancock.hoursOn(LocalDate.of(2022, 6, 29)))
                .as("before the first recording")
                .isEmpty();
        assertThat(fortHancock
                        .hoursOn(LocalDate.of(2023, 1, 1))
                        .orElseThrow()
                        .hours()
                        .text())
                .isEqualTo("6 am-10 pm");
        var now = fortHancock.hoursOn(LocalDate.of(2026, 11, 24)).orElseThrow();
        assertThat(now.hours().hours().orElseThrow().isOpenAt(LocalTime.of(18, 0)))
                .isFalse();

        Facility sanYsidro = crossings.at(new CrossingId("san-ysidro"));
        assertThat(sanYsidro
                        .maximumOn(LocalDate.of(2026, 11, 24), Mode.PASSENGER_VEHICLE)
                        .orElseThrow()
                        .lanes())
                .isEqualTo(34);
        LaneKind sentri = new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.SENTRI);
        assertThat(sanYsidro.usuallyOpenOn(LocalDate.of(2022, 7, 1), sentri)).isEmpty();
        assertThat(sanYsidro
                        .usuallyOpenOn(LocalDate.of(2026, 7, 1), sentri)
                        .orElseThrow()
                        .lanes())
                .isEqualTo(15);
    }

    @Test
    void every_text_of_hours_that_ships_can_be_read() {
        assertThat(crossings.all().stream().flatMap(crossing -> crossings.at(crossing.id()).hours().stream()))
                .isNotEmpty()
                .allMatch(period -> period.hours().hours().isPresent());
    }

    @Test
    void every_crossing_belongs_to_one_corridor_and_a_position_names_its_source() {
        Set<CrossingId> inCorridors = crossings.corridors().stream()
                .map(Corridor::crossings)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        assertThat(inCorridors).hasSize(54);
        assertThat(crossings.all())
                .allMatch(crossing -> crossing.position().isPresent()
                        == crossing.positionSource().flatMap(crossings::source).isPresent());
    }

    @Test
    void san_luis_2_has_no_position_and_no_name_in_mexico_because_no_source_gives_them() {
        Crossing sanLuis2 = crossings.crossing(new CrossingId("san-luis-2"));
        assertThat(sanLuis2.position()).isEmpty();
        assertThat(sanLuis2.mx().name()).isEmpty();
        assertThat(sanLuis2.note()).isPresent();
    }

    @Test
    void the_two_bridges_of_laredo_downtown_are_half_a_kilometre_apart() {
        var one =
                crossings.crossing(new CrossingId("laredo-bridge-1")).position().orElseThrow();
        var two =
                crossings.crossing(new CrossingId("laredo-bridge-2")).position().orElseThrow();
        assertThat(one.distanceTo(two).kilometres()).isEqualTo(0.48, within(0.02));
    }
}
