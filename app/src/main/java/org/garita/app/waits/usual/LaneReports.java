package org.garita.app.waits.usual;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.garita.app.waits.LaneReport.Status;
import org.garita.app.waits.store.KnownReports.Told;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.history.HistoryIntake;
import org.garita.measurement.history.ReportRow;
import org.garita.measurement.history.ReportSeries;
import org.garita.measurement.history.SeriesKey;

/**
 * What is stored of a lane, in the crossing's own hours.
 *
 * @param zone clock of the crossing
 * @param told reports, oldest first
 */
record LaneReports(ZoneId zone, List<Told> told) {
    LaneReports {
        told = List.copyOf(told);
    }

    /** The numbers among them; empty when there is none. */
    Optional<ReportSeries> series(CrossingId crossing, LaneKind lane) {
        HistoryIntake intake = new HistoryIntake();
        SeriesKey key = new SeriesKey(crossing.value(), lane.code());
        for (Told one : told) {
            one.minutes().ifPresent(minutes -> {
                long label = one.observed().getEpochSecond();
                int offset = zone.getRules().getOffset(one.observed()).getTotalSeconds();
                intake.take(
                        new ReportRow(key, label, label, minutes, one.lanes().orElse(-1), offset));
            });
        }
        return intake.history().series().stream().findFirst();
    }

    /** For each hour of the week whether most reports since a moment say that the lanes are closed, and at least two do. */
    boolean[] closedByReports(Instant since) {
        int[] closed = new int[168];
        int[] open = new int[168];
        for (Told one : told) {
            ZonedDateTime local = one.observed().atZone(zone);
            int hour = (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
            if (!one.observed().isBefore(since)) {
                closed[hour] += one.status() == Status.CLOSED ? 1 : 0;
                open[hour] += one.minutes().isPresent() ? 1 : 0;
            }
        }
        boolean[] most = new boolean[168];
        for (int hour = 0; hour < most.length; hour++) {
            most[hour] = closed[hour] >= 2 && closed[hour] > open[hour];
        }
        return most;
    }
}
