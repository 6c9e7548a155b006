package org.garita.measurement.usual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An hour of the day that used to be reported and no longer is: nothing is told of it, and its reports count nowhere. Other
 * hours keep theirs, since nothing says that they changed.
 *
 * @param hour 0 to 23 on the crossing's clock
 * @param last day of its last report
 */
public record EndedHour(int hour, LocalDate last) {
    /** So many days that have reports of other hours, and none of it, end an hour: three weeks. */
    public static final int SILENT_DAYS = 21;

    /** It was reported on at least this share of the days before. */
    public static final double REPORTED_SHARE = .25;

    /** Those of a lane, by hour. */
    static List<EndedHour> of(LocalReports reports) {
        int[] seen = new int[24];
        int[] daysUntil = new int[24];
        long[] last = new long[24];
        int days = 0;
        for (int i = 0; i < reports.size(); i++) {
            days += i == 0 || reports.day(i) != reports.day(i - 1) ? 1 : 0;
            int hour = reports.hour(i);
            seen[hour] += seen[hour] == 0 || last[hour] != reports.day(i) ? 1 : 0;
            last[hour] = reports.day(i);
            daysUntil[hour] = days;
        }
        List<EndedHour> ended = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            boolean usedToBe = daysUntil[hour] >= SILENT_DAYS && seen[hour] >= REPORTED_SHARE * daysUntil[hour];
            if (usedToBe && days - daysUntil[hour] >= SILENT_DAYS) {
                ended.add(new EndedHour(hour, LocalDate.ofEpochDay(last[hour])));
            }
        }
        return ended;
    }
}
