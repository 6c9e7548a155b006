package org.garita.app.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Facility;
import org.garita.app.crossing.HoursText;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;

class ComparePageMakerTests {
    /** 13:52 in Los Angeles. */
    private static final Instant NOW = Instant.parse("2026-07-01T20:52:00Z");

    private final Crossing near = TestCrossings.gate("near", -117.0, "100001");
    private final Crossing far = TestCrossings.gate("far", -116.9, "100002");
    private final Crossing shut = TestCrossings.gate("shut", -116.8, "100003");
    private final Crossing dark = TestCrossings.gate("dark", -116.7, "100004");
    private final List<Crossing> all = List.of(near, far, shut, dark);
    private final FakeWaits waits = new FakeWaits(NOW);
    private final FakeAhead doors = new FakeAhead(NOW)
            .expected(near, NOW, (day, hour) -> OptionalDouble.of(60))
            .expected(far, NOW, (day, hour) -> OptionalDouble.of(hour < 15 ? 90 : 10))
            .expected(shut, NOW, (day, hour) -> OptionalDouble.of(1));

    private ComparePage page(Language language, String... parameters) {
        Map<String, String> address = new TreeMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            address.put(parameters[i], parameters[i + 1]);
        }
        return new ComparePageMaker(
                        List.of(
                                TestCrossings.corridor("region", near, far, shut, dark),
                                TestCrossings.corridor("else")),
                        id -> ahead(id.value(), language),
                        waits.board(),
                        NOW,
                        TestCrossings.words(language))
                .make(CompareWish.of(address));
    }

    private CrossingAhead ahead(String id, Language language) {
        Crossing crossing = all.stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow();
        return crossing.equals(shut)
                ? doors.at(
                        crossing,
                        waits,
                        language,
                        new Facility.HoursPeriod(LocalDate.parse("2022-06-30"), HoursText.of("6 am-1 pm"), List.of()))
                : doors.at(crossing, waits, language);
    }

    @Test
    void the_wait_is_that_at_arrival_closed_comes_last_and_unknown_is_said() {
        ComparePage page =
                page(Language.EN, "drive-near", "20", "drive-far", "75", "drive-shut", "5", "drive-dark", "1");
        assertThat(page.ranked()).extracting(ComparePage.Ranked::label).containsExactly("near", "far", "dark", "shut");
        assertThat(page.ranked())
                .extracting(ComparePage.Ranked::total)
                .containsExactly("1 h 20 min", "1 h 25 min", "wait unknown", "closed when you get there");
        assertThat(page.ranked().get(0).range()).isEqualTo("in four of five cases 56 min to 1 h 44 min");
        assertThat(page.ranked().get(1).arrives()).isEqualTo("3:07 PM");
        assertThat(page.ranked().get(3).chance()).isEmpty();
        assertThat(page.chances()).isTrue();
    }

    @Test
    void a_later_departure_may_turn_the_order() {
        ComparePage page = page(Language.EN, "leave", "15:30", "drive-near", "20", "drive-far", "40");
        assertThat(page.leaves()).isEqualTo("Wednesday, July 1, 2026, 3:30 PM");
        assertThat(page.ranked().get(0).label()).isEqualTo("far");
        assertThat(page(Language.EN, "leave", "06:00").leaves()).isEqualTo("Thursday, July 2, 2026, 6:00 AM");
    }

    @Test
    void a_crossing_without_a_drive_is_left_out_with_a_word() {
        ComparePage page = page(Language.ES, "drive-near", "20");
        assertThat(page.ranked()).hasSize(1);
        assertThat(page.leftOut())
                .isEqualTo("No se comparan, porque no se sabe el manejo hasta ellos: far · shut · dark.");
        assertThat(page.chances()).isFalse();
    }

    @Test
    void a_drive_or_a_time_that_cannot_be_used_comes_back_as_typed_with_the_reason() {
        ComparePage page =
                page(Language.EN, "leave", "25:99", "drive-near", "soon", "drive-far", "-3", "drive-dark", "9999");
        assertThat(page.drives()).extracting(ComparePage.Drive::typed).containsExactly("soon", "-3", "", "9999");
        assertThat(page.drives().get(0).error())
                .isEqualTo("“soon” is not a number of minutes. Write whole minutes from 0 to 1440, such as 35.");
        assertThat(page.drives().get(2).error()).isEmpty();
        assertThat(page.leaveError()).startsWith("“25:99” is not a time of day, so that now was taken.");
        assertThat(page.ranked()).isEmpty();
    }

    @Test
    void what_was_typed_for_another_region_is_kept_in_the_address() {
        ComparePage page = page(Language.EN, "region", "else-no", "drive-near", "20", "drive-nowhere", "5");
        assertThat(page.regions().get(0).chosen()).isTrue();
        assertThat(page.kept()).isEmpty();
    }

    @Test
    void without_a_forecast_the_usual_wait_stands_in_and_no_chance_is_told() {
        doors.usual(dark, (day, hour) -> OptionalDouble.of(30), (day, hour) -> OptionalDouble.empty());
        ComparePage page = page(Language.EN, "drive-near", "20", "drive-dark", "10");
        assertThat(page.ranked().get(0).label()).isEqualTo("dark");
        assertThat(page.ranked().get(0).basis()).contains("what is usual");
        assertThat(page.ranked().get(0).range()).isEqualTo("four of five at most 55 min");
        assertThat(page.chances()).isFalse();
    }

    @Test
    void chances_add_up_to_one_are_equal_for_equals_and_certain_where_ranges_do_not_meet() {
        FastestChance.Way twenty = new FastestChance.Way(20, FakeAhead.quantiles(40));
        assertThat(FastestChance.of(List.of(twenty, twenty, twenty)))
                .allSatisfy(chance -> assertThat(chance).isCloseTo(1 / 3.0, within(1e-9)));
        assertThat(FastestChance.of(List.of(twenty, new FastestChance.Way(200, FakeAhead.quantiles(40)))))
                .containsExactly(1.0, 0.0);
        // The difference of two independent waits, uniform on 20 to 60, is below -10 in (30 / 40)^2 / 2 of cases.
        List<Double> uneven = FastestChance.of(List.of(twenty, new FastestChance.Way(30, FakeAhead.quantiles(40))));
        assertThat(uneven.get(1)).isCloseTo(.75 * .75 / 2, within(.005));
    }
}
