package org.garita.app.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.garita.app.waits.LaneReport;

/**
 * A line of reported waits over time, drawn on the server: days along, minutes up. The line breaks where no report was
 * received for more than {@link #LONGEST_JOINED}: a gap is not a wait.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param rows horizontal lines with their words
 * @param columns days with their words
 * @param line path data of the line
 * @param dots single reports with no neighbour to join
 */
record HistoryChart(int width, int height, List<Tick> rows, List<Tick> columns, String line, List<Dot> dots) {
    /** Reports further apart are not joined. */
    static final Duration LONGEST_JOINED = Duration.ofHours(3);

    private static final int WIDTH = 760;
    private static final int HEIGHT = 260;
    private static final int LEFT = 88;
    private static final int RIGHT = 10;
    private static final int TOP = 12;
    private static final int BOTTOM = 30;

    /** Most day names along the bottom. */
    private static final int MOST_COLUMNS = 8;

    /** A line of the grid: where, and what it says (possibly nothing). */
    record Tick(String position, String words) {}

    /** A report alone. */
    record Dot(String x, String y) {}

    /** The view box attribute. */
    public String viewBox() {
        return "0 0 %d %d".formatted(width, height);
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

    /** Draws reports with a number, oldest first. */
    static HistoryChart of(List<LaneReport> reports, Instant from, Instant until, ZoneId zone, PageWords words) {
        List<LaneReport> numbered = reports.stream()
                .filter(report ->
                        report.delayMinutes().isPresent() && report.observedAt().isPresent())
                .toList();
        int longest = numbered.stream()
                .mapToInt(report -> report.delayMinutes().orElse(0))
                .max()
                .orElse(0);
        int step = stepMinutes(longest);
        int top = Math.max(1, (longest + step - 1) / step) * step;
        List<Tick> rows = new ArrayList<>();
        for (int minutes = 0; minutes <= top; minutes += step) {
            rows.add(new Tick(number(y(minutes, top)), words.wait(minutes)));
        }
        StringBuilder line = new StringBuilder();
        List<Dot> dots = new ArrayList<>();
        Instant before = Instant.MIN;
        for (int i = 0; i < numbered.size(); i++) {
            Instant observed = observed(numbered.get(i));
            String x = number(x(observed, from, until));
            String y = number(y(numbered.get(i).delayMinutes().orElse(0), top));
            boolean joined = i > 0 && Duration.between(before, observed).compareTo(LONGEST_JOINED) <= 0;
            boolean joinsNext = i + 1 < numbered.size()
                    && Duration.between(observed, observed(numbered.get(i + 1))).compareTo(LONGEST_JOINED) <= 0;
            line.append(joined ? 'L' : 'M').append(x).append(' ').append(y);
            if (!joined && !joinsNext) {
                dots.add(new Dot(x, y));
            }
            before = observed;
        }
        return new HistoryChart(WIDTH, HEIGHT, rows, columns(from, until, zone, words), line.toString(), dots);
    }

    private static List<Tick> columns(Instant from, Instant until, ZoneId zone, PageWords words) {
        List<Tick> columns = new ArrayList<>();
        ZonedDateTime first = from.atZone(zone).toLocalDate().atStartOfDay(zone);
        long days = Duration.between(from, until).toDays();
        long every = Math.max(1, (days + MOST_COLUMNS - 1) / MOST_COLUMNS);
        for (ZonedDateTime day = first; day.toInstant().isBefore(until); day = day.plusDays(every)) {
            if (!day.toInstant().isBefore(from)) {
                columns.add(new Tick(number(x(day.toInstant(), from, until)), words.shortDay(day.toLocalDate())));
            }
        }
        return columns;
    }

    /** A step of the grid that gives three to seven lines. */
    static int stepMinutes(int longest) {
        for (int step : List.of(5, 10, 15, 30, 60)) {
            if (longest <= step * 6) {
                return step;
            }
        }
        return 120;
    }

    private static Instant observed(LaneReport report) {
        return report.observedAt().orElse(Instant.EPOCH);
    }

    private static double x(Instant instant, Instant from, Instant until) {
        double share = Duration.between(from, instant).toSeconds()
                / (double) Math.max(1, Duration.between(from, until).toSeconds());
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private static double y(int minutes, int top) {
        return TOP + (1 - minutes / (double) top) * (HEIGHT - TOP - BOTTOM);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
