package org.garita.app.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A day to come, drawn on the server: the expected wait with the ranges that hold in half and in four of five cases, what
 * is usual beside it, and closed hours. Lines and ranges break where it is closed or nothing is foretold.
 *
 * @param key part of the ids within the picture
 * @param width of the drawing
 * @param height of the drawing
 * @param rows horizontal lines with their words
 * @param columns hours with their words
 * @param outer path of the range of four in five cases
 * @param inner path of the range of half the cases
 * @param middle path of the expected wait
 * @param usual path of the usual wait
 * @param closed spans that are closed
 */
record AheadChart(
        String key,
        int width,
        int height,
        List<HistoryChart.Tick> rows,
        List<HistoryChart.Tick> columns,
        String outer,
        String inner,
        String middle,
        String usual,
        List<Span> closed) {
    /** Moments further apart are not joined. */
    private static final Duration LONGEST_JOINED = Duration.ofMinutes(90);

    private static final int NARROW = 360;
    private static final int WIDE_LEFT = 88;
    private static final int NARROW_LEFT = 82;
    private static final int RIGHT = 12;
    private static final int TOP = 14;
    private static final int BOTTOM = 32;

    /** From where to where along the drawing. */
    record Span(String x, String width) {}

    /** A moment of the picture, in minutes; without a number it interrupts the lines. */
    record Point(Instant at, boolean known, double q10, double q25, double middle, double q75, double q90) {
        static Point gap(Instant at) {
            return new Point(at, false, 0, 0, 0, 0, 0);
        }
    }

    /** What is usual at a moment. */
    record Usual(Instant at, boolean known, double minutes) {}

    /** What is to be drawn. */
    record Day(Instant from, Instant until, List<Point> points, List<Usual> usual, List<Closed> closed) {}

    /** A span in which it is closed. */
    record Closed(Instant from, Instant until) {}

    /** For wide screens. */
    static AheadChart wide(Day day, ZoneId zone, PageWords words) {
        return new Drawing("day-wide", 760, 300, WIDE_LEFT, 3, day).draw(zone, words);
    }

    /** For telephones. */
    static AheadChart narrow(Day day, ZoneId zone, PageWords words) {
        return new Drawing("day-narrow", NARROW, 260, NARROW_LEFT, 6, day).draw(zone, words);
    }

    /** The view box attribute. */
    public String viewBox() {
        return "0 0 %d %d".formatted(width, height);
    }

    /** Left end of horizontal lines. */
    public int left() {
        return width > NARROW ? WIDE_LEFT : NARROW_LEFT;
    }

    /** Right end of horizontal lines. */
    public int right() {
        return width - RIGHT;
    }

    /** Upper end of vertical lines. */
    public int top() {
        return TOP;
    }

    /** Lower end of vertical lines. */
    public int bottom() {
        return height - BOTTOM;
    }

    /** How high the picture itself is. */
    public int inside() {
        return bottom() - TOP;
    }

    /** A day on its way to paper. */
    private record Drawing(String key, int width, int height, int left, int everyHours, Day day) {
        AheadChart draw(ZoneId zone, PageWords words) {
            int step = HistoryChart.stepMinutes((int) Math.ceil(longest()));
            int top = Math.max(2, (int) Math.ceil(longest() / step)) * step;
            List<HistoryChart.Tick> rows = new ArrayList<>();
            for (int minutes = 0; minutes <= top; minutes += step) {
                rows.add(new HistoryChart.Tick(number(y(minutes, top)), words.wait(minutes)));
            }
            List<List<Point>> parts = parts();
            return new AheadChart(
                    key,
                    width,
                    height,
                    rows,
                    columns(zone, words),
                    parts.stream().map(part -> band(part, top, true)).collect(Collectors.joining()),
                    parts.stream().map(part -> band(part, top, false)).collect(Collectors.joining()),
                    parts.stream().map(part -> line(part, top)).collect(Collectors.joining()),
                    usual(top),
                    day.closed().stream().map(this::span).toList());
        }

        private double longest() {
            double points = day.points().stream()
                    .filter(Point::known)
                    .mapToDouble(Point::q90)
                    .max()
                    .orElse(0);
            double usual = day.usual().stream()
                    .filter(Usual::known)
                    .mapToDouble(Usual::minutes)
                    .max()
                    .orElse(0);
            return Math.max(Math.max(points, usual), 10);
        }

        /** Points that are joined with each other. */
        private List<List<Point>> parts() {
            List<List<Point>> parts = new ArrayList<>();
            List<Point> part = new ArrayList<>();
            for (Point point : day.points()) {
                boolean far = !part.isEmpty()
                        && Duration.between(part.get(part.size() - 1).at(), point.at())
                                        .compareTo(LONGEST_JOINED)
                                > 0;
                if ((far || !point.known()) && !part.isEmpty()) {
                    parts.add(part);
                    part = new ArrayList<>();
                }
                if (point.known()) {
                    part.add(point);
                }
            }
            if (!part.isEmpty()) {
                parts.add(part);
            }
            return parts;
        }

        private String band(List<Point> part, int top, boolean outer) {
            StringBuilder path = new StringBuilder();
            for (int i = 0; i < part.size(); i++) {
                Point point = part.get(i);
                path.append(i == 0 ? 'M' : 'L').append(at(point.at(), outer ? point.q90() : point.q75(), top));
            }
            for (int i = part.size() - 1; i >= 0; i--) {
                Point point = part.get(i);
                path.append('L').append(at(point.at(), outer ? point.q10() : point.q25(), top));
            }
            return path.append('Z').toString();
        }

        private String line(List<Point> part, int top) {
            StringBuilder path = new StringBuilder();
            for (int i = 0; i < part.size(); i++) {
                path.append(i == 0 ? 'M' : 'L')
                        .append(at(part.get(i).at(), part.get(i).middle(), top));
            }
            return path.toString();
        }

        private String usual(int top) {
            StringBuilder path = new StringBuilder();
            boolean joined = false;
            for (Usual usual : day.usual()) {
                if (usual.known()) {
                    path.append(joined ? 'L' : 'M').append(at(usual.at(), usual.minutes(), top));
                }
                joined = usual.known();
            }
            return path.toString();
        }

        private Span span(Closed closed) {
            double from = x(closed.from());
            return new Span(number(from), number(Math.max(0, x(closed.until()) - from)));
        }

        private List<HistoryChart.Tick> columns(ZoneId zone, PageWords words) {
            List<HistoryChart.Tick> columns = new ArrayList<>();
            ZonedDateTime hour = day.from().atZone(zone).truncatedTo(ChronoUnit.HOURS);
            for (; !hour.toInstant().isAfter(day.until()); hour = hour.plusHours(1)) {
                if (hour.getHour() % everyHours == 0 && !hour.toInstant().isBefore(day.from())) {
                    columns.add(new HistoryChart.Tick(
                            number(x(hour.toInstant())), HoursWords.time(hour.toLocalTime(), words)));
                }
            }
            return columns;
        }

        private String at(Instant instant, double minutes, int top) {
            return number(x(instant)) + ' ' + number(y(minutes, top));
        }

        private double x(Instant instant) {
            double share = Duration.between(day.from(), instant).toSeconds()
                    / (double) Duration.between(day.from(), day.until()).toSeconds();
            return left + Math.max(0, Math.min(1, share)) * (width - left - RIGHT);
        }

        private double y(double minutes, int top) {
            return TOP + (1 - Math.min(minutes, top) / top) * (height - TOP - BOTTOM);
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }
}
