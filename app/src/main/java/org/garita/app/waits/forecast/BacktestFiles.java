package org.garita.app.waits.forecast;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.garita.measurement.history.SeriesKey;
import org.garita.measurement.score.Score;
import org.garita.measurement.score.ScoredRow;

/** The two files of a backtest, written whole or not at all; their columns are described in docs/guide/formats.md. */
public final class BacktestFiles {
    private static final String SCORES =
            "crossing_id,lane,horizon_h,n,mae,mae_persistence,mae_climatology,mae_blend,pinball,pinball_climatology,cover80";
    private static final String ROWS = "crossing_id,lane,horizon_h,t,y,forecast,q10,q25,q50,q75,q90";

    private BacktestFiles() {}

    /** One line for each series and horizon. */
    public static void scores(List<ScoredRow> rows, Path file) throws IOException {
        Map<Double, Map<SeriesKey, List<ScoredRow>>> groups = new LinkedHashMap<>();
        for (ScoredRow row : rows) {
            groups.computeIfAbsent(row.horizonHours(), hours -> new LinkedHashMap<>())
                    .computeIfAbsent(row.key(), key -> new ArrayList<>())
                    .add(row);
        }
        List<String> lines = new ArrayList<>();
        groups.forEach((hours, series) -> series.forEach((key, own) -> lines.add(score(key, hours, Score.of(own)))));
        write(SCORES, lines, file);
    }

    private static String score(SeriesKey key, double hours, Score score) {
        return String.join(
                ",",
                key.crossing(),
                key.lane(),
                horizon(hours),
                String.valueOf(score.rows()),
                number(score.mae()),
                number(score.persistence()),
                number(score.climatology()),
                number(score.blend()),
                number(score.pinball()),
                number(score.pinballClimatology()),
                number(score.cover80()));
    }

    /** One line for each forecast. */
    public static void rows(List<ScoredRow> rows, Path file) throws IOException {
        write(ROWS, rows.stream().map(BacktestFiles::row).toList(), file);
    }

    private static String row(ScoredRow row) {
        return String.join(
                ",",
                row.key().crossing(),
                row.key().lane(),
                horizon(row.horizonHours()),
                Instant.ofEpochSecond(row.target()).toString(),
                horizon(row.minutes()),
                number(row.forecast().minutes()),
                number(row.forecast().q10()),
                number(row.forecast().q25()),
                number(row.forecast().q50()),
                number(row.forecast().q75()),
                number(row.forecast().q90()));
    }

    /** A number as short as it is: 1, 0.25. */
    static String horizon(double hours) {
        return hours == Math.rint(hours) ? String.valueOf((long) hours) : String.valueOf(hours);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static void write(String header, List<String> lines, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            writer.write(header + "\n");
            for (String line : lines) {
                writer.write(line + "\n");
            }
        } catch (IOException failed) {
            Files.deleteIfExists(part);
            throw failed;
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
