package org.garita.app.waits.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stored reports with a number, as figures: what is learnt from. Closed, pending and undated ones are none. */
@Component
public class StoredReports {
    private final JdbcClient jdbc;

    /** Over a database with the table {@code lane_report}. */
    public StoredReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes reports, in any order. */
    @FunctionalInterface
    public interface Taker {
        /**
         * One report.
         *
         * @param observed the moment of which it speaks, in seconds since 1970 UTC
         * @param fetched when it was first fetched, in seconds since 1970 UTC
         * @param minutes the reported wait
         * @param lanesOpen lanes said to be open; -1 when not told
         */
        void take(long observed, long fetched, int minutes, int lanesOpen);
    }

    /** Hands over the reports of one lane that speak of a span and were fetched by its end. */
    @Transactional(readOnly = true)
    public void read(CrossingId crossing, LaneKind lane, Instant from, Instant until, Taker taker) {
        jdbc.sql("""
                        select observed_at, fetched_at, delay_minutes, lanes_open from lane_report
                        where crossing_id = :crossing and lane = :lane and moment >= :from and moment <= :until
                            and delay_minutes is not null and observed_at <= :until and fetched_at <= :until""")
                .param("crossing", crossing.value())
                .param("lane", lane.code())
                .param("from", ReportRows.offset(from))
                .param("until", ReportRows.offset(until))
                .query(row -> {
                    int lanes = row.getInt(4);
                    boolean told = !row.wasNull();
                    taker.take(
                            row.getObject(1, OffsetDateTime.class).toEpochSecond(),
                            row.getObject(2, OffsetDateTime.class).toEpochSecond(),
                            row.getInt(3),
                            told ? lanes : -1);
                });
    }

    /** Whether any lane has so many reports in a span that were fetched by its end. */
    @Transactional(readOnly = true)
    public boolean anyLaneHas(int reports, Instant from, Instant until) {
        return jdbc.sql("""
                        select crossing_id from lane_report
                        where moment >= :from and moment <= :until and delay_minutes is not null
                            and observed_at <= :until and fetched_at <= :until
                        group by crossing_id, lane having count(*) >= :reports fetch first row only""")
                .param("from", ReportRows.offset(from))
                .param("until", ReportRows.offset(until))
                .param("reports", reports)
                .query(String.class)
                .optional()
                .isPresent();
    }
}
