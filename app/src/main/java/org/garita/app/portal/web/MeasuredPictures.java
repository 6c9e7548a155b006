package org.garita.app.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.app.crossing.Crossing;
import org.garita.app.waits.ClassMeasure;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.MeasuredWaits;
import org.garita.app.waits.SaidWait;
import org.garita.app.waits.Waits;
import org.garita.app.waits.words.MeasuredWords;
import org.garita.app.waits.words.WaitChart;
import org.garita.kernel.lane.Direction;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;

/** Draws the last hours of a class: expected with its interval, actual by joining, reported. */
final class MeasuredPictures implements MeasuredMaker.Pictures {
    static final int HOURS = 6;

    private static final long STEP = Duration.ofMinutes(5).toMillis();
    private static final int TIME_EVERY_HOURS = 1;

    private final MeasuredWaits measured;
    private final Waits waits;
    private final PageWords words;

    MeasuredPictures(MeasuredWaits measured, Waits waits, PageWords words) {
        this.measured = measured;
        this.waits = waits;
        this.words = words;
    }

    @Override
    public Optional<MeasuredView.Picture> of(Crossing crossing, ClassMeasure of, Instant until) {
        Instant from = until.minus(Duration.ofHours(HOURS));
        List<WaitValue> expected = past(crossing, of, Quantity.EXPECTED, from, until);
        double[] numbers = expected.stream()
                .flatMap(value -> Optional.ofNullable(value.minutes()).stream())
                .mapToDouble(WaitValue.Minutes::middle)
                .sorted()
                .toArray();
        if (numbers.length == 0) {
            return Optional.empty();
        }
        List<WaitChart.Report> reports = reports(crossing, of, from, until);
        MeasuredWords said =
                words.measured(crossing.side(of.direction().inspectedBy()).zone());
        WaitChart chart = WaitChart.of(
                from.toEpochMilli(),
                until.toEpochMilli(),
                points(expected, from.toEpochMilli(), until.toEpochMilli()),
                WaitChart.Bar.of(past(crossing, of, Quantity.ACTUAL_BY_JOIN, from, until), from.toEpochMilli()),
                reports,
                said.hours(from.toEpochMilli(), until.toEpochMilli(), TIME_EVERY_HOURS));
        String name = said.in(of.name());
        return Optional.of(new MeasuredView.Picture(
                words.say("crossing.measured.picture", name, HOURS),
                words.say(
                        "crossing.measured.picture.summary",
                        name,
                        said.minutes(numbers[0]),
                        said.minutes(numbers[numbers.length - 1])),
                chart,
                !reports.isEmpty()));
    }

    private List<WaitValue> past(Crossing crossing, ClassMeasure of, Quantity quantity, Instant from, Instant until) {
        return measured.history(crossing.id(), of.id(), quantity, from, until.plusMillis(1)).stream()
                .map(SaidWait::value)
                .toList();
    }

    /** The newest word of each five minutes; five minutes without one are a gap. */
    private static List<WaitChart.Point> points(List<WaitValue> expected, long from, long until) {
        Map<Long, WaitValue> newest = new HashMap<>();
        expected.forEach(value -> newest.put(value.from() / STEP, value));
        List<WaitChart.Point> points = new ArrayList<>();
        for (long step = from / STEP; step <= until / STEP; step++) {
            Optional<WaitValue> value = Optional.ofNullable(newest.get(step));
            points.add(new WaitChart.Point(
                    Math.max(from, value.map(WaitValue::from).orElse(step * STEP)),
                    WaitChart.Span.of(value),
                    OptionalDouble.empty()));
        }
        return points;
    }

    private List<WaitChart.Report> reports(Crossing crossing, ClassMeasure of, Instant from, Instant until) {
        if (of.direction() != Direction.NORTHBOUND) {
            return List.of();
        }
        List<WaitChart.Report> reports = new ArrayList<>();
        for (LaneReport report : waits.history(crossing.id(), of.lane(), from, until)) {
            report.observedAt().ifPresent(at -> report.delayMinutes()
                    .ifPresent(minutes -> reports.add(new WaitChart.Report(at.toEpochMilli(), minutes))));
        }
        return reports;
    }
}
