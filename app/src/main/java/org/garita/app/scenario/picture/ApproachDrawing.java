package org.garita.app.scenario.picture;

import static org.garita.app.scenario.picture.HourChart.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import org.garita.kernel.text.Language;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Road;
import org.garita.simulation.port.Stage;
import org.garita.simulation.result.RoadTable.Strand;

/** Draws the approach of one road. "Along" runs from the booths outward, "across" from one edge of the road to the other. */
public final class ApproachDrawing {
    private static final double LANE = 9;
    private static final double GAP = 4;
    private static final double BOOTH_LENGTH = 18;
    private static final double PLAZA = 46;
    private static final double BOOTHS_AT = 14;
    private static final double VEHICLE = 0.72;

    private final RoadDay day;
    private final Palette palette;
    private final boolean wide;
    private final Language language;
    private final double length;
    private final double before;
    private final double edge;
    private final double across;
    private final double road;
    private final double booth;
    private final List<Band> bands = new ArrayList<>();

    /** Where a set of lanes lies across the road. */
    private record Band(Strand strand, String css, double from, double until) {}

    private ApproachDrawing(RoadDay day, boolean wide, Language language) {
        this.day = day;
        this.wide = wide;
        this.language = language;
        this.palette = Palette.of(day.flows());
        this.length = wide ? 880 : 520;
        this.booth = wide ? 9 : 6;
        this.before = BOOTHS_AT + BOOTH_LENGTH + PLAZA;
        this.edge = wide ? 34 : 14;
        double lanes = 0;
        for (double from : starts()) {
            lanes = Math.max(lanes, widthFrom(from));
        }
        this.road = lanes;
        this.across = Math.max(lanes, boothsAcross());
        for (double from : starts()) {
            place(from);
        }
    }

    /** The road lying (wide) or standing, with the lines as at one minute of the day. */
    public static Approach of(
            RoadDay day, boolean wide, int minute, Language language, DoubleFunction<String> distance) {
        return new ApproachDrawing(day, wide, language).draw(minute, distance);
    }

    private List<Double> starts() {
        return day.strands().stream().map(Strand::fromMetres).distinct().toList();
    }

    private List<Strand> strands(double from) {
        return day.strands().stream()
                .filter(strand -> strand.fromMetres() == from)
                .sorted(Comparator.comparingInt(this::firstLane))
                .toList();
    }

    /** Lanes of the road lie in the order of the booths to which they lead. */
    private int firstLane(Strand strand) {
        Stage stage = day.port().stages().get(day.port().stageIndex(strand.stage()));
        for (int lane = 0; lane < stage.lanes().size(); lane++) {
            for (int minute = 0; minute < RoadDay.MINUTES; minute += 60) {
                if (day.served(stage, lane, minute).stream().anyMatch(day.flows(strand)::contains)) {
                    return lane;
                }
            }
        }
        return stage.lanes().size();
    }

    private double widthFrom(double from) {
        List<Strand> side = strands(from);
        return side.stream().mapToDouble(strand -> strand.lanes() * LANE).sum() + GAP * (side.size() - 1);
    }

    private double boothsAcross() {
        return day.stages().stream()
                .mapToDouble(stage -> stage.lanes().size() * booth)
                .max()
                .orElse(0);
    }

    private void place(double from) {
        double at = edge + (across - widthFrom(from)) / 2;
        for (Strand strand : strands(from)) {
            List<Flow> flows = day.flows(strand);
            String css = flows.size() == 1 ? palette.css(flows.get(0).id()) : "series-mixed";
            bands.add(new Band(strand, css, at, at + strand.lanes() * LANE));
            at += strand.lanes() * LANE + GAP;
        }
    }

    private double along(double metres) {
        return before + metres * unit();
    }

    private double unit() {
        return length / day.road().lengthMetres();
    }

