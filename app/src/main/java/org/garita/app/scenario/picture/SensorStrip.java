package org.garita.app.scenario.picture;

import java.util.List;
import java.util.Locale;
import org.garita.simulation.sense.SensorScore;

/**
 * What one sensor told in each quarter hour of a day, as bars, and when it was silent.
 *
 * @param bars path data of the bars
 * @param silences path data of the times in which it was silent
 * @param most the highest bar
 */
public record SensorStrip(String bars, String silences, int most) {
    /** Width of the drawing: eight for each quarter hour. */
    public static final int WIDTH = 768;

    /** Height of the drawing. */
    public static final int HEIGHT = 36;

    private static final int QUARTERS = 96;
    private static final double DAY_MICROS = 86_400e6;

    /** What an SVG of it says as its view box. */
    public String viewBox() {
        return "0 0 %d %d".formatted(WIDTH, HEIGHT);
    }

    /**
     * The strip of one day.
     *
     * @param quarters of the whole run
     * @param day from 0
     */
    public static SensorStrip of(List<Integer> quarters, List<SensorScore.Spell> silences, int day) {
        List<Integer> shown = quarters.subList(day * QUARTERS, (day + 1) * QUARTERS);
        int most = shown.stream().mapToInt(Integer::intValue).max().orElse(0);
        StringBuilder bars = new StringBuilder();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            if (shown.get(quarter) > 0) {
                double high = Math.max(1, (double) HEIGHT * shown.get(quarter) / most);
                box(bars, (double) quarter * WIDTH / QUARTERS, (double) WIDTH / QUARTERS - 1, high);
            }
        }
        StringBuilder silent = new StringBuilder();
        for (SensorScore.Spell spell : silences) {
            double from = Math.max(0, spell.from() / DAY_MICROS - day);
            double until = Math.min(1, spell.until() / DAY_MICROS - day);
            if (until > from) {
                box(silent, WIDTH * from, WIDTH * (until - from), HEIGHT);
            }
        }
        return new SensorStrip(bars.toString(), silent.toString(), most);
    }

    private static void box(StringBuilder path, double x, double width, double high) {
        path.append(String.format(Locale.ROOT, "M%.1f %dv-%.1fh%.1fv%.1fz", x, HEIGHT, high, width, high));
    }
}
