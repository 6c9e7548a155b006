package org.garita.app.waits.demonstration.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.garita.app.waits.demonstration.MeasuredMinute;
import org.garita.app.waits.demonstration.SimulatedCrossing;
import org.garita.app.waits.demonstration.SimulatedCrossing.State;
import org.garita.app.waits.demonstration.web.SimulatedCrossingPage.LaneView;
import org.garita.app.waits.demonstration.web.SimulatedCrossingPage.Row;
import org.garita.app.waits.demonstration.web.SimulatedCrossingPage.Said;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.jspecify.annotations.Nullable;

/** Makes the page out of one snapshot; knows no web and no clock. */
// message keys: waits.simulated.quality.*, waits.simulated.method.*, waits.simulated.rests.*, waits.simulated.newest.*
final class SimulatedCrossingPages {
    private static final int HOURS = 12;
    private static final long MINUTE = 60_000;
    private static final long POINT_EVERY = 5 * MINUTE;
    private static final long ROW_EVERY = 30 * MINUTE;
    private static final int TIME_EVERY_HOURS = 3;

    private final SimulatedCrossing crossing;
    private final List<MeasuredMinute> minutes;
    private final SimulatedWords words;

    SimulatedCrossingPages(SimulatedCrossing crossing, SimulatedWords words) {
        this.crossing = crossing;
        this.minutes = crossing.lastHours(HOURS);
        this.words = words;
    }

    /** The page before anything was published. */
    static SimulatedCrossingPage starting(String code) {
        return new SimulatedCrossingPage(code, "", "", false, List.of());
    }

    SimulatedCrossingPage page() {
        return new SimulatedCrossingPage(
                words.code(),
                words.dayAndClock(crossing.asOf()),
                crossing.speed() > 1 ? words.say("waits.simulated.speed", crossing.speed()) : "",
                crossing.state() == State.STOPPED,
                IntStream.range(0, crossing.layout().classes().size())
                        .mapToObj(this::lane)
                        .toList());
    }

    private LaneView lane(int index) {
        List<WaitValue> joined = minutes.stream()
                .flatMap(minute -> minute.values().stream())
                .filter(value -> value.vehicleClass() == index && value.quantity() == Quantity.ACTUAL_BY_JOIN)
                .toList();
        Score score = Score.of(minutes, index);
        return new LaneView(
                crossing.layout().classes().get(index).id(),
                words.in(crossing.layout().classes().get(index).name()),
                said(crossing.latest(index, Quantity.EXPECTED)),
                said(crossing.latest(index, Quantity.ACTUAL_BY_PRIMARY)),
                minutes.isEmpty() ? unknown() : truth(minutes.get(minutes.size() - 1), index),
                chart(index, joined),
                summary(index),
                score.minutes() == 0
                        ? words.say("waits.simulated.score.none")
                        : words.say("waits.simulated.score", score.off(), Math.round(100 * score.inside())),
                rows(index, joined));
    }

    private String unknown() {
        return words.say("waits.simulated.unknown");
    }

    private Said said(Optional<WaitValue> latest) {
        if (latest.isEmpty()) {
            return new Said(words.say("waits.simulated.nothing-yet"), "", List.of());
        }
        WaitValue value = latest.get();
        WaitValue.Minutes number = value.minutes();
        String quality = words.say("waits.simulated.quality." + SimulatedWords.slug(value.quality()));
        List<String> how = new ArrayList<>();
        how.add(about(value));
        if (number == null) {
            return new Said(quality, "", how);
        }
        how.add(rests(value));
        how.add(words.say("waits.simulated.method." + SimulatedWords.slug(value.method())));
        how.add(quality);
        return new Said(words.about(value, number), words.interval(number), how);
    }

    /** The moment or interval that a value is about. */
    private String about(WaitValue value) {
        return value.from() == value.until()
                ? words.say("waits.simulated.said-at", words.clock(value.issued()))
                : words.say("waits.simulated.between", words.clock(value.from()), words.clock(value.until()));
    }