    private Approach draw(int minute, DoubleFunction<String> distance) {
        String id = day.road().id() + (wide ? "-w" : "-t");
        double end = before + length;
        double side = edge + across;
        return new Approach(
                id,
                wide,
                (int) Math.ceil(wide ? end + 16 : Math.max(340, Math.max(side + 8, beside() + 240))),
                (int) Math.ceil(wide ? side + 26 : end + 14),
                bands.stream().map(this::road).toList(),
                plazas(),
                booths(minute),
                lines(id, minute),
                patterns(id),
                marks(distance),
                ticks(distance),
                number(unit() * 1000),
                number(before));
    }

    private Approach.Box box(double along, double across, double lengthAlong, double lengthAcross, String css) {
        return wide
                ? new Approach.Box(number(along), number(across), number(lengthAlong), number(lengthAcross), css)
                : new Approach.Box(number(across), number(along), number(lengthAcross), number(lengthAlong), css);
    }

    private Approach.Box road(Band band) {
        double until = Math.min(band.strand().toMetres(), day.road().lengthMetres());
        return box(
                along(band.strand().fromMetres()),
                band.from(),
                (until - band.strand().fromMetres()) * unit(),
                band.until() - band.from(),
                "approach-lanes");
    }

    private List<Approach.Line> lines(String id, int minute) {
        List<Approach.Line> lines = new ArrayList<>();
        for (int strand = 0; strand < day.strands().size(); strand++) {
            Band band = band(day.strands().get(strand));
            double from = band.strand().fromMetres();
            lines.add(new Approach.Line(
                    strand,
                    number(from),
                    box(
                            along(from),
                            band.from(),
                            Math.min(day.metres(strand, minute), day.road().lengthMetres() - from) * unit(),
                            band.until() - band.from(),
                            band.css()),
                    "url(#" + id + "-" + strand + ")"));
        }
        return lines;
    }

    private Band band(Strand strand) {
        return bands.stream()
                .filter(band -> band.strand().equals(strand))
                .findFirst()
                .orElseThrow();
    }

    /** One vehicle in one lane, repeated; below a pixel and a half vehicles would melt into one another. */
    private List<Approach.Pattern> patterns(String id) {
        List<Approach.Pattern> patterns = new ArrayList<>();
        for (int strand = 0; strand < day.strands().size(); strand++) {
            Band band = band(day.strands().get(strand));
            double spacing = day.flows(band.strand()).stream()
                    .mapToDouble(Flow::spacingMetres)
                    .max()
                    .orElse(1);
            double tile = Math.max(2.2, spacing * unit());
            Approach.Box one = box(along(band.strand().fromMetres()), band.from(), tile, LANE, band.css());
            Approach.Box vehicle = box(0, 0, tile * VEHICLE, LANE * 0.62, band.css());
            patterns.add(new Approach.Pattern(
                    id + "-" + strand,
                    one.x(),
                    one.y(),
                    one.width(),
                    one.height(),
                    vehicle.width(),
                    vehicle.height(),
                    band.css()));
        }
        return patterns;
    }

    private List<Approach.Box> booths(int minute) {
        List<Approach.Box> booths = new ArrayList<>();
        for (Stage stage : day.stages()) {
            double at = edge + (across - stage.lanes().size() * booth) / 2;
            for (int lane = 0; lane < stage.lanes().size(); lane++) {
                booths.add(
                        box(boothsAt(stage), at + lane * booth, BOOTH_LENGTH, booth - 2, booth(stage, lane, minute)));
            }
        }
        return booths;
    }

    /** Booths stand where the first stretch of their stage begins. */
    private double boothsAt(Stage stage) {
        double from = day.strands().stream()
                .filter(strand -> strand.stage().equals(stage.id()))
                .mapToDouble(Strand::fromMetres)
                .min()
                .orElse(0);
        return along(from) - PLAZA - BOOTH_LENGTH;
    }

