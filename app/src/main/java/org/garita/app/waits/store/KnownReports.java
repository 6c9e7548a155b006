package org.garita.app.waits.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.garita.app.waits.LaneReport.Status;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was reported of a lane as far as it was known at a moment; nothing that is labelled or arrived later. */
@Component
public class KnownReports {
    private final JdbcClient jdbc;

    public KnownReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One report, without what only an archive needs.
     *
     * @param observed the hour it is for
     * @param status what it says
     * @param minutes reported wait, present for delay and no delay
     * @param lanes lanes open, empty when not reported
     */
    public record Told(Instant observed, Status status, OptionalInt minutes, OptionalInt lanes) {}

    /** Reports by hour, oldest first; where an hour was told twice, what arrived last counts. */
    @Transactional(readOnly = true)
    public List<Told> of(CrossingId crossing, LaneKind lane, Instant from, Instant now) {
        Map<Instant, Told> newest = new LinkedHashMap<>();
        jdbc.sql("""
                        select observed_at, status, delay_minutes, lanes_open from lane_report
                        where crossing_id = :crossing and lane = :lane and moment >= :from and moment <= :now
                            and fetched_at <= :now and observed_at is not null
                        order by moment, fetched_at, value_key""")
                .param("crossing", crossing.value())
                .param("lane", lane.code())
                .param("from", ReportRows.offset(from))
                .param("now", ReportRows.offset(now))
                .query((row, index) -> new Told(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        Status.valueOf(row.getString(2)),
                        ReportRows.number(row, 3),
                        ReportRows.number(row, 4)))
                .list()
                .forEach(told -> newest.put(told.observed(), told));
        return List.copyOf(newest.values());
    }

    /** How many rows of a lane are stored, of any time. */
    @Transactional(readOnly = true)
    public long stored(CrossingId crossing, LaneKind lane) {
        return jdbc.sql("select count(*) from lane_report where crossing_id = :crossing and lane = :lane")
                .param("crossing", crossing.value())
                .param("lane", lane.code())
                .query(Long.class)
                .single();
    }
}