    private String rests(WaitValue value) {
        if (value.sample() == 0 || value.ageSeconds() < 0) {
            return words.say("waits.simulated.rests.none");
        }
        String journeys = words.counted("waits.simulated.rests", value.sample());
        long age = Math.round((crossing.asOf().toEpochMilli() - value.issued()) / 60_000.0 + value.ageSeconds() / 60.0);
        return journeys + " " + words.counted("waits.simulated.newest", Math.max(1, age));
    }

    private String truth(MeasuredMinute minute, int index) {
        OptionalDouble truth = minute.truth().get(index);
        return truth.isPresent() ? words.minutes(truth.getAsDouble()) : words.say("waits.simulated.nobody");
    }

    private WaitChart chart(int index, List<WaitValue> joined) {
        long until = crossing.asOf().toEpochMilli();
        List<WaitChart.Point> points = minutes.stream()
                .filter(minute -> minute.at() % POINT_EVERY == 0)
                .map(minute -> new WaitChart.Point(
                        minute.at(),
                        span(minute.value(index, Quantity.EXPECTED)),
                        minute.truth().get(index)))
                .toList();
        List<WaitChart.Bar> bars = new ArrayList<>();
        for (WaitValue value : joined) {
            WaitValue.Minutes number = value.minutes();
            if (number != null && value.until() > from()) {
                bars.add(new WaitChart.Bar(value.from(), value.until(), number.middle()));
            }
        }
        return WaitChart.of(from(), until, points, bars, times());
    }

    private long from() {
        return crossing.asOf().toEpochMilli() - HOURS * 60 * MINUTE;
    }

    private static WaitChart.Span span(Optional<WaitValue> value) {
        WaitValue.@Nullable Minutes number = value.map(WaitValue::minutes).orElse(null);
        return number == null ? WaitChart.Span.NONE : new WaitChart.Span(number.middle(), number.low(), number.high());
    }

    /** Every third hour of the crossing's clock. */
    private List<WaitChart.Time> times() {
        List<WaitChart.Time> times = new ArrayList<>();
        ZonedDateTime hour = Instant.ofEpochMilli(from())
                .atZone(crossing.layout().zone())
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1);
        for (; !hour.toInstant().isAfter(crossing.asOf()); hour = hour.plusHours(1)) {
            if (hour.getHour() % TIME_EVERY_HOURS == 0) {
                long at = hour.toInstant().toEpochMilli();
                times.add(new WaitChart.Time(at, words.clock(at)));
            }
        }
        return times;
    }

    private String summary(int index) {
        double[] expected = minutes.stream()
                .map(minute -> minute.value(index, Quantity.EXPECTED).map(WaitValue::minutes))
                .flatMap(Optional::stream)
                .mapToDouble(WaitValue.Minutes::middle)
                .sorted()
                .toArray();
        return expected.length == 0
                ? words.say("waits.simulated.chart.none")
                : words.say(
                        "waits.simulated.chart",
                        words.minutes(expected[0]),
                        words.minutes(expected[expected.length - 1]));
    }

    private List<Row> rows(int index, List<WaitValue> joined) {
        List<Row> rows = new ArrayList<>();
        for (int at = minutes.size() - 1; at >= 0; at--) {
            MeasuredMinute minute = minutes.get(at);
            if (minute.at() % ROW_EVERY == 0) {
                rows.add(new Row(
                        words.clock(minute.at()),
                        minute.value(index, Quantity.EXPECTED).map(this::brief).orElseGet(this::unknown),
                        joined.stream()
                                .filter(value -> value.from() == minute.at())
                                .findFirst()
                                .map(this::brief)
                                .orElse(words.say("waits.simulated.not-yet")),
                        truth(minute, index)));
            }
        }
        return rows;
    }

    private String brief(WaitValue value) {
        WaitValue.Minutes number = value.minutes();
        return number == null
                ? words.say("waits.simulated.quality." + SimulatedWords.slug(value.quality()))
                : words.say("waits.simulated.brief", words.minutes(number.middle()), words.interval(number));
    }
}
