package org.garita.app.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Facility;
import org.garita.app.crossing.HoursText;
import org.garita.app.waits.ForecastBoard;
import org.garita.app.waits.WaitBoard.Freshness;
import org.garita.app.waits.WaitBoard.Source;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;

class AheadPageMakerTests {
    /** 13:52 in Los Angeles. */
    private static final Instant NOW = Instant.parse("2026-07-01T20:52:00Z");

    private static final FakeAhead.Rule NEVER = (day, hour) -> OptionalDouble.empty();
    private static final Facility.HoursPeriod UNTIL_TEN =
            new Facility.HoursPeriod(LocalDate.parse("2022-06-30"), HoursText.of("6 am-10 pm"), List.of());

    private final Crossing gate = TestCrossings.gate("west-gate", -117.0, "100001");
    private final FakeWaits waits = new FakeWaits(NOW).from(Source.LIVE, Freshness.FRESH);
    private final FakeAhead doors = new FakeAhead(NOW);

    private static OptionalDouble minutes(DayOfWeek day, int hour) {
        return OptionalDouble.of(hour < 6 ? 2 : hour == 8 || hour == 9 ? 20 : 60);
    }

    private AheadPage page(Language language, Facility.HoursPeriod... hours) {
        return new AheadPageMaker(doors.at(gate, waits, language, hours)).make("");
    }

    @Test
    void each_full_hour_has_what_is_expected_with_both_ranges_and_what_is_usual() {
        doors.expected(gate, NOW.minus(Duration.ofMinutes(7)), AheadPageMakerTests::minutes)
                .usual(gate, (day, hour) -> OptionalDouble.of(45), NEVER);
        AheadPage.Day day = Objects.requireNonNull(page(Language.EN).day());
        assertThat(day.rows()).hasSize(24);
        assertThat(day.rows().get(0))
                .isEqualTo(new AheadPage.Row(
                        "2:00 PM", "", true, "1 h", "45 min to 1 h 15 min", "36 min to 1 h 24 min", "45 min"));
        assertThat(day.rows().get(10).time()).isEqualTo("12:00 AM, Jul 2");
        assertThat(day.hasUsual()).isTrue();
        assertThat(day.wide().middle().chars().filter(c -> c == 'M')).hasSize(1);
    }

    @Test
    void closed_hours_are_said_shaded_and_never_among_the_best() {
        doors.expected(gate, NOW, AheadPageMakerTests::minutes);
        AheadPage page = page(Language.EN, UNTIL_TEN);
        AheadPage.Day day = Objects.requireNonNull(page.day());
        assertThat(day.rows().get(8).expected()).isEqualTo("closed");
        assertThat(day.rows().get(8).most()).isEmpty();
        assertThat(day.wide().closed()).hasSize(1);
        assertThat(day.wide().middle().chars().filter(c -> c == 'M')).hasSize(2);
        assertThat(page.best())
                .containsExactly(
                        "Shortest expected: Thursday, Jul 2, 8:00 AM to 10:00 AM: 20 min (in four of five cases"
                                + " 12 to 28 min).");
    }

    @Test
    void the_night_is_named_and_beside_it_the_shortest_hours_of_the_day() {
        doors.expected(gate, NOW, AheadPageMakerTests::minutes);
        assertThat(page(Language.ES).best())
                .hasSize(2)
                .element(0)
                .asString()
                .contains("jueves, 2 jul", "menos de 10 min");
    }

    @Test
    void the_page_says_what_the_forecast_rests_on_and_when_it_is_too_old() {
        doors.expected(gate, NOW.minus(Duration.ofHours(5)), AheadPageMakerTests::minutes);
        AheadPage page = page(Language.EN);
        assertThat(page.old()).startsWith("This forecast was made 5 hours ago.");
        assertThat(page.basis())
                .containsExactly(
                        "Learnt from the past of these lanes and their latest reports (812 are known). The newest is of"
                                + " 8:00 AM, 6 hours ago.",
                        "Made at 8:52 AM, 5 hours ago; method forecast-1. It foretells what will be reported,"
                                + " northbound.");
    }

    @Test
    void the_coming_week_has_a_row_for_each_day_and_blank_tiles_for_hours_gone_by() {
        doors.expected(gate, NOW, AheadPageMakerTests::minutes);
        AheadPage.Week week =
                Objects.requireNonNull(page(Language.EN, UNTIL_TEN).week());
        assertThat(week.days()).hasSize(7);
        assertThat(week.days().get(1).shortest())
                .isEqualTo("8:00 AM to 10:00 AM: 20 min (in four of five cases 12 to 28 min)");
        assertThat(week.wide().tiles().stream().filter(tile -> tile.kind().equals("past")))
                .hasSize(14);
        assertThat(week.wide().tiles().stream().filter(tile -> tile.kind().equals("unknown")))
                .isEmpty();
    }

    @Test
    void without_a_forecast_the_page_says_why_and_what_to_do() {
        assertThat(page(Language.EN).none()).startsWith("There is no forecast yet: too few reports are stored");
        doors.in(ForecastBoard.State.LEARNING);
        assertThat(page(Language.ES).none()).contains("se está aprendiendo por primera vez");
        doors.in(ForecastBoard.State.LEARNT);
        assertThat(page(Language.EN).none()).contains("Choose other lanes above");
        doors.expected(gate, NOW.minus(Duration.ofDays(30)), AheadPageMakerTests::minutes);
        assertThat(page(Language.EN).none())
                .startsWith("The newest forecast was made at 1:52 PM, Jun 1 and says nothing of the hours ahead.");
    }

    @Test
    void a_replayed_recording_does_not_set_the_clock_but_is_said() {
        doors.expected(gate, NOW, AheadPageMakerTests::minutes);
        AheadPage page =
                new AheadPageMaker(doors.at(gate, waits.from(Source.RECORDED, Freshness.FRESH), Language.EN)).make("");
        assertThat(page.day()).isNotNull();
        assertThat(page.head().source().source()).contains("recording");
    }

    @Test
    void the_page_of_a_crossing_shows_the_next_hours() {
        doors.expected(gate, NOW, AheadPageMakerTests::minutes);
        AheadBlock block = new AheadPageMaker(doors.at(gate, waits, Language.EN)).block(6);
        assertThat(block.hours()).hasSize(6);
        assertThat(block.hours().get(0).expected()).isEqualTo("1 h");
        assertThat(block.head().tabs()).extracting(CrossingHead.Tab::address).contains("/en/crossings/west-gate/when");
        assertThat(new AheadPageMaker(doors.at(gate, waits, Language.EN))
                        .make("pedestrian_ready")
                        .head()
                        .tabs())
                .extracting(CrossingHead.Tab::address)
                .contains("/en/crossings/west-gate/when?lane=pedestrian_ready");
        assertThat(new AheadPageMaker(new FakeAhead(NOW).at(gate, waits, Language.EN))
                        .block(6)
                        .none())
                .isNotEmpty();
    }
}
