package org.garita.app.waits.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garita.app.waits.Answer.Outcome;
import org.garita.app.waits.Intake.ImportTally;
import org.garita.app.waits.Quality;
import org.garita.app.waits.Rejection;
import org.garita.app.waits.Rejection.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is known about the quality of what came in. */
@Component
class QualityQueries implements Quality {
    /** Counting every stored report takes a while; the answer is kept for so long. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Counted counted = new Counted(Instant.EPOCH, List.of(), Map.of());

    QualityQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Counted(Instant when, List<Holding> holdings, Map<String, Long> corrections) {}

    private Counted counted() {
        Instant now = clock.instant();
        if (Duration.between(counted.when(), now).compareTo(KEPT) > 0) {
            counted = new Counted(now, countHoldings(), countCorrections());
        }
        return counted;
    }

    @Override
    public List<Fetch> fetches(int limit) {
        return jdbc.sql("""
                        select received_at, source, outcome, bytes, feed_clock, row_count, canadian_rows, merged_rows,
                            reports, corrected, rejected, detail
                        from feed_fetch order by fetch_id desc limit :limit""")
                .param("limit", limit)
                .query((row, index) -> new Fetch(
                        instant(row, 1),
                        row.getString(2),
                        Outcome.valueOf(row.getString(3)),
                        row.getLong(4),
                        optional(row, 5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8),
                        row.getInt(9),
                        row.getInt(10),
                        row.getInt(11),
                        row.getString(12)))
                .list();
    }

    @Override
    public List<ImportRun> imports(int limit) {
        return jdbc.sql("""
                        select run_id, kind, file_name, started_at, ended_at, row_count, added, already_known, corrected,
                            rejected, reasons
                        from import_run order by started_at desc limit :limit""")
                .param("limit", limit)
                .query((row, index) -> new ImportRun(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        instant(row, 4),
                        optional(row, 5),
                        new ImportTally(
                                row.getLong(6),
                                row.getLong(7),
                                row.getLong(8),
                                row.getLong(9),
                                row.getLong(10),
                                WaitStore.parse(row.getString(11)))))
                .list();
    }

    @Override
    public List<RejectedRow> rejections(int offset, int limit) {
        return jdbc.sql("""
                        select source, place, reason, shown, first_seen, last_seen, times
                        from rejection order by last_seen desc, source, place, reason, shown
                        limit :limit offset :offset""")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> new RejectedRow(
                        row.getString(1),
                        new Rejection(Reason.valueOf(row.getString(3)), row.getString(2), row.getString(4)),
                        instant(row, 5),
                        instant(row, 6),
                        row.getLong(7)))
                .list();
    }

    @Override
    public long rejectionCount() {
        return jdbc.sql("select count(*) from rejection").query(Long.class).single();
    }

    @Override
    public List<Holding> holdings() {
        return counted().holdings();
    }

    @Override
    public Map<String, Long> corrections() {
        return counted().corrections();
    }

    private List<Holding> countHoldings() {
        return jdbc.sql(
                        "select source, count(*), min(moment), max(moment) from lane_report group by source order by source")
                .query((row, index) -> new Holding(row.getString(1), row.getLong(2), instant(row, 3), instant(row, 4)))
                .list();
    }

    private Map<String, Long> countCorrections() {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql("select corrections, count(*) from lane_report where corrections <> '' group by corrections")
                .query((row, index) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .forEach(group -> Arrays.stream(group.getKey().split(","))
                        .forEach(name -> counts.merge(name.toLowerCase(Locale.ROOT), group.getValue(), Long::sum)));
        return counts;
    }

    private static Instant instant(ResultSet row, int index) throws SQLException {
        return row.getObject(index, OffsetDateTime.class).toInstant();
    }

    private static Optional<Instant> optional(ResultSet row, int index) throws SQLException {
        return Optional.ofNullable(row.getObject(index, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
