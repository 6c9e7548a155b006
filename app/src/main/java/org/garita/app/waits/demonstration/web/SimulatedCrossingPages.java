package org.garita.app.waits.demonstration.web;

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
import org.garita.app.waits.words.MeasuredWords;
import org.garita.app.waits.words.WaitChart;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;

/** Makes the page out of one snapshot; knows no web and no clock. */
final class SimulatedCrossingPages {
    private static final int HOURS = 12;
    private static final long MINUTE = 60_000;
    private static final long POINT_EVERY = 5 * MINUTE;
    private static final long ROW_EVERY = 30 * MINUTE;
    private static final int TIME_EVERY_HOURS = 3;

    private final SimulatedCrossing crossing;
    private final List<MeasuredMinute> minutes;
    private final MeasuredWords words;

    SimulatedCrossingPages(SimulatedCrossing crossing, MeasuredWords words) {
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
                words.said(crossing.latest(index, Quantity.EXPECTED), crossing.asOf()),
                words.said(crossing.latest(index, Quantity.ACTUAL_BY_PRIMARY), crossing.asOf()),
                minutes.isEmpty() ? unknown() : truth(minutes.get(minutes.size() - 1), index),
                chart(index, joined),
                summary(index),
                score.minutes() == 0
                        ? words.say("waits.simulated.score.none")
                        : words.say("waits.simulated.score", score.off(), Math.round(100 * score.inside())),
                rows(index, joined));
    }

    private String unknown() {
        return words.say("waits.said.unknown");
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
                        WaitChart.Span.of(minute.value(index, Quantity.EXPECTED)),
                        minute.truth().get(index)))
                .toList();
        return WaitChart.of(
                from(),
                until,
                points,
                WaitChart.Bar.of(joined, from()),
                List.of(),
                words.hours(from(), until, TIME_EVERY_HOURS));
    }

    private long from() {
        return crossing.asOf().toEpochMilli() - HOURS * 60 * MINUTE;
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
                        minute.value(index, Quantity.EXPECTED).map(words::brief).orElseGet(this::unknown),
                        joined.stream()
                                .filter(value -> value.from() == minute.at())
                                .findFirst()
                                .map(words::brief)
                                .orElse(words.say("waits.simulated.not-yet")),
                        truth(minute, index)));
            }
        }
        return rows;
    }
}
