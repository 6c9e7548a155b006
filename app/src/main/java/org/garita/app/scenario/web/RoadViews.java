package org.garita.app.scenario.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.garita.app.scenario.change.DayNames;
import org.garita.app.scenario.picture.ApproachDrawing;
import org.garita.app.scenario.picture.HourChart;
import org.garita.app.scenario.picture.Palette;
import org.garita.app.scenario.picture.RoadDay;
import org.garita.app.scenario.run.Result;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Road;
import org.garita.simulation.result.RoadFigures;
import org.garita.simulation.result.RoadTable.Strand;

/** Makes the view of each road of a run. */
final class RoadViews {
    private static final int HOURS = 24;
    private static final double SMALL_WIDTH = 200;
    private static final double SMALL_BAR = 7;

    private final Words words;

    RoadViews(Words words) {
        this.words = words;
    }

    /** Each road at the minute at which its line reached farthest. */
    List<RoadView> of(Port port, Result result) {
        return of(port, result, List.of());
    }

    /** Each road at the minute given for it, so that several runs show the same moment. */
    List<RoadView> of(Port port, Result result, List<Integer> minutes) {
        List<RoadView> views = new ArrayList<>();
        for (int road = 0; road < port.roads().size(); road++) {
            RoadDay day = RoadDay.of(port, road, result.day());
            if (!day.strands().isEmpty()) {
                int shown = views.size() < minutes.size() ? minutes.get(views.size()) : day.peak();
                views.add(view(day, shown, result.outcome().roads().get(road)));
            }
        }
        return views;
    }

    private RoadView view(RoadDay day, int minute, RoadFigures figures) {
        Road road = day.road();
        return new RoadView(
                road.id(),
                words.in(road.name()),
                words.distance(road.lengthMetres()),
                words.in(DayNames.of(day.weekday())),
                Words.clock(minute),
                minute,
                summary(day, minute),
                ApproachDrawing.of(day, true, minute, words.language(), words::distance),
                ApproachDrawing.of(day, false, minute, words.language(), words::distance),
                legend(day),
                hours(day),
                chart(road, figures),
                markers(road, figures));
    }

    private String summary(RoadDay day, int minute) {
        int reach = day.reach(minute);
        if (day.reach(day.peak()) == 0) {
            return words.say("scenario.road.no-line", words.in(DayNames.of(day.weekday())));
        }
        return reach == 0
                ? words.say("scenario.road.none-now", words.in(DayNames.of(day.weekday())), Words.clock(minute))
                : words.say(
                        minute == day.peak() ? "scenario.road.summary" : "scenario.road.now",
                        words.in(DayNames.of(day.weekday())),
                        Words.clock(minute),
                        words.distance(reach));
    }

    private List<RoadView.Legend> legend(RoadDay day) {
        Palette palette = Palette.of(day.flows());
        List<RoadView.Legend> legend = new ArrayList<>();
        for (Flow flow : day.flows()) {
            legend.add(new RoadView.Legend(palette.css(flow.id()), words.in(flow.name())));
        }
        boolean mixed =
                day.strands().stream().anyMatch(strand -> day.flows(strand).size() > 1);
        if (mixed) {
            legend.add(new RoadView.Legend("series-mixed", words.say("scenario.road.mixed")));
        }
        legend.add(new RoadView.Legend("booth-closed", words.say("scenario.road.closed")));
        return legend;
    }

    private List<RoadView.Small> hours(RoadDay day) {
        Palette palette = Palette.of(day.flows());
        double unit = SMALL_WIDTH / day.road().lengthMetres();
        List<RoadView.Small> hours = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            int minute = hour * 60 + 30;
            List<RoadView.Bar> bars = new ArrayList<>();
            for (int strand = 0; strand < day.strands().size(); strand++) {
                Strand lanes = day.strands().get(strand);
                List<Flow> flows = day.flows(lanes);
                double until = Math.min(lanes.toMetres(), day.road().lengthMetres());
                double full = Math.min(day.metres(strand, minute), until - lanes.fromMetres());
                bars.add(new RoadView.Bar(
                        number(lanes.fromMetres() * unit),
                        number(strand * (SMALL_BAR + 2)),
                        number((until - lanes.fromMetres()) * unit),
                        number(full * unit),
                        number(SMALL_BAR),
                        flows.size() == 1 ? palette.css(flows.get(0).id()) : "series-mixed"));
            }
            String reach =
                    day.reach(minute) == 0 ? words.say("scenario.road.nobody") : words.distance(day.reach(minute));
            hours.add(new RoadView.Small(Words.clock(minute), bars, reach));
        }
        return hours;
    }

    private HourChart chart(Road road, RoadFigures figures) {
        List<Optional<HourChart.Point>> mean = figures.byHour().stream()
                .map(reach -> Optional.of(new HourChart.Point(
                        reach.meanMetres().value(), reach.meanMetres().plusMinus())))
                .toList();
        List<Optional<HourChart.Point>> high = figures.byHour().stream()
                .map(reach -> Optional.of(new HourChart.Point(reach.p95Metres(), OptionalDouble.empty())))
                .toList();
        return HourChart.ofMetres(
                List.of(
                        new HourChart.Series("series-0", words.say("scenario.reach.mean"), mean),
                        new HourChart.Series("series-6", words.say("scenario.reach.p95"), high)),
                road.markers().stream()
                        .map(marker -> new HourChart.Level(marker.metres(), words.in(marker.name())))
                        .toList(),
                words::distance);
    }

    private List<RoadView.MarkerRow> markers(Road road, RoadFigures figures) {
        return Stream.iterate(0, i -> i + 1)
                .limit(road.markers().size())
                .map(i -> marker(road.markers().get(i), figures.markers().get(i)))
                .toList();
    }

    private RoadView.MarkerRow marker(Road.Marker marker, RoadFigures.Marker figures) {
        return new RoadView.MarkerRow(
                words.in(marker.name()),
                words.distance(marker.metres()),
                words.estimate(figures.minutes(), 1, 0),
                words.say("scenario.percent", words.number(100 * figures.daysReached(), 0)),
                figures.firstMinuteOfDay().isPresent()
                        ? Words.clock((int) figures.firstMinuteOfDay().getAsDouble())
                        : words.say("scenario.never"));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
