package org.garita.app.scenario.picture;

import java.util.List;

/**
 * The approach of a port as a drawing: the road with its lanes, the lines on them, booths by class, places along the way.
 * Lengths along the road are to scale; widths are not.
 *
 * @param id unique on the page
 * @param wide true with the road lying, false with the road standing, for narrow screens
 * @param width of the drawing
 * @param height of the drawing
 * @param lanes lanes of the road
 * @param plazas where lanes of the road fan out to the booths
 * @param booths places of inspection
 * @param lines sets of lanes as they are full
 * @param patterns of vehicles, to scale
 * @param marks places along the road
 * @param ticks distances
 * @param unit pixels a metre, for the script
 * @param start where the booths' end of the road is, for the script
 */
public record Approach(
        String id,
        boolean wide,
        int width,
        int height,
        List<Box> lanes,
        List<Plaza> plazas,
        List<Box> booths,
        List<Line> lines,
        List<Pattern> patterns,
        List<Mark> marks,
        List<Mark> ticks,
        String unit,
        String start) {
    public Approach {
        lanes = List.copyOf(lanes);
        plazas = List.copyOf(plazas);
        booths = List.copyOf(booths);
        lines = List.copyOf(lines);
        patterns = List.copyOf(patterns);
        marks = List.copyOf(marks);
        ticks = List.copyOf(ticks);
    }

    /** The same drawing under another name, when a page shows several. */
    public Approach named(String prefix) {
        return new Approach(
                prefix + id,
                wide,
                width,
                height,
                lanes,
                plazas,
                booths,
                lines.stream()
                        .map(line -> new Line(
                                line.strand(),
                                line.fromMetres(),
                                line.box(),
                                line.pattern().replace("#", "#" + prefix)))
                        .toList(),
                patterns.stream().map(pattern -> pattern.named(prefix)).toList(),
                marks,
                ticks,
                unit,
                start);
    }

    /** A rectangle with its style class. */
    public record Box(String x, String y, String width, String height, String css) {}

    /** A fan of lanes. */
    public record Plaza(String points, String css) {}

    /**
     * A set of lanes that is full for so many metres.
     *
     * @param strand its number
     * @param fromMetres where it begins
     * @param box where it is drawn now
     * @param pattern id of the pattern of vehicles
     */
    public record Line(int strand, String fromMetres, Box box, String pattern) {}

    /** A pattern of vehicles in lanes. */
    public record Pattern(
            String id,
            String x,
            String y,
            String width,
            String height,
            String vehicleWidth,
            String vehicleHeight,
            String css) {
        Pattern named(String prefix) {
            return new Pattern(prefix + id, x, y, width, height, vehicleWidth, vehicleHeight, css);
        }
    }

    /** A line across the road with its words. */
    public record Mark(
            String x1,
            String y1,
            String x2,
            String y2,
            String textX,
            String textY,
            String anchor,
            String words,
            String metres) {}

    /** The view box attribute. */
    public String viewBox() {
        return "0 0 %d %d".formatted(width, height);
    }
}
