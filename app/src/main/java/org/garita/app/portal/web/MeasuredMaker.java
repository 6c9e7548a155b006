package org.garita.app.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.garita.app.crossing.Crossing;
import org.garita.app.waits.ClassMeasure;
import org.garita.app.waits.CrossingMeasure;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.words.MeasuredWords;
import org.garita.app.waits.words.Said;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneKind;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;

/** Says what is measured at a crossing, by direction and class; knows no web and no clock. */
// message keys: crossing.measured.northbound, crossing.measured.southbound, crossing.measured.by.*
// message keys: crossing.measured.waiting.*, crossing.measured.lanes.*, crossing.measured.quantity.*
final class MeasuredMaker {
    /** Older measurements say nothing about now: the cycle runs each minute, and five of them may fail. */
    static final Duration TOO_OLD = Duration.ofMinutes(5);

    /** The last hours of a class until a moment; nothing where no picture is wanted or there is no past. */
    interface Pictures {
        Optional<MeasuredView.Picture> of(Crossing crossing, ClassMeasure of, Instant until);
    }

    private final Crossing crossing;
    private final WaitBoard board;
    private final Instant now;
    private final PageWords words;
    private final WaitWords reports;
    private final Pictures pictures;

    MeasuredMaker(Crossing crossing, WaitBoard board, Instant now, PageWords words, Pictures pictures) {
        this.crossing = crossing;
        this.board = board;
        this.now = now;
        this.words = words;
        this.reports = WaitWords.of(words, board);
        this.pictures = pictures;
    }

    /**
     * What is measured.
     *
     * @param measured the crossing's entry on the board of measured waits
     * @param registered whether sensors are registered here
     */
    MeasuredView make(Optional<CrossingMeasure> measured, boolean registered) {
        return measured.map(this::view)
                .orElseGet(() -> MeasuredView.nothing(
                        words.say(registered ? "crossing.measured.not-yet" : "crossing.measured.none")));
    }

    private MeasuredView view(CrossingMeasure measure) {
        List<ClassMeasure> sorted = sorted(measure.classes());
        List<MeasuredView.Way> ways = Stream.of(Direction.values())
                .filter(way -> sorted.stream().anyMatch(each -> each.direction() == way))
                .map(way -> way(measure, sorted, way))
                .toList();
        Duration age = Duration.between(measure.issued(), now);
        boolean old = age.compareTo(TOO_OLD) > 0;
        MeasuredWords clock = words.measured(crossing.us().zone());
        return new MeasuredView(
                "",
                sorted.stream()
                        .findFirst()
                        .filter(lead -> !old)
                        .map(this::summary)
                        .orElse(""),
                measure.simulated(),
                words.say(
                        old ? "crossing.measured.old" : "crossing.measured.at",
                        clock.clock(measure.issued().toEpochMilli()),
                        words.ago(age)),
                old,
                measure.measuredBy()
                        .map(country -> words.say("crossing.measured.by." + country.slug()))
                        .orElse(""),
                ways,
                sorted.stream()
                        .findFirst()
                        .flatMap(lead -> pictures.of(crossing, lead, measure.issued()))
                        .orElse(null));
    }

    /** In the order in which lanes are reported; several classes of one kind of lane in the order of the layout. */
    static List<ClassMeasure> sorted(List<ClassMeasure> classes) {
        return classes.stream()
                .sorted(Comparator.comparing(ClassMeasure::direction).thenComparing(ClassMeasure::lane))
                .toList();
    }

    private String summary(ClassMeasure lead) {
        return lead.value(Quantity.EXPECTED)
                .filter(value -> value.quality().hasNumber())
                .map(value -> {
                    MeasuredWords said = words.measured(zone(lead.direction()));
                    return words.say("crossing.measured.summary", said.shortly(value), said.in(lead.name()));
                })
                .orElse("");
    }

    private ZoneId zone(Direction way) {
        return crossing.side(way.inspectedBy()).zone();
    }

    private MeasuredView.Way way(CrossingMeasure measure, List<ClassMeasure> sorted, Direction way) {
        boolean north = way == Direction.NORTHBOUND;
        List<MeasuredView.Row> rows = new ArrayList<>();
        for (ClassMeasure each : sorted) {
            if (each.direction() == way) {
                rows.add(row(measure, each, sorted.indexOf(each) == 0));
            }
        }
        if (north) {
            unmeasured(measure).forEach(rows::add);
        }
        String slug = way.name().toLowerCase(Locale.ROOT);
        String heading = words.say("crossing.measured." + slug);
        return new MeasuredView.Way(
                slug,
                heading,
                words.say("crossing.measured.caption", crossing.label().in(words.language()), heading),
                north
                        ? words.say(
                                reports.reportedOrTypical("crossing.measured.reported", "crossing.measured.typical"))
                        : "",
                rows);
    }

