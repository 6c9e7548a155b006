package org.garita.measurement.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes rows in any order, judges each, and makes a history of those that can be right. */
public final class HistoryIntake {
    /** The longest wait that is believed, in minutes; above it reports are typing errors (585 to 750 occur). */
    public static final int LONGEST_MINUTES = 300;

    private static final int LONGEST_OFFSET_SECONDS = 14 * 3600;

    /** What does not depend on the order of arrival: the report first known, then the smaller number. */
    private static final Comparator<ReportRow> ORDER = Comparator.comparingLong(ReportRow::label)
            .thenComparingLong(ReportRow::known)
            .thenComparingInt(ReportRow::minutes)
            .thenComparingInt(ReportRow::lanesOpen)
            .thenComparingInt(ReportRow::offsetSeconds);

    private final Map<SeriesKey, List<ReportRow>> rows = new TreeMap<>();
    private final Map<Reason, Integer> leftOut = new EnumMap<>(Reason.class);

    /** Takes a row, or counts why not. */
    public void take(ReportRow row) {
        if (row.minutes() < 0) {
            leaveOut(Reason.NEGATIVE);
        } else if (row.minutes() > LONGEST_MINUTES) {
            leaveOut(Reason.ABSURD);
        } else if (Math.abs(row.offsetSeconds()) > LONGEST_OFFSET_SECONDS) {
            leaveOut(Reason.NO_CLOCK);
        } else {
            rows.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row);
        }
    }

    /** Counts a row that could not even be read. */
    public void leaveOut(Reason reason) {
        leftOut.merge(reason, 1, Integer::sum);
    }

    /** The history of all that was taken. */
    public History history() {
        List<ReportSeries> series = new ArrayList<>();
        Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
        reasons.putAll(leftOut);
        rows.forEach((key, own) -> series.add(new ReportSeries(key, once(own, reasons))));
        return new History(series, reasons);
    }

    private static List<ReportRow> once(List<ReportRow> own, Map<Reason, Integer> reasons) {
        List<ReportRow> kept = new ArrayList<>(own.size());
        for (ReportRow row : own.stream().sorted(ORDER).toList()) {
            ReportRow before = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (before == null || before.label() != row.label()) {
                kept.add(row);
            } else {
                boolean same = before.minutes() == row.minutes();
                reasons.merge(same ? Reason.DUPLICATE : Reason.CONTRADICTION, 1, Integer::sum);
            }
        }
        return kept;
    }
}
