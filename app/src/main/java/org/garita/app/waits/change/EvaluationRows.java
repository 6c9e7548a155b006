package org.garita.app.waits.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.garita.measurement.change.Effect;
import org.garita.measurement.change.Evaluation;
import org.garita.measurement.change.Placebo;
import org.garita.measurement.change.Range;

/** All figures of an evaluation, one a row: method, what, unit, figure and the ends of its interval. */
public final class EvaluationRows {
    private static final String HEADER = "method,figure,unit,value,low,high";

    private EvaluationRows() {}

    /**
     * One figure.
     *
     * @param method code of the method
     * @param figure which of its figures; of a placebo, its name
     * @param unit {@code minutes}, {@code percent}, {@code minutes_per_week} or {@code percent_per_week}
     * @param range figure and interval
     */
    record Row(String method, String figure, String unit, Range range) {}

    static List<Row> of(Evaluation evaluation) {
        List<Row> rows = new ArrayList<>();
        evaluation.beforeAfter().ifPresent(found -> {
            add(rows, "before_after", "mean", found.mean());
            add(rows, "before_after", "median", found.median());
        });
        evaluation.interrupted().ifPresent(found -> {
            add(rows, "interrupted_series", "mean", found.effect());
            rows.add(new Row("interrupted_series", "level", "minutes", found.levelMinutes()));
            rows.add(new Row("interrupted_series", "slope", "minutes_per_week", found.slopeMinutesPerWeek()));
            rows.add(new Row("interrupted_series", "trend_before", "minutes_per_week", found.trendBefore()));
        });
        evaluation.against().ifPresent(found -> {
            add(rows, "difference_in_differences", "mean", found.effect());
            rows.add(new Row("difference_in_differences", "controls", "percent", found.controls()));
            rows.add(new Row("difference_in_differences", "apart_before", "percent_per_week", found.apartBefore()));
        });
        evaluation.adjusted().ifPresent(found -> {
            add(rows, "same_demand", "mean", found.effect());
            rows.add(new Row("same_demand", "error_before", "minutes", found.errorBefore()));
        });
        for (Placebo placebo : evaluation.placebos().tried()) {
            String kind = "placebo_" + placebo.kind().name().toLowerCase(Locale.ROOT);
            rows.add(new Row(kind, placebo.name(), "percent", placebo.percent()));
        }
        return rows;
    }

    private static void add(List<Row> rows, String method, String figure, Effect effect) {
        rows.add(new Row(method, figure, "minutes", effect.minutes()));
        rows.add(new Row(method, figure, "percent", effect.percent()));
    }

    /** Writes them as comma-separated values, whole or not at all; what is unknown is the word. */
    public static void write(Evaluation evaluation, Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (Row row : of(evaluation)) {
            lines.add(String.join(
                    ",",
                    row.method(),
                    row.figure(),
                    row.unit(),
                    number(row.range().middle()),
                    number(row.range().low()),
                    number(row.range().high())));
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, lines, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            Files.deleteIfExists(part);
            throw failed;
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "unknown";
    }
}