    private MeasuredView.Row row(CrossingMeasure measure, ClassMeasure of, boolean first) {
        MeasuredWords said = words.measured(zone(of.direction()));
        Optional<LaneReport> report = of.direction() == Direction.NORTHBOUND ? report(of.lane()) : Optional.empty();
        return new MeasuredView.Row(
                of.id(),
                said.in(of.name()),
                said.said(of.value(Quantity.EXPECTED), now),
                said.said(of.value(Quantity.ACTUAL_BY_PRIMARY), now),
                report.map(reports::shortly).orElseGet(() -> words.say("crossing.status.no-report")),
                report.flatMap(this::reportedFor).orElse(""),
                whole(of.waiting()),
                whole(of.lanesOpen()),
                facts(of),
                Stream.of(Quantity.values())
                        .flatMap(quantity -> of.value(quantity).stream())
                        .sorted(Comparator.comparing(value -> TOLD.indexOf(value.quantity())))
                        .map(value -> detail(value, said))
                        .toList(),
                first ? null : pictures.of(crossing, of, measure.issued()).orElse(null));
    }

    /** What a traveller asks first comes first. */
    private static final List<Quantity> TOLD = List.of(
            Quantity.EXPECTED,
            Quantity.ACTUAL_BY_PRIMARY,
            Quantity.ACTUAL_BY_JOIN,
            Quantity.CROSSING_TIME,
            Quantity.AGENCY_TIME);

    private MeasuredView.Detail detail(WaitValue value, MeasuredWords said) {
        Said told = said.said(Optional.of(value), now);
        String card = value.quantity() == Quantity.EXPECTED ? "expected-wait" : "actual-wait";
        return new MeasuredView.Detail(
                words.say("crossing.measured.quantity." + MeasuredWords.slug(value.quantity())),
                "/%s/methods/%s".formatted(words.language().code(), card),
                told.words(),
                told.interval(),
                told.isNumber(),
                said.when(value),
                said.rests(value, now),
                said.method(value.method()),
                said.quality(value.quality()));
    }

    private String whole(OptionalDouble number) {
        return number.isPresent()
                ? words.say("crossing.number", Math.round(number.getAsDouble()))
                : words.say("crossing.unknown");
    }

    private List<String> facts(ClassMeasure of) {
        List<String> facts = new ArrayList<>();
        facts.add(
                of.waiting().isPresent()
                        ? words.counted(
                                "crossing.measured.waiting",
                                Math.round(of.waiting().getAsDouble()))
                        : words.say("crossing.measured.waiting.unknown"));
        facts.add(
                of.lanesOpen().isPresent()
                        ? words.counted(
                                "crossing.measured.lanes",
                                Math.round(of.lanesOpen().getAsDouble()))
                        : words.say("crossing.measured.lanes.unknown"));
        return facts;
    }

    private Optional<LaneReport> report(LaneKind lane) {
        return board.crossing(crossing.id()).flatMap(entry -> entry.lane(lane));
    }

    private Optional<String> reportedFor(LaneReport report) {
        return report.delayMinutes().isPresent() ? Optional.of(reports.age(report, crossing)) : Optional.empty();
    }

    /** Kinds of lane that are reported and that no class uses. */
    private List<MeasuredView.Row> unmeasured(CrossingMeasure measure) {
        Said not = Said.none(words.say("crossing.measured.not-measured"), List.of());
        return board.crossing(crossing.id()).stream()
                .flatMap(entry -> entry.lanes().stream())
                .filter(report -> report.status() != LaneReport.Status.NOT_APPLICABLE)
                .filter(report ->
                        measure.of(report.lane(), Direction.NORTHBOUND).isEmpty())
                .map(report -> new MeasuredView.Row(
                        "",
                        reports.lane(report.lane()),
                        not,
                        not,
                        reports.shortly(report),
                        reportedFor(report).orElse(""),
                        words.say("crossing.unknown"),
                        words.say("crossing.unknown"),
                        List.of(),
                        List.of(),
                        null))
                .toList();
    }
}
