package org.garita.app.roster.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/**
 * Officer-hours against vehicle-hours waited, each plan with its interval. Both axes begin above 0, and that of waiting is
 * logarithmic: an officer-hour saves much where there are few and little where there are many.
 *
 * @param rows levels of waiting
 * @param columns officer-hours
 * @param path the front as a line
 * @param marks plans
 */
public record FrontChart(List<Tick> rows, List<Tick> columns, String path, List<Mark> marks) {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 340;
    private static final int LEFT = 86;
    private static final int RIGHT = 24;
    private static final int TOP = 16;
    private static final int BOTTOM = 50;

    public FrontChart {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        marks = List.copyOf(marks);
    }

    /** A line of the grid. */
    public record Tick(String at, String words) {}

    /**
     * A plan.
     *
     * @param css {@code front}, {@code chosen}, {@code flat} or {@code sipp}
     * @param x where
     * @param y where
     * @param from lower end of the interval
     * @param to upper end
     * @param words what it says
     */
    public record Mark(String css, String x, String y, String from, String to, String words) {
        /** A square about the place, for plans of a rule. */
        public String square() {
            double left = Double.parseDouble(x) - 5;
            double top = Double.parseDouble(y) - 5;
            return "M%s %sh10v10h-10z".formatted(number(left), number(top));
        }
    }

    /** A plan to show. */
    public record Plan(String css, int laneHours, double vehicleHours, OptionalDouble plusMinus, String words) {
        double low() {
            return Math.max(vehicleHours / 100, vehicleHours - plusMinus.orElse(0));
        }

        double high() {
            return vehicleHours + plusMinus.orElse(0);
        }
    }

    /** A chart; plans with the style {@code front} or {@code chosen} are joined. */
    public static FrontChart of(List<Plan> plans, DoubleFunction<String> words) {
        double least = plans.stream().mapToInt(Plan::laneHours).min().orElse(0);
        double most = plans.stream().mapToInt(Plan::laneHours).max().orElse(1);
        double room = Math.max(1, .05 * (most - least));
        Scale across = new Scale(least - room, most + room, LEFT, WIDTH - RIGHT);
        double low =
                plans.stream().mapToDouble(Plan::low).filter(v -> v > 0).min().orElse(1);
        double high = plans.stream().mapToDouble(Plan::high).max().orElse(10);
        Scale up = new Scale(
                Math.log10(Math.max(1e-3, low) * .9), Math.log10(Math.max(2e-3, high) * 1.1), HEIGHT - BOTTOM, TOP);
        List<Mark> marks = plans.stream().map(plan -> mark(plan, across, up)).toList();
        String path = marks.stream()
                .filter(mark -> mark.css.equals("front") || mark.css.equals("chosen"))
                .map(mark -> mark.x + " " + mark.y)
                .collect(Collectors.joining("L", "M", ""));
        return new FrontChart(rows(up, words), columns(least, most, across, words), path, marks);
    }

    private record Scale(double from, double to, double start, double end) {
        double at(double value) {
            double share = (Math.max(from, Math.min(to, value)) - from) / Math.max(1e-9, to - from);
            return start + share * (end - start);
        }
    }

    private static Mark mark(Plan plan, Scale across, Scale up) {
        return new Mark(
                plan.css,
                number(across.at(plan.laneHours)),
                number(up.at(log(plan.vehicleHours))),
                number(up.at(log(plan.low()))),
                number(up.at(log(plan.high()))),
                plan.words);
    }

    private static double log(double value) {
        return Math.log10(Math.max(1e-3, value));
    }

    private static List<Tick> rows(Scale up, DoubleFunction<String> words) {
        boolean narrow = up.to - up.from < 1.2;
        boolean wide = up.to - up.from > 3.5;
        List<Integer> steps = wide ? List.of(1) : narrow ? List.of(1, 2, 3, 5, 7) : List.of(1, 3);
        List<Tick> rows = new ArrayList<>();
        for (int power = (int) Math.floor(up.from); power <= up.to; power++) {
            for (int step : steps) {
                double value = step * Math.pow(10, power);
                if (Math.log10(value) >= up.from && Math.log10(value) <= up.to) {
                    rows.add(new Tick(number(up.at(Math.log10(value))), words.apply(value)));
                }
            }
        }
        return rows;
    }

    private static List<Tick> columns(double least, double most, Scale across, DoubleFunction<String> words) {
        double raw = Math.max(1, (most - least) / 5);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = raw / power > 5 ? 10 * power : raw / power > 2 ? 5 * power : 2 * power;
        List<Tick> columns = new ArrayList<>();
        for (double at = Math.ceil(across.from / step) * step; at <= across.to; at += step) {
            columns.add(new Tick(number(across.at(at)), words.apply(at)));
        }
        return columns;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** The view box attribute. */
    public String viewBox() {
        return "0 0 %d %d".formatted(WIDTH, HEIGHT);
    }

    /** Left end of the grid. */
    public int left() {
        return LEFT;
    }

    /** Right end of the grid. */
    public int right() {
        return WIDTH - RIGHT;
    }

    /** Upper end of the grid. */
    public int top() {
        return TOP;
    }

    /** Lower end of the grid. */
    public int bottom() {
        return HEIGHT - BOTTOM;
    }

    /** Foot of the words below. */
    public int foot() {
        return HEIGHT - 8;
    }
}
