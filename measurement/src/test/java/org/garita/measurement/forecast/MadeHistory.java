package org.garita.measurement.forecast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.garita.measurement.history.History;
import org.garita.measurement.history.HistoryIntake;
import org.garita.measurement.history.ReportRow;
import org.garita.measurement.history.SeriesKey;

/** A border whose truth is known: a daily wave by weekday, moods that fade within hours and are shared by lanes, reports missing. */
public final class MadeHistory {
    /** Begins on a Monday. */
    static final long START = Instant.parse("2027-01-04T08:00:00Z").getEpochSecond();

    static final long DAY = 86_400;
    static final double SPREAD = 8;

    private MadeHistory() {}

    /** Three crossings with two lanes each, reports of about 45 % of the hours. */
    public static List<ReportRow> rows(int days, long seed) {
        List<ReportRow> rows = new ArrayList<>();
        Random random = new Random(seed);
        for (int crossing = 0; crossing < 3; crossing++) {
            double shared = 0;
            double[] own = new double[2];
            for (int hour = 0; hour < days * 24; hour++) {
                shared = .85 * shared + Math.sqrt(1 - .85 * .85) * random.nextGaussian();
                for (int lane = 0; lane < 2; lane++) {
                    own[lane] = .6 * own[lane] + .8 * random.nextGaussian();
                    double mood = .8 * shared + .6 * own[lane];
                    double minutes = usual(crossing, lane, hour) + SPREAD * mood;
                    if (random.nextDouble() < .45) {
                        long label = START + 3600L * hour;
                        rows.add(new ReportRow(
                                new SeriesKey("c" + crossing, lane == 0 ? "cars" : "trucks"),
                                label,
                                label + 1800,
                                (int) Math.max(0, Math.rint(minutes)),
                                4,
                                -8 * 3600));
                    }
                }
            }
        }
        return rows;
    }

    /** What is usual at an hour after the start, in minutes. */
    static double usual(int crossing, int lane, int hour) {
        double wave = Math.sin(2 * Math.PI * ((hour % 24) - 6) / 24);
        boolean weekend = hour / 24 % 7 >= 5;
        return 35 + 5 * crossing + 15 * wave + (weekend ? 12 : 0) - 8 * lane;
    }

    static History of(List<ReportRow> rows) {
        HistoryIntake intake = new HistoryIntake();
        rows.forEach(intake::take);
        return intake.history();
    }

    static long day(int day) {
        return START + day * DAY;
    }

    /** What a model says of all series at origins of a day, each line one forecast to the last bit. */
    static List<String> said(ForecastModel model, int day) {
        List<String> said = new ArrayList<>();
        for (int s = 0; s < model.size(); s++) {
            for (int hour = 0; hour < 24; hour += 5) {
                for (long ahead : new long[] {900, 3600, 10_800, 40_000, 7 * DAY}) {
                    said.add(model.forecast(s, day(day) + hour * 3600L, day(day) + hour * 3600L + ahead)
                            .toString());
                }
            }
        }
        return said;
    }

    static Map<String, Integer> places(History history) {
        Map<String, Integer> places = new TreeMap<>();
        for (int s = 0; s < history.series().size(); s++) {
            places.put(history.series().get(s).key().toString(), s);
        }
        return places;
    }
}
