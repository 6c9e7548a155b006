package org.garita.app.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Facility;
import org.garita.app.crossing.HoursText;
import org.garita.app.waits.WaitBoard.Freshness;
import org.garita.app.waits.WaitBoard.Source;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class FollowMakerTests {
    /** 13:52 on a Wednesday in Los Angeles. */
    private static final Instant NOW = Instant.parse("2026-07-01T20:52:00Z");

    private static final FakeAhead.Rule NEVER = (day, hour) -> OptionalDouble.empty();

    private final Crossing gate = TestCrossings.gate("west-gate", -117.0, "100001");
    private final FakeWaits waits = new FakeWaits(NOW).from(Source.LIVE, Freshness.FRESH);
    private final FakeAhead doors = new FakeAhead(NOW);

    /** An hour each day at which 90 minutes are expected. */
    private static OptionalDouble minutes(DayOfWeek day, int hour) {
        return OptionalDouble.of(hour == 16 || hour == 17 ? 90 : hour == 8 || hour == 9 ? 20 : 44);
    }

    private FollowMaker maker(Language language, Facility.HoursPeriod... hours) {
        return new FollowMaker(doors.at(gate, waits, language, hours));
    }

    private void expect(double usual) {
        doors.expected(gate, NOW, FollowMakerTests::minutes)
                .usual(gate, (day, hour) -> OptionalDouble.of(usual), NEVER);
    }

    @Test
    void hours_that_are_much_longer_than_usual_are_one_notice_and_nothing_else_is() {
        expect(40);
        List<FollowMaker.Notice> notices = maker(Language.EN).unusual();
        assertThat(notices).hasSize(1);
        assertThat(notices.get(0).title()).contains("about 1 h 30 min instead of 40 min", "4:00 PM to 6:00 PM");
        assertThat(notices.get(0).from()).isEqualTo("2026-07-01T23:00:00Z");
        assertThat(notices.get(0).until()).isEqualTo("2026-07-02T01:00:00Z");
    }

    @Test
    void a_day_has_one_notice_of_a_lane_whose_name_does_not_move_with_the_clock() {
        FakeAhead.Rule twice = (day, hour) -> OptionalDouble.of(hour == 16 || hour == 17 ? 90 : hour == 20 ? 120 : 44);
        doors.expected(gate, NOW, twice).usual(gate, (day, hour) -> OptionalDouble.of(40), NEVER);
        FakeAhead later = new FakeAhead(NOW.plusSeconds(3 * 3600));
        later.expected(gate, NOW, twice).usual(gate, (day, hour) -> OptionalDouble.of(40), NEVER);
        assertThat(maker(Language.EN).unusual()).singleElement().satisfies(notice -> {
            assertThat(notice.from()).isEqualTo("2026-07-02T03:00:00Z");
            assertThat(notice.title()).contains("about 2 h instead of 40 min");
            assertThat(notice.id())
                    .isEqualTo(new FollowMaker(later.at(gate, waits, Language.EN))
                            .unusual()
                            .get(0)
                            .id());
        });
    }

    @Test
    void what_is_usually_long_or_closed_then_is_no_news() {
        expect(80);
        assertThat(maker(Language.EN).unusual()).isEmpty();
        expect(40);
        Facility.HoursPeriod morning =
                new Facility.HoursPeriod(LocalDate.parse("2022-06-30"), HoursText.of("6 am-2 pm"), List.of());
        assertThat(maker(Language.EN, morning).unusual()).isEmpty();
    }

    @Test
    void each_coming_day_has_its_shortest_hours_by_day_and_the_past_ones_of_today_do_not_count() {
        expect(40);
        List<FollowMaker.Notice> shortest = maker(Language.ES).shortest(FakeAhead.CARS);
        assertThat(shortest).hasSizeBetween(6, 7);
        assertThat(shortest).allSatisfy(notice -> assertThat(notice.from()).isAfter(NOW));
        assertThat(shortest.get(1).from()).isEqualTo("2026-07-02T15:00:00Z");
        assertThat(shortest.get(1).title()).contains("20 min");
    }

    @Test
    void where_nothing_is_foretold_nothing_is_told() {
        assertThat(maker(Language.EN).unusual()).isEmpty();
        assertThat(maker(Language.EN).shortest(FakeAhead.CARS)).isEmpty();
    }

    @Test
    void news_and_calendar_can_be_read_back_whatever_stands_in_a_name() throws Exception {
        FollowFiles.Channel channel =
                new FollowFiles.Channel("A < B & C", "about", "https://example.org/en/a?b&c", Language.EN, NOW);
        List<FollowMaker.Notice> notices = List.of(
                new FollowMaker.Notice("a/b/1", NOW, NOW.plusSeconds(3600), "Cars: <90>; \"long\"", "One, two\nthree"));
        Document rss = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(FollowFiles.rss(channel, notices))));
        assertThat(rss.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("A < B & C");
        assertThat(rss.getElementsByTagName("item").getLength()).isEqualTo(1);
        assertThat(rss.getElementsByTagName("pubDate").item(0).getTextContent())
                .isEqualTo("Wed, 01 Jul 2026 20:52:00 GMT");
        net.fortuna.ical4j.model.Calendar calendar =
                new CalendarBuilder().build(new StringReader(FollowFiles.calendar(channel, notices)));
        Component event = calendar.getComponents().get(0);
        assertThat(event.getProperty("SUMMARY").orElseThrow().getValue()).isEqualTo("Cars: <90>; \"long\"");
        assertThat(event.getProperty("UID").orElseThrow().getValue()).isEqualTo("a-b-1@garita");
    }
}
