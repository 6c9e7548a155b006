package org.garita.app.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.app.crossing.Crossing;
import org.garita.app.waits.UsualDays;
import org.garita.app.waits.UsualWeek;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;

class HolidaysPageMakerTests {
    /** Wednesday in Los Angeles. */
    private static final Instant NOW = Instant.parse("2026-07-01T20:52:00Z");

    private final Crossing gate = TestCrossings.gate("west-gate", -117.0, "100001");
    private final FakeWaits waits = new FakeWaits(NOW);

    private static UsualDays.Special special(String date, String kind, double factor, boolean prior) {
        return new UsualDays.Special(
                LocalDate.parse(date),
                kind,
                "",
                OptionalDouble.of(factor),
                OptionalDouble.of(factor - .2),
                OptionalDouble.of(factor + .3),
                prior);
    }

    private HolidaysPage page(Language language, UsualDays.Special... days) {
        return new HolidaysPageMaker(new FakeAhead(NOW).outlook(gate, days).at(gate, waits, language)).make("");
    }

    @Test
    void holidays_of_both_countries_and_other_special_days_have_their_factor_with_its_range_and_what_it_rests_on() {
        HolidaysPage page = page(
                Language.EN,
                special("2026-07-03", "holiday-us", 1.42, true),
                special("2026-07-15", "payday", 1.02, false),
                special("2026-12-24", "eve", 2, false));
        HolidaysPage.Special fourth = page.days().get(0);
        assertThat(fourth.day()).isEqualTo("Friday, July 3, 2026");
        assertThat(fourth.names()).extracting(HolidaysPage.Name::words).containsExactly("Independence Day");
        assertThat(fourth.factor()).isEqualTo("about 1.4 times as long as on a plain Friday");
        assertThat(fourth.interval()).isEqualTo("in four of five cases 1.2 to 1.7 times");
        assertThat(fourth.rests()).startsWith("other crossings or years");
        assertThat(page.days().get(1).factor()).isEqualTo("about as long as on a plain Wednesday");
        assertThat(page.days().get(1).interval()).endsWith("0.8 to 1.3 times: not clearly longer or shorter");
        assertThat(page.weeks().get(2).get(2).factor()).isEmpty();
        assertThat(page.days())
                .extracting(HolidaysPage.Special::day)
                .containsExactly(
                        "Friday, July 3, 2026",
                        "Wednesday, July 15, 2026",
                        "Monday, September 7, 2026",
                        "Wednesday, September 16, 2026");
    }

    @Test
    void the_calendar_has_thirteen_weeks_from_monday_and_marks_what_lies_ahead() {
        HolidaysPage page = page(Language.ES, special("2026-07-15", "payday", 1.3, false));
        List<List<HolidaysPage.Square>> weeks = page.weeks();
        assertThat(weeks).hasSize(13).allMatch(week -> week.size() == 7);
        assertThat(weeks.get(0))
                .extracting(HolidaysPage.Square::kind)
                .containsExactly("outside", "outside", "plain", "plain", "holiday", "plain", "plain");
        assertThat(weeks.get(0).get(4).us()).isTrue();
        assertThat(weeks.get(2).get(2))
                .isEqualTo(new HolidaysPage.Square("special", "15", false, false, "×1.3", "Quincena en México"));
    }

    @Test
    void a_day_beside_a_holiday_is_named_by_it_and_a_kind_without_words_is_still_told() {
        UsualDays.Special eve = special("2026-07-02", "eve", 1.5, true);
        HolidaysPage page = page(
                Language.EN,
                new UsualDays.Special(
                        eve.date(),
                        eve.kind(),
                        "waits.usual.holiday.us-independence-day",
                        eve.factor(),
                        eve.low(),
                        eve.high(),
                        true),
                special("2026-07-20", "local-fair", 1.2, false));
        assertThat(page.days().get(0).kinds()).containsExactly("Eve of a holiday: Independence Day");
        assertThat(page.days().get(0).names()).isEmpty();
        assertThat(page.days().get(2).kinds()).containsExactly("day on which waits may differ");
    }

    @Test
    void a_kind_of_day_has_its_busiest_hour_with_interval_bad_days_sample_and_indices() {
        UsualWeek.Spread spread = new UsualWeek.Spread(
                44.2, OptionalDouble.of(60), OptionalDouble.of(75), OptionalDouble.of(40), OptionalDouble.of(50), 120);
        List<Optional<UsualWeek.Spread>> quarters = new ArrayList<>(Collections.nCopies(96, Optional.empty()));
        quarters.set(66, Optional.of(spread));
        List<HolidaysPage.Kind> kinds = new DayKindsMaker(TestCrossings.words(Language.EN))
                .make(List.of(
                        new UsualDays.Day("workday", 61, quarters, OptionalDouble.of(.82), OptionalDouble.empty()),
                        new UsualDays.Day(
                                "eve",
                                1,
                                Collections.nCopies(96, Optional.empty()),
                                OptionalDouble.empty(),
                                OptionalDouble.empty())));
        assertThat(kinds)
                .containsExactly(new HolidaysPage.Kind(
                        "Workday",
                        "61 days with reports",
                        "4:00 PM",
                        "45 min",
                        "interval 40 to 50 min; 19 of 20 at most 1 h 15 min; 120 reports",
                        "0.82",
                        "unknown"));
    }

    @Test
    void what_is_not_known_of_a_holiday_is_said() {
        HolidaysPage page = page(Language.EN);
        assertThat(page.basis()).contains("How waits differ on them is not known");
        assertThat(page.days()).hasSize(3).allMatch(day -> day.factor().equals("unknown"));
    }
}
