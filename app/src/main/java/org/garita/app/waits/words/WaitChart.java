package org.garita.app.waits.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.measurement.wait.WaitValue;
import org.jspecify.annotations.Nullable;

/**
 * Waits over the last hours as plain numbers that a template writes as SVG: the expected wait with its interval, the true one
 * where it is known, a bar for those who joined in each interval, and a diamond for each report. Where nothing is known a line
 * breaks.
 *
 * @param rows horizontal lines with their minutes
 * @param columns vertical lines with their time
 * @param band path of the interval of the expected wait
 * @param expected path of the expected wait
 * @param truth path of the true wait
 * @param actual path of what those who joined really were measured to have waited
 * @param reported path of what was reported
 */
public record WaitChart(
        List<Tick> rows,
        List<Tick> columns,
        String band,
        String expected,
        String truth,
        String actual,
        String reported) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 260;
    private static final int LEFT = 52;
    private static final int RIGHT = 26;
    private static final int TOP = 14;
    private static final int BOTTOM = 34;
    private static final int[] STEPS = {5, 10, 20, 30, 60, 120, 240};
    private static final int MOST_ROWS = 5;

    /** A line of the grid: where, and what it says. */
    public record Tick(String position, String words) {}

    /** A moment with what was expected and what was true then. */
    public record Point(long at, Span expected, OptionalDouble truth) {}

    /** A number and its interval, or nothing. */
    public record Span(@Nullable Double middle, double low, double high) {
        /** Nothing is known. */
        public static final Span NONE = new Span(null, 0, 0);

        /** What was said, if it was a number. */
        public static Span of(Optional<WaitValue> said) {
            WaitValue.@Nullable Minutes number = said.map(WaitValue::minutes).orElse(null);
            return number == null ? NONE : new Span(number.middle(), number.low(), number.high());
        }
    }

    /** What those who joined from one moment until another waited. */
    public record Bar(long from, long until, double minutes) {
        /** The numbers among what was said of intervals that end after a moment. */
        public static List<Bar> of(List<WaitValue> said, long after) {
            List<Bar> bars = new ArrayList<>();
            for (WaitValue value : said) {
                WaitValue.Minutes number = value.minutes();
                if (number != null && value.until() > after) {
                    bars.add(new Bar(value.from(), value.until(), number.middle()));
                }
            }
            return bars;
        }
    }

    /** What was reported for a moment. */
    public record Report(long at, double minutes) {}

    /** A time on the axis. */
    public record Time(long at, String words) {}

    /** Draws points from one moment until another. */
    public static WaitChart of(
            long from, long until, List<Point> points, List<Bar> bars, List<Report> reports, List<Time> times) {
        double highest = 1;
        for (Point point : points) {
            highest = Math.max(
                    highest, Math.max(point.expected().high(), point.truth().orElse(0)));
        }
        for (Bar bar : bars) {
            highest = Math.max(highest, bar.minutes());
        }
        for (Report report : reports) {
            highest = Math.max(highest, report.minutes());
        }
        int step = step(highest);
        double top = Math.ceil(highest / step) * step;
        List<Tick> rows = new ArrayList<>();
        for (int at = 0; at <= top; at += step) {
            rows.add(new Tick(number(y(at, top)), String.valueOf(at)));
        }
        Scale scale = new Scale(from, until, top);
        return new WaitChart(
                rows,
                times.stream()
                        .map(time -> new Tick(number(scale.x(time.at())), time.words()))
                        .toList(),
                scale.band(points),
                scale.expected(points),
                scale.truth(points),
                scale.bars(bars),
                scale.reported(reports));
    }

    private static int step(double highest) {
        for (int step : STEPS) {
            if (highest <= MOST_ROWS * step) {
                return step;
            }
        }
        return (int) Math.ceil(highest / MOST_ROWS);
    }

    private static double y(double minutes, double top) {
        return TOP + (1 - minutes / top) * (HEIGHT - TOP - BOTTOM);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Moments and minutes as places. */
    private record Scale(long from, long until, double top) {
        double x(long at) {
            return LEFT + (double) (at - from) / (until - from) * (WIDTH - LEFT - RIGHT);
        }

        private String place(long at, double minutes) {
            return number(x(at)) + " " + number(y(minutes, top));
        }

        String expected(List<Point> points) {
            StringBuilder path = new StringBuilder();
            boolean joined = false;
            for (Point point : points) {
                Double middle = point.expected().middle();
                if (middle != null) {
                    path.append(joined ? 'L' : 'M').append(place(point.at(), middle));
                }
                joined = middle != null;
            }
            return path.toString();
        }

        String truth(List<Point> points) {
            StringBuilder path = new StringBuilder();
            boolean joined = false;
            for (Point point : points) {
                if (point.truth().isPresent()) {
                    path.append(joined ? 'L' : 'M')
                            .append(place(point.at(), point.truth().getAsDouble()));
                }
                joined = point.truth().isPresent();
            }
            return path.toString();
        }

        /** Each run of known points: along its upper ends, back along its lower ones. */
        String band(List<Point> points) {
            StringBuilder path = new StringBuilder();
            List<Point> run = new ArrayList<>();
            for (Point point : points) {
                if (point.expected().middle() == null) {
                    close(path, run);
                } else {
                    run.add(point);
                }
            }
            close(path, run);
            return path.toString();
        }

        private void close(StringBuilder path, List<Point> run) {
            for (int i = 0; i < run.size(); i++) {
                path.append(i == 0 ? 'M' : 'L')
                        .append(place(run.get(i).at(), run.get(i).expected().high()));
            }
            for (int i = run.size() - 1; i >= 0; i--) {
                path.append('L')
                        .append(place(run.get(i).at(), run.get(i).expected().low()));
            }
            if (!run.isEmpty()) {
                path.append('Z');
            }
            run.clear();
        }

        String bars(List<Bar> bars) {
            StringBuilder path = new StringBuilder();
            for (Bar bar : bars) {
                path.append('M')
                        .append(place(Math.max(from, bar.from()), bar.minutes()))
                        .append('H')
                        .append(number(x(Math.min(until, bar.until()))));
            }
            return path.toString();
        }

        String reported(List<Report> reports) {
            StringBuilder path = new StringBuilder();
            for (Report report : reports) {
                path.append('M').append(place(report.at(), report.minutes())).append("m0-6l6 6-6 6-6-6z");
            }
            return path.toString();
        }
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
}
