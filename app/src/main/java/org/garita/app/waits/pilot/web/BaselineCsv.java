package org.garita.app.waits.pilot.web;

import java.util.Locale;
import java.util.Optional;
import org.garita.app.waits.pilot.CrossingBaseline;
import org.garita.measurement.baseline.Baseline.ClassBaseline;
import org.garita.measurement.baseline.Cell;
import org.garita.measurement.baseline.Figure;

/**
 * A baseline as CSV, a row for each class and slot. Where too few days have a number, {@code word} is {@code insufficient} and the
 * figures are empty; an empty buffer index is unknown.
 */
final class BaselineCsv {
    private static final String HEADER =
            "crossing,simulated,class,direction,days_of_week,from_minute,minutes,days,values,journeys,without_number,word,"
                    + "mean_min,mean_low,mean_high,median_min,median_low,median_high,p80_min,p80_low,p80_high,"
                    + "p95_min,p95_low,p95_high,at_least,buffer_index,buffer_index_low,buffer_index_high\n";

    private BaselineCsv() {}

    static String of(CrossingBaseline baseline) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (ClassBaseline one : baseline.figures().classes()) {
            for (Cell cell : one.cells()) {
                csv.append(row(baseline, one, cell)).append('\n');
            }
        }
        return csv.toString();
    }

    private static String row(CrossingBaseline baseline, ClassBaseline one, Cell cell) {
        return String.join(
                ",",
                baseline.crossing().value(),
                String.valueOf(baseline.simulated()),
                one.id(),
                one.direction().name().toLowerCase(Locale.ROOT),
                cell.slot().code().substring(0, 3),
                String.valueOf(cell.slot().fromMinute()),
                String.valueOf(cell.slot().minutes()),
                String.valueOf(cell.days()),
                String.valueOf(cell.values()),
                String.valueOf(cell.journeys()),
                String.valueOf(cell.withoutNumber()),
                cell.figures().map(BaselineCsv::figures).orElse("insufficient" + ",".repeat(16)));
    }

    private static String figures(Cell.Figures figures) {
        return String.join(
                ",",
                "",
                minutes(figures.mean()),
                minutes(figures.median()),
                minutes(figures.p80()),
                minutes(figures.p95()),
                String.valueOf(figures.p95().atLeast()),
                index(figures.bufferIndex()));
    }

    private static String minutes(Figure figure) {
        return String.format(Locale.ROOT, "%.2f,%.2f,%.2f", figure.middle(), figure.low(), figure.high());
    }

    private static String index(Optional<Figure> index) {
        return index.map(figure ->
                        String.format(Locale.ROOT, "%.3f,%.3f,%.3f", figure.middle(), figure.low(), figure.high()))
                .orElse(",,");
    }
}
