package org.garita.app.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Facility;
import org.garita.app.waits.ForecastBoard;
import org.garita.app.waits.LaneForecast;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.UsualWaits;
import org.garita.app.waits.UsualWeek;
import org.garita.app.waits.WaitBoard;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;

/**
 * One crossing as the pages about coming hours see it: what is expected, what is usual, when it is open, and how all that
 * is said.
 *
 * @param crossing which
 * @param facility its hours
 * @param board what is reported now
 * @param forecasts what is expected
 * @param usual what is usual
 * @param now the instant of the page; a recording that is replayed does not change it, since forecasts go by the clock
 * @param words in one language
 */
// message keys: portal.tab.*
record CrossingAhead(
        Crossing crossing,
        Facility facility,
        WaitBoard board,
        ForecastBoard forecasts,
        UsualWaits usual,
        Instant now,
        PageWords words) {
    /** Pages about one crossing, in the order of their tabs; the first is the crossing's own page. */
    private static final List<String> TABS = List.of("", "when", "ahead", "holidays");

    private static final Duration DAY = Duration.ofHours(24);

    static CrossingAhead of(CrossingRoom room, Crossing crossing, PageWords words) {
        return new CrossingAhead(
                crossing,
                room.facilities.at(crossing.id()),
                room.waits.board(),
                room.forecasts.forecasts(),
                room.usual,
                room.clock.instant(),
                words);
    }

    /** The clock by which hours are told: that of the side that inspects. */
    ZoneId zone() {
        return crossing.us().zone();
    }

    /** Lanes of which something is known, else all that the crossing may have. */
    List<LaneKind> lanes() {
        List<LaneKind> possible = LaneKind.REPORTED.stream()
                .filter(lane -> crossing.modes().contains(lane.mode()))
                .toList();
        List<LaneKind> known = possible.stream().filter(this::isKnown).toList();
        return known.isEmpty() ? possible : known;
    }

    private boolean isKnown(LaneKind lane) {
        return forecast(lane).isPresent() || week(lane).isPresent();
    }

    /** The lanes asked for, else those that the symbol of the crossing tells, else the first. */
    LaneKind lane(String wish) {
        List<LaneKind> lanes = lanes();
        Optional<LaneKind> lead =
                ReportedWait.of(crossing, board).lead().map(LaneReport::lane).filter(lanes::contains);
        return LaneKind.find(wish)
                .or(() -> lead)
                .or(() -> lanes.stream().findFirst())
                .orElse(new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.GENERAL));
    }

    Optional<LaneForecast> forecast(LaneKind lane) {
        return forecasts.of(crossing.id(), lane);
    }

    /** What is expected of a lane kind, unless all of it lies in the past: it tells some moment of the next 24 hours. */
    Optional<LaneForecast> reachingNow(LaneKind lane) {
        Instant end = now.plus(DAY);
        return forecast(lane).filter(told -> told.moments().stream()
                .anyMatch(moment -> !moment.at().isBefore(now) && moment.at().isBefore(end)));
    }

    /** A forecast hour by hour. */
    HoursAhead hours(LaneForecast forecast) {
        return new HoursAhead(forecast, week(forecast.lane()), open(forecast.lane()), zone());
    }

    Optional<UsualWeek> week(LaneKind lane) {
        return usual.week(crossing.id(), lane);
    }

    OpenThen open(LaneKind lane) {
        return new OpenThen(facility, zone(), week(lane));
    }

    String laneWords(LaneKind lane) {
        return new WaitWords(words, now).lane(lane);
    }

    /** What stands above every one of these pages. */
    CrossingHead head(String current, LaneKind lane) {
        String base = MapViewMaker.link(words.language(), crossing.id());
        String wish = lane.equals(lane("")) ? "" : "?lane=" + lane.code();
        return new CrossingHead(
                words.language().code(),
                crossing.id().value(),
                crossing.label().in(words.language()),
                TABS.stream()
                        .map(tab -> new CrossingHead.Tab(
                                tab.isEmpty() ? base : base + "/" + tab + wish,
                                words.say("portal.tab." + (tab.isEmpty() ? "now" : tab)),
                                tab.equals(current)))
                        .toList(),
                compare(lane),
                SourceNotice.ofForecasts(board, words),
                clockWords(),
                lane.code(),
                laneWords(lane),
                Stream.concat(lanes().stream(), Stream.of(lane))
                        .distinct()
                        .map(kind -> new HomePage.Choice(kind.code(), laneWords(kind), kind.equals(lane)))
                        .toList());
    }

    private String compare(LaneKind lane) {
        return crossing.corridor()
                .map(corridor -> "/%s/compare?region=%s&lane=%s"
                        .formatted(words.language().code(), corridor, lane.code()))
                .orElse("");
    }

    /** How the two clocks differ now. */
    String clockWords() {
        long minutes = crossing.clocks().mexicoAheadBy(now).toMinutes();
        if (minutes == 0) {
            return words.say("crossing.clocks.same");
        }
        return words.counted(
                minutes > 0 ? "crossing.clocks.mexico-ahead" : "crossing.clocks.mexico-behind", Math.abs(minutes) / 60);
    }

    /** Whether the two sides' clocks differ now. */
    boolean clocksDiffer() {
        return !crossing.clocks().mexicoAheadBy(now).isZero();
    }

    /** The part of a message key that tells an enum's value. */
    static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
