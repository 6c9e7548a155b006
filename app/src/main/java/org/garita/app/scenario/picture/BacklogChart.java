package org.garita.app.scenario.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.garita.app.scenario.picture.HourChart.Line;
import org.garita.app.scenario.picture.HourChart.Tick;

/** Vehicles in line from a closure on, a line for each option. */
public final class BacklogChart {
    private static final HourChart FRAME = new HourChart(List.of(), List.of(), List.of(), List.of());
    private static final int[] HOUR_STEPS = {6, 12, 24, 48, 72, 168, 336, 672};
    private static final int MOST_COLUMNS = 9;
    private static final int MOST_ROWS = 6;

    private final double hours;
    private final double step;
    private final double top;

    /**
     * One line.
     *
     * @param css style class
     * @param name what it is
     * @param stepHours hours between two numbers
     * @param vehicles in line at hour 0, {@code stepHours}, twice that and so on
     */
    public record Curve(String css, String name, int stepHours, List<Double> vehicles) {
        public Curve {
            vehicles = List.copyOf(vehicles);
        }

        private double hours() {
            return (double) stepHours * Math.max(1, vehicles.size() - 1);
        }
    }

    private BacklogChart(List<Curve> curves) {
        hours = curves.stream().mapToDouble(Curve::hours).max().orElse(24);
        double most = curves.stream()
                .flatMap(curve -> curve.vehicles().stream())
                .mapToDouble(line -> line)
                .max()
                .orElse(0);
        step = step(most);
        top = Math.max(1, Math.ceil(most / step)) * step;
    }

    /**
     * The drawing.
     *
     * @param hourWords how an hour from the closure is written
     * @param vehicleWords how a number of vehicles is written
     */
    public static HourChart of(
            List<Curve> curves, DoubleFunction<String> hourWords, DoubleFunction<String> vehicleWords) {
        BacklogChart chart = new BacklogChart(curves);
        return new HourChart(
                chart.rows(vehicleWords),
                chart.columns(hourWords),
                curves.stream().map(chart::line).toList(),
                List.of());
    }

    /** 1, 2 or 5 times a power of ten, so that few rows reach the top. */
    private static double step(double most) {
        for (double power = 1; ; power *= 10) {
            for (double step : new double[] {power, 2 * power, 5 * power}) {
                if (most <= MOST_ROWS * step) {
                    return step;
                }
            }
        }
    }

    private List<Tick> rows(DoubleFunction<String> words) {
        List<Tick> rows = new ArrayList<>();
        for (double at = 0; at <= top + step / 2; at += step) {
            rows.add(new Tick(number(y(at)), words.apply(at)));
        }
        return rows;
    }

    private List<Tick> columns(DoubleFunction<String> words) {
        int wide = HOUR_STEPS[HOUR_STEPS.length - 1];
        for (int candidate : HOUR_STEPS) {
            if (candidate < wide && hours / candidate <= MOST_COLUMNS) {
                wide = candidate;
            }
        }
        List<Tick> columns = new ArrayList<>();
        for (int hour = 0; hour <= hours; hour += wide) {
            columns.add(new Tick(number(x(hour)), words.apply(hour)));
        }
        return columns;
    }

    private Line line(Curve curve) {
        StringBuilder path = new StringBuilder();
        for (int point = 0; point < curve.vehicles().size(); point++) {
            path.append(point == 0 ? 'M' : 'L')
                    .append(number(x(point * curve.stepHours())))
                    .append(' ')
                    .append(number(y(curve.vehicles().get(point))));
        }
        return new Line(curve.css(), curve.name(), path.toString(), "", List.of());
    }

    private double x(double hour) {
        return FRAME.left() + hour / hours * (FRAME.right() - FRAME.left());
    }

    private double y(double vehicles) {
        return FRAME.top() + (1 - vehicles / top) * (FRAME.bottom() - FRAME.top());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
