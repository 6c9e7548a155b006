package org.garita.app.waits.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.garita.measurement.history.SeriesKey;
import org.garita.measurement.score.Said;
import org.garita.measurement.score.ScoredRow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps forecasts as they were issued: what stands there is left as it is. Each method is one transaction. */
@Component
public class IssuedForecasts {
    private static final String INSERT = """
            insert into issued_forecast (origin, crossing_id, lane, target, method, minutes, q10, q25, q50, q75, q90,
                persistence, climatology, blend, climatology_q10, climatology_q25, climatology_q50, climatology_q75,
                climatology_q90, age_seconds)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    /** Rows that PostgreSQL hands over at once: a month has some 300,000. */
    private static final int FETCHED = 5_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    /** Over a database with the table {@code issued_forecast}. */
    public IssuedForecasts(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * One forecast as it was issued.
     *
     * @param key crossing and lane
     * @param origin when, in seconds since 1970 UTC
     * @param target of which moment, in seconds since 1970 UTC
     * @param method version of the method
     * @param forecast what was said
     * @param climatology what climatology said
     * @param persistence what persistence said, in minutes
     * @param ageSeconds age of the last report at the origin; -1 when there was none
     */
    public record Issued(
            SeriesKey key,
            long origin,
            long target,
            String method,
            Said forecast,
            Said climatology,
            double persistence,
            long ageSeconds) {
        /** The same beside the report that came. */
        public ScoredRow scored(int minutes) {
            double hours = (target - origin) / 3600.0;
            return new ScoredRow(key, hours, target, minutes, forecast, climatology, persistence, ageSeconds);
        }
    }

    /** Appends; what is there already for a lane, origin and target stays as it is. @return how many were new */
    @Transactional
    public int append(List<Issued> issued) {
        if (issued.isEmpty()) {
            return 0;
        }
        int added = 0;
        for (int[] batch : batches.batchUpdate(INSERT, issued, issued.size(), IssuedForecasts::fill)) {
            for (int count : batch) {
                added += Math.max(count, 0);
            }
        }
        return added;
    }

    private static void fill(PreparedStatement row, Issued issued) throws SQLException {
        Said said = issued.forecast();
        Said usual = issued.climatology();
        row.setObject(1, at(issued.origin()));
        row.setString(2, issued.key().crossing());
        row.setString(3, issued.key().lane());
        row.setObject(4, at(issued.target()));
        row.setString(5, issued.method());
        double[] figures = {
            said.minutes(),
            said.q10(),
            said.q25(),
            said.q50(),
            said.q75(),
            said.q90(),
            issued.persistence(),
            usual.minutes(),
            (issued.persistence() + usual.minutes()) / 2,
            usual.q10(),
            usual.q25(),
            usual.q50(),
            usual.q75(),
            usual.q90()
        };
        for (int k = 0; k < figures.length; k++) {
            row.setDouble(6 + k, figures[k]);
        }
        row.setLong(20, issued.ageSeconds());
    }

    private static OffsetDateTime at(long seconds) {
        return ReportRows.offset(Instant.ofEpochSecond(seconds));
    }

    /** Whether anything was issued at an instant. */
    @Transactional(readOnly = true)
    public boolean has(Instant origin) {
        return jdbc.sql("select target from issued_forecast where origin = :origin fetch first row only")
                .param("origin", ReportRows.offset(origin))
                .query(OffsetDateTime.class)
                .optional()
                .isPresent();
    }

    /** Hands over all that were issued in a span, its end excluded. */
    @Transactional(readOnly = true)
    public void read(Instant from, Instant until, Consumer<Issued> taker) {
        jdbc.sql("""
                        select crossing_id, lane, origin, target, method, minutes, q10, q25, q50, q75, q90, persistence,
                            climatology, climatology_q10, climatology_q25, climatology_q50, climatology_q75,
                            climatology_q90, age_seconds
                        from issued_forecast where origin >= :from and origin < :until""")
                .withFetchSize(FETCHED)
                .param("from", ReportRows.offset(from))
                .param("until", ReportRows.offset(until))
                .query((RowCallbackHandler) row -> taker.accept(issued(row)));
    }

    private static Issued issued(ResultSet row) throws SQLException {
        return new Issued(
                new SeriesKey(row.getString(1), row.getString(2)),
                row.getObject(3, OffsetDateTime.class).toEpochSecond(),
                row.getObject(4, OffsetDateTime.class).toEpochSecond(),
                row.getString(5),
                said(row, 6, 7),
                said(row, 13, 14),
                row.getDouble(12),
                row.getLong(19));
    }

    private static Said said(ResultSet row, int minutes, int first) throws SQLException {
        return new Said(
                row.getDouble(minutes),
                row.getDouble(first),
                row.getDouble(first + 1),
                row.getDouble(first + 2),
                row.getDouble(first + 3),
                row.getDouble(first + 4));
    }

    /** Deletes what was issued before an instant. @return how many */
    @Transactional
    public int forget(Instant before) {
        return jdbc.sql("delete from issued_forecast where origin < :before")
                .param("before", ReportRows.offset(before))
                .update();
    }
}