    /** Style class of a booth: its flow's colour, mixed, or closed. */
    String booth(Stage stage, int lane, int minute) {
        List<Flow> served = day.served(stage, lane, minute);
        if (served.isEmpty()) {
            return "booth-closed";
        }
        return served.size() == 1 ? palette.css(served.get(0).id()) : "series-mixed";
    }

    /** Style classes of all booths of a road at a minute, in the order in which they are drawn. */
    public static List<String> booths(RoadDay day, int minute) {
        ApproachDrawing drawing = new ApproachDrawing(day, true, Language.EN);
        return drawing.booths(minute).stream().map(Approach.Box::css).toList();
    }

    private List<Approach.Plaza> plazas() {
        List<Approach.Plaza> plazas = new ArrayList<>();
        for (Stage stage : day.stages()) {
            double nearest = day.strands().stream()
                    .filter(strand -> strand.stage().equals(stage.id()))
                    .mapToDouble(Strand::fromMetres)
                    .min()
                    .orElse(0);
            double at = edge + (across - stage.lanes().size() * booth) / 2;
            double first = bands.stream()
                    .filter(band -> band.strand().fromMetres() == nearest)
                    .mapToDouble(Band::from)
                    .min()
                    .orElse(edge);
            double last = bands.stream()
                    .filter(band -> band.strand().fromMetres() == nearest)
                    .mapToDouble(Band::until)
                    .max()
                    .orElse(edge);
            double booths = boothsAt(stage) + BOOTH_LENGTH;
            plazas.add(new Approach.Plaza(
                    point(booths, at) + " " + point(along(nearest), first) + " " + point(along(nearest), last) + " "
                            + point(booths, at + stage.lanes().size() * booth),
                    "approach-plaza"));
        }
        return plazas;
    }

    private String point(double along, double across) {
        return wide ? number(along) + "," + number(across) : number(across) + "," + number(along);
    }

    private List<Approach.Mark> marks(DoubleFunction<String> distance) {
        List<Approach.Mark> marks = new ArrayList<>();
        double nearest = Double.NEGATIVE_INFINITY;
        for (Road.Marker marker : day.road().markers()) {
            String words = marker.name().in(language);
            marks.add(
                    wide
                            ? above(marker.metres(), words)
                            : beside(marker.metres(), words + " · " + distance.apply(marker.metres()), nearest));
            nearest = marker.metres();
        }
        return marks;
    }

    private Approach.Mark above(double metres, String words) {
        double at = along(metres);
        boolean late = at > before + length * 0.7;
        return new Approach.Mark(
                number(at),
                number(edge - 10),
                number(at),
                number(edge + across + 4),
                number(late ? at - 4 : at + 4),
                number(edge - 8),
                late ? "end" : "start",
                words,
                number(metres));
    }

    /** Where the words of places stand beside a standing road. */
    private double beside() {
        return edge + (across + road) / 2 + 14;
    }

    private Approach.Mark beside(double metres, String words, double nearest) {
        double at = along(metres);
        double text = Math.max(at + 4, along(nearest) + 20);
        return new Approach.Mark(
                number(edge + (across - road) / 2 - 8),
                number(at),
                number(beside() - 4),
                number(at),
                number(beside()),
                number(text),
                "start",
                words,
                number(metres));
    }

    private List<Approach.Mark> ticks(DoubleFunction<String> distance) {
        List<Approach.Mark> ticks = new ArrayList<>();
        double step = day.road().lengthMetres() > 2500 ? 1000 : 500;
        for (double metres = 0; metres <= day.road().lengthMetres() && wide; metres += step) {
            double at = along(metres);
            double below = edge + across;
            ticks.add(new Approach.Mark(
                    number(at),
                    number(below + 4),
                    number(at),
                    number(below + 9),
                    number(at),
                    number(below + 21),
                    "middle",
                    distance.apply(metres),
                    number(metres)));
        }
        return ticks;
    }
}
