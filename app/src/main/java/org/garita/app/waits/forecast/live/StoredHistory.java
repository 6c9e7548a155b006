package org.garita.app.waits.forecast.live;

import java.time.Duration;
import java.time.Instant;
import java.time.zone.ZoneRules;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.garita.app.waits.store.StoredReports;
import org.garita.kernel.lane.LaneKind;
import org.garita.measurement.history.History;
import org.garita.measurement.history.HistoryIntake;
import org.garita.measurement.history.ReportRow;
import org.garita.measurement.history.SeriesKey;
import org.springframework.stereotype.Component;

/**
 * Stored reports of the last 200 days as a history: one series per crossing id and code of a lane kind, on the crossing's own
 * clock. A report is known when it was first fetched, by this node or by whoever made the imported file.
 */
@Component
class StoredHistory {
    /** How far back: what is older counts nearly nothing (the longest memory of the method fades to 1/e in 60 days). */
    static final Duration REACH = Duration.ofDays(200);

    private final Crossings crossings;
    private final StoredReports reports;

    StoredHistory(Crossings crossings, StoredReports reports) {
        this.crossings = crossings;
        this.reports = reports;
    }

    /** All that was known at an instant; nothing that speaks of a later moment or came later. */
    History until(Instant now) {
        HistoryIntake intake = new HistoryIntake();
        for (Crossing crossing : crossings.all()) {
            ZoneRules clock = crossing.us().zone().getRules();
            for (LaneKind lane : LaneKind.REPORTED) {
                SeriesKey key = new SeriesKey(crossing.id().value(), lane.code());
                reports.read(crossing.id(), lane, now.minus(REACH), now, (observed, fetched, minutes, lanesOpen) -> {
                    int offset =
                            clock.getOffset(Instant.ofEpochSecond(observed)).getTotalSeconds();
                    intake.take(new ReportRow(key, observed, fetched, minutes, lanesOpen, offset));
                });
            }
        }
        return intake.history();
    }

    /** Whether any lane has so many of them. */
    boolean anyLaneHas(int fewest, Instant now) {
        return reports.anyLaneHas(fewest, now.minus(REACH), now);
    }
}
