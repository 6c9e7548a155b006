package org.garita.app.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Facility;
import org.garita.app.crossing.HoursText;
import org.garita.app.waits.LaneReport.Status;
import org.garita.app.waits.WaitBoard.PortStatus;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;

class CrossingPageMakerTests {
    private static final Instant NOW = Instant.parse("2026-07-01T20:52:00Z");
    private static final LaneKind GENERAL = new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.GENERAL);

    private final Crossing gate = TestCrossings.gate("west-gate", -117.0, "100001");
    private final Crossing bridge = TestCrossings.gate("east-bridge", -99.5, "100002");
    private final FakeWaits waits = new FakeWaits(NOW);

    private CrossingPage page(Crossing crossing, Instant now, Language language, Facility.HoursPeriod... hours) {
        PageWords words = TestCrossings.words(language);
        CrossingHistory history = new CrossingHistoryMaker(crossing, waits, NOW, words)
                .make(CrossingHistoryMaker.Wish.of("", "", ""), Optional.empty());
        AheadBlock block = new AheadPageMaker(new FakeAhead(now).at(crossing, waits, language, hours)).block(6);
        return new CrossingPageMaker(crossing, TestCrossings.facility(crossing, hours), waits.board(), now, words)
                .make(new CrossingPageMaker.Around(
                        history,
                        MeasuredView.nothing(""),
                        block,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        null,
                        null));
    }

    private static Facility.HoursPeriod hours(String since, String text) {
        return new Facility.HoursPeriod(LocalDate.parse(since), HoursText.of(text), List.of());
    }

    @Test
    void it_is_open_by_the_clock_of_the_side_that_inspects() {
        // 05:52 in Los Angeles
        CrossingPage early =
                page(gate, Instant.parse("2026-07-01T12:52:00Z"), Language.EN, hours("2022-06-30", "6 am-10 pm"));
        assertThat(early.hours().state()).isEqualTo("closed now, opens at 6:00 AM");
        CrossingPage day = page(gate, NOW, Language.ES, hours("2022-06-30", "6 am-Midnight"));
        assertThat(day.hours().state()).isEqualTo("abierto ahora, cierra a medianoche");
    }

    @Test
    void hours_follow_the_day_and_earlier_ones_stay_in_the_list() {
        CrossingPage page =
                page(gate, NOW, Language.EN, hours("2022-06-30", "24 hrs/day"), hours("2026-04-15", "6 am-2 pm"));
        assertThat(page.hours().today()).isEqualTo("6:00 AM to 2:00 PM");
        assertThat(page.hours().periods())
                .extracting(CrossingPage.Period::hours)
                .containsExactly("24 hours a day", "6:00 AM to 2:00 PM");
    }

    @Test
    void hours_that_nobody_states_are_unknown_in_words() {
        CrossingPage page = page(gate, NOW, Language.ES);
        assertThat(page.hours().today()).isEqualTo("se desconoce");
        assertThat(page.us().name()).isEqualTo("Se desconoce el nombre");
    }

    @Test
    void both_clocks_are_shown_and_their_difference_is_said() {
        CrossingPage same = page(gate, NOW, Language.EN);
        assertThat(same.us().time()).isEqualTo("1:52 PM");
        assertThat(same.clockWords()).isEqualTo("Both sides show the same time now.");
        // Mexico City has no daylight saving time since 2022, Chicago has
        CrossingPage behind = page(bridge, NOW, Language.EN);
        assertThat(behind.us().time()).isEqualTo("3:52 PM");
        assertThat(behind.mx().time()).isEqualTo("2:52 PM");
        assertThat(behind.clockWords()).isEqualTo("The clock in Mexico is 1 hour behind now.");
    }

    @Test
    void a_report_keeps_its_raw_values_and_an_empty_one_is_called_empty() {
        waits.with(
                gate,
                PortStatus.OPEN,
                FakeWaits.minutes(gate, GENERAL, 45, 3, Instant.parse("2026-07-01T20:00:00Z")),
                FakeWaits.words(gate, new LaneKind(Mode.PEDESTRIAN, LaneClass.GENERAL), Status.NOT_APPLICABLE, NOW));
        CrossingPage page = page(gate, NOW, Language.EN);
        assertThat(page.waits()).hasSize(1);
        CrossingPage.Lane lane = page.waits().get(0);
        assertThat(lane.words()).isEqualTo("45 min");
        assertThat(lane.open()).isEqualTo("3 lanes open");
        assertThat(lane.age()).isEqualTo("1:00 PM, 52 minutes ago");
        assertThat(lane.raw()).extracting(CrossingPage.Fact::words).contains("At 1:00 pm PDT", "(empty)");
    }

    @Test
    void holidays_of_both_countries_in_the_next_thirty_days() {
        CrossingPage page = page(gate, Instant.parse("2026-12-01T20:00:00Z"), Language.EN);
        assertThat(page.holidays())
                .extracting(CrossingPage.Day::country, CrossingPage.Day::name, CrossingPage.Day::shared)
                .containsExactly(tuple("United States", "Christmas Day", true), tuple("Mexico", "Christmas Day", true));
    }

    @Test
    void with_no_history_at_all_the_page_says_so() {
        CrossingPage page = page(gate, NOW, Language.EN);
        assertThat(page.history().isEmpty()).isTrue();
        assertThat(page.history().note()).isNotEmpty();
    }

    @Test
    void when_the_last_days_are_silent_the_newest_week_with_reports_is_shown() {
        waits.withHistoryUntil(Instant.parse("2026-03-01T00:00:00Z"));
        CrossingPage page = page(gate, NOW, Language.EN);
        assertThat(page.history().heading()).contains("February 22, 2026").contains("February 28, 2026");
        assertThat(page.history().note()).contains("newest week");
    }
}
