package org.garita.app.waits.forecast;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.garita.measurement.forecast.Forecast;

/** Forecasts as rows of a table for people, or of comma-separated values with all quantiles; see docs/guide/formats.md. */
public final class ForecastRows {
    /** First line of the table for people. */
    public static final String TITLE =
            "crossing   lane                  ahead h  at (UTC)          minutes   10 %   25 %   75 %   90 %  last report  basis";

    /** First line of the comma-separated values. */
    public static final String HEADER =
            "crossing_id,lane,origin,t,minutes,q05,q10,q15,q20,q25,q30,q35,q40,q45,q50,q55,q60,q65,q70,q75,q80,q85,q90,q95,age_s,basis";

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private ForecastRows() {}

    /** A row for people. */
    public static String line(Forecast forecast) {
        return String.format(
                Locale.ROOT,
                "%-10s %-20s %8s  %s %8.1f %6.1f %6.1f %6.1f %6.1f  %11s  %s",
                forecast.key().crossing(),
                forecast.key().lane(),
                BacktestFiles.horizon((forecast.target() - forecast.origin()) / 3600.0),
                MINUTES.format(Instant.ofEpochSecond(forecast.target()).atOffset(ZoneOffset.UTC)),
                forecast.minutes(),
                forecast.quantiles().at(10),
                forecast.quantiles().at(25),
                forecast.quantiles().at(75),
                forecast.quantiles().at(90),
                forecast.ageSeconds() < 0
                        ? "none"
                        : String.format(Locale.ROOT, "%.1f h ago", forecast.ageSeconds() / 3600.0),
                basis(forecast));
    }

    /** Comma-separated values. */
    public static String values(Forecast forecast) {
        return String.join(
                ",",
                forecast.key().crossing(),
                forecast.key().lane(),
                Instant.ofEpochSecond(forecast.origin()).toString(),
                Instant.ofEpochSecond(forecast.target()).toString(),
                number(forecast.minutes()),
                forecast.quantiles().minutes().stream()
                        .map(ForecastRows::number)
                        .collect(Collectors.joining(",")),
                forecast.ageSeconds() < 0 ? "" : String.valueOf(forecast.ageSeconds()),
                basis(forecast));
    }

    private static String basis(Forecast forecast) {
        return switch (forecast.basis()) {
            case LEARNT -> "learnt";
            case NEW_LAST_REPORT -> "new: last report";
            case NEW_LANE_HOUR -> "new: lane class at that hour";
            case USUAL -> "usual: own reports at that hour";
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
