package org.garita.app.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Facility;
import org.garita.app.crossing.HoursText;
import org.garita.app.waits.WaitBoard.Freshness;
import org.garita.app.waits.WaitBoard.Source;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;

class WhenPageMakerTests {
    /** 13:52 in Los Angeles. */
    private static final Instant NOW = Instant.parse("2026-07-01T20:52:00Z");

    private static final FakeAhead.Rule NEVER = (day, hour) -> OptionalDouble.empty();

    private final Crossing gate = TestCrossings.gate("west-gate", -117.0, "100001");
    private final Crossing bridge = TestCrossings.gate("east-bridge", -99.5, "100002");
    private final FakeWaits waits = new FakeWaits(NOW).from(Source.LIVE, Freshness.FRESH);

    private static OptionalDouble minutes(DayOfWeek day, int hour) {
        double best = day == DayOfWeek.TUESDAY && (hour == 9 || hour == 10) ? 12 : 40;
        return OptionalDouble.of(day == DayOfWeek.SUNDAY && hour == 17 ? 95 : best);
    }

    private WhenPage page(Crossing crossing, FakeAhead.Rule rule, FakeAhead.Rule closed, Language language) {
        return new WhenPageMaker(
                        new FakeAhead(NOW).usual(crossing, rule, closed).at(crossing, waits, language))
                .make("");
    }

    @Test
    void the_shortest_hours_of_workdays_and_of_the_weekend_are_named_with_four_of_five_days_and_the_sample() {
        WhenPage page = page(gate, WhenPageMakerTests::minutes, NEVER, Language.EN);
        assertThat(page.advice().get(0).lines().get(0))
                .isEqualTo(
                        "Usually shortest on Tuesday, 9:00 AM to 11:00 AM: 12 min on half the days, 18 min on four of five"
                                + " (from 12 or more reports an hour).");
        assertThat(page.advice().get(1).lines())
                .last()
                .asString()
                .startsWith("Usually longest on Sunday, 4:00 PM to 6:00 PM");
        assertThat(page(gate, WhenPageMakerTests::minutes, NEVER, Language.ES)
                        .advice()
                        .get(0)
                        .lines()
                        .get(0))
                .startsWith("Usualmente más corta el martes, 09:00 a 11:00: 12 min la mitad de los días, 18 min");
    }

    @Test
    void both_clocks_are_told_where_they_differ() {
        WhenPage page = page(bridge, WhenPageMakerTests::minutes, NEVER, Language.EN);
        assertThat(page.advice().get(0).lines().get(0)).contains("9:00 AM to 11:00 AM (8:00 AM to 10:00 AM in Mexico)");
        assertThat(page.twoClocks()).isTrue();
        assertThat(page(gate, WhenPageMakerTests::minutes, NEVER, Language.EN).twoClocks())
                .isFalse();
    }

    @Test
    void a_closed_hour_is_never_recommended_however_short_it_was() {
        WhenPage usuallyClosed = page(
                gate,
                WhenPageMakerTests::minutes,
                (day, hour) -> hour == 9 || hour == 10 ? OptionalDouble.of(1) : OptionalDouble.empty(),
                Language.EN);
        assertThat(usuallyClosed.advice().get(0).lines()).noneMatch(line -> line.contains("12 min"));
        WhenPage byHours = new WhenPageMaker(new FakeAhead(NOW)
                        .usual(gate, WhenPageMakerTests::minutes, NEVER)
                        .at(
                                gate,
                                waits,
                                Language.EN,
                                new Facility.HoursPeriod(
                                        LocalDate.parse("2022-06-30"), HoursText.of("10 am-8 pm"), List.of())))
                .make("");
        assertThat(byHours.advice().get(0).lines()).noneMatch(line -> line.contains("9:00 AM"));
        assertThat(tiles(byHours, "closed")).isEqualTo(7 * 14);
        assertThat(byHours.advice().get(0).lines().get(0)).contains("10:00 AM to 12:00 PM: 40 min");
    }

    @Test
    void hours_that_are_alike_on_every_day_are_named_for_all_of_them() {
        WhenPage page =
                page(gate, (day, hour) -> OptionalDouble.of(hour >= 19 && hour < 21 ? 4 : 40), NEVER, Language.EN);
        assertThat(page.advice().get(0).lines().get(0))
                .isEqualTo(
                        "Usually shortest on any of these days, 7:00 PM to 9:00 PM: under 10 min on four of five days"
                                + " (from 12 or more reports an hour).");
    }

    @Test
    void an_hour_of_which_nothing_is_known_is_blank_and_said_to_be_unknown() {
        WhenPage page =
                page(gate, (day, hour) -> hour < 6 ? OptionalDouble.empty() : OptionalDouble.of(0), NEVER, Language.EN);
        assertThat(tiles(page, "unknown")).isEqualTo(7 * 6);
        WhenPage.Week week = Objects.requireNonNull(page.week());
        assertThat(week.rows().get(0).cells()).allMatch(cell -> cell.words().equals("unknown"));
        assertThat(week.rows().get(6).cells()).allMatch(cell -> cell.words().equals("under 10 min"));
        assertThat(week.narrow().tiles()).hasSize(168).noneMatch(tile -> tile.number()
                .equals("0"));
    }

    @Test
    void without_anything_known_the_page_says_why() {
        WhenPage page = new WhenPageMaker(new FakeAhead(NOW).at(gate, waits, Language.EN)).make("");
        assertThat(page.week()).isNull();
        assertThat(page.basis().get(0)).startsWith("Nothing is known of the usual waits of these lanes");
        Crossing quiet = TestCrossings.gate("quiet", -117.0);
        assertThat(new WhenPageMaker(new FakeAhead(NOW).at(quiet, waits, Language.ES))
                        .make("")
                        .basis()
                        .get(0))
                .startsWith("Nadie reporta esperas");
    }

    private static long tiles(WhenPage page, String kind) {
        return Objects.requireNonNull(page.week()).wide().tiles().stream()
                .filter(tile -> tile.kind().equals(kind))
                .count();
    }
}
