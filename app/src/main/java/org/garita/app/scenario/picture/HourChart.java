package org.garita.app.scenario.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * Lines over the hours of a day, each with its interval as a band; where nothing is known the line breaks.
 *
 * @param rows horizontal lines with their words
 * @param columns hours with their words
 * @param lines what is drawn
 * @param marks levels with a name, such as a place along a road
 */
public record HourChart(List<Tick> rows, List<Tick> columns, List<Line> lines, List<Tick> marks) {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 280;
    private static final int LEFT = 70;
    private static final int RIGHT = 24;
    private static final int TOP = 14;
    private static final int BOTTOM = 32;
    private static final int HOURS = 24;
    private static final double[] STEPS = {0.5, 1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 480, 720, 1440, 2880, 5760
    };
    private static final double[] METRES = {10, 20, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000};

    public HourChart {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
    }

    /** A line of the grid: where, and what it says. */
    public record Tick(String position, String words) {}

    /**
     * One line.
     *
     * @param css its style class
     * @param name what it is
     * @param path path data
     * @param band path data of its interval, empty when unknown
     * @param dots its points
     */
    public record Line(String css, String name, String path, String band, List<Dot> dots) {
        public Line {
            dots = List.copyOf(dots);
        }
    }

    /** A point, with what it says. */
    public record Dot(String x, String y, String words) {}

    /** A value at an hour, with the half width of its interval. */
    public record Point(double value, OptionalDouble plusMinus) {}

    /**
     * What one line shows.
     *
     * @param css style class
     * @param name what it is
     * @param points by hour of the day, 24 of them
     */
    public record Series(String css, String name, List<Optional<Point>> points) {
        public Series {
            points = List.copyOf(points);
        }

        double top() {
            return points.stream()
                    .flatMap(Optional::stream)
                    .mapToDouble(point -> point.value() + point.plusMinus().orElse(0))
                    .max()
                    .orElse(0);
        }
    }

    /** A named level. */
    public record Level(double value, String name) {}

    /** Waits in minutes. */
    public static HourChart ofMinutes(List<Series> series, DoubleFunction<String> words) {
        return of(series, List.of(), STEPS, words);
    }

    /** Metres along a road. */
    public static HourChart ofMetres(List<Series> series, List<Level> levels, DoubleFunction<String> words) {
        return of(series, levels, METRES, words);
    }

    private static HourChart of(List<Series> series, List<Level> levels, double[] steps, DoubleFunction<String> words) {
        double highest = series.stream().mapToDouble(Series::top).max().orElse(0);
        double step = step(highest, steps);
        double top = Math.max(1, Math.ceil(highest / step)) * step;
        List<Tick> rows = new ArrayList<>();
        for (double at = 0; at <= top + step / 2; at += step) {
            rows.add(new Tick(number(y(at, top)), words.apply(at)));
        }
        List<Tick> columns = new ArrayList<>();
        for (int hour = 0; hour <= HOURS; hour += 3) {
            columns.add(new Tick(number(x(hour)), "%02d:00".formatted(hour)));
        }
        return new HourChart(
                rows,
                columns,
                series.stream().map(one -> line(one, top, words)).toList(),
                levels.stream()
                        .filter(level -> level.value() <= top)
                        .map(level -> new Tick(number(y(level.value(), top)), level.name()))
                        .toList());
    }

    private static double step(double highest, double[] steps) {
        for (double step : steps) {
            if (highest <= 6 * step) {
                return step;
            }
        }
        return steps[steps.length - 1] * Math.ceil(highest / steps[steps.length - 1] / 6);
    }

    private static Line line(Series series, double top, DoubleFunction<String> words) {
        StringBuilder path = new StringBuilder();
        List<Dot> dots = new ArrayList<>();
        boolean joined = false;
        for (int hour = 0; hour < HOURS; hour++) {
            Optional<Point> point = series.points().get(hour);
            if (point.isPresent()) {
                String x = number(x(hour + 0.5));
                String y = number(y(point.get().value(), top));
                path.append(joined ? 'L' : 'M').append(x).append(' ').append(y);
                dots.add(new Dot(
                        x,
                        y,
                        "%02d:00 ".formatted(hour) + words.apply(point.get().value())));
            }
            joined = point.isPresent();
        }
        return new Line(series.css(), series.name(), path.toString(), band(series, top), dots);
    }

    private static String band(Series series, double top) {
        StringBuilder band = new StringBuilder();
        for (int from = 0; from < HOURS; ) {
            int to = from;
            while (to < HOURS && known(series.points().get(to))) {
                to++;
            }
            if (to > from) {
                edge(band, series, from, to, top);
            }
            from = Math.max(to, from + 1);
        }
        return band.toString();
    }

    private static boolean known(Optional<Point> point) {
        return point.flatMap(one -> one.plusMinus().stream().boxed().findFirst())
                .isPresent();
    }

    private static void edge(StringBuilder band, Series series, int from, int to, double top) {
        for (int hour = from; hour < to; hour++) {
            Point point = series.points().get(hour).orElseThrow();
            band.append(hour == from ? 'M' : 'L')
                    .append(number(x(hour + 0.5)))
                    .append(' ')
                    .append(number(y(point.value() + point.plusMinus().orElse(0), top)));
        }
        for (int hour = to - 1; hour >= from; hour--) {
            Point point = series.points().get(hour).orElseThrow();
            band.append('L')
                    .append(number(x(hour + 0.5)))
                    .append(' ')
                    .append(number(
                            y(Math.max(0, point.value() - point.plusMinus().orElse(0)), top)));
        }
        band.append('Z');
    }

    /** The view box attribute. */
    public String viewBox() {
        return "0 0 %d %d".formatted(WIDTH, HEIGHT);
    }

    /** Left end of horizontal lines. */
    public int left() {
        return LEFT;
    }

    /** Right end of horizontal lines. */
    public int right() {
        return WIDTH - RIGHT;
    }

    /** Upper end of vertical lines. */
    public int top() {
        return TOP;
    }

    /** Lower end of vertical lines. */
    public int bottom() {
        return HEIGHT - BOTTOM;
    }

    private static double x(double hour) {
        return LEFT + hour / HOURS * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double value, double top) {
        return TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
