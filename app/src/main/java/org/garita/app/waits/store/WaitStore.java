package org.garita.app.waits.store;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.garita.app.waits.Answer;
import org.garita.app.waits.Intake.ImportTally;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.LaneReport.Status;
import org.garita.app.waits.Rejection;
import org.garita.app.waits.WaitBoard.CrossingBoard;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what came in and reads the past. Each method is one transaction: on disk whole, or not at all. */
@Component
public class WaitStore {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    public WaitStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Stores an answer, its rejections and its reports; lanes that a crossing does not have are no reports. */
    @Transactional
    public void record(Answer answer) {
        List<LaneReport> reports = answer.crossings().stream()
                .map(CrossingBoard::lanes)
                .flatMap(List::stream)
                .filter(report -> report.status() != Status.NOT_APPLICABLE)
                .toList();
        append(reports, answer.feedClock());
        answer.rejections().forEach(rejection -> keep(answer.source(), rejection, answer.receivedAt()));
        jdbc.sql("""
                        insert into feed_fetch (received_at, source, outcome, bytes, feed_clock, row_count, canadian_rows,
                            merged_rows, reports, corrected, rejected, detail)
                        values (:received, :source, :outcome, :bytes, :clock, :rows, :canadian, :merged, :reports,
                            :corrected, :rejected, :detail)""")
                .param("received", ReportRows.offset(answer.receivedAt()))
                .param("source", answer.source())
                .param("outcome", answer.outcome().name())
                .param("bytes", answer.bytes())
                .param("clock", ReportRows.offset(answer.feedClock()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("rows", answer.tally().rows())
                .param("canadian", answer.tally().canadian())
                .param("merged", answer.tally().merged())
                .param("reports", answer.tally().reports())
                .param("corrected", answer.tally().corrected())
                .param("rejected", answer.rejections().size())
                .param("detail", detail(answer.rejections()))
                .update();
    }

    /** The reasons of an answer's rejections, as {@code NAME=3,OTHER=1}. */
    private static String detail(List<Rejection> rejections) {
        return write(rejections.stream()
                .collect(Collectors.groupingBy(
                        rejection -> rejection.reason().name(), TreeMap::new, Collectors.counting())));
    }

    /** Appends reports of the past. @return how many were new */
    @Transactional
    public int append(List<LaneReport> reports) {
        return append(reports, Optional.empty());
    }

    private int append(List<LaneReport> reports, Optional<Instant> feedClock) {
        if (reports.isEmpty()) {
            return 0;
        }
        int[][] counts = batches.batchUpdate(
                ReportRows.INSERT,
                reports.stream().sorted(ReportRows.BY_KEY).toList(),
                reports.size(),
                (PreparedStatement row, LaneReport report) ->
                        ReportRows.fill(row, report, ReportRows.moment(report, feedClock)));
        int added = 0;
        for (int[] batch : counts) {
            for (int count : batch) {
                added += Math.max(count, 0);
            }
        }
        return added;
    }

    /** Keeps a rejected row; met again, it is counted. */
    private void keep(String source, Rejection rejection, Instant seen) {
        int known = jdbc.sql("""
                        update rejection set times = times + 1, last_seen = :seen
                        where source = :source and place = :place and reason = :reason and shown = :shown""")
                .param("seen", ReportRows.offset(seen))
                .param("source", source)
                .param("place", rejection.position())
                .param("reason", rejection.reason().name())
                .param("shown", rejection.shown())
                .update();
        if (known == 0) {
            jdbc.sql("""
                            insert into rejection (source, place, reason, shown, first_seen, last_seen, times)
                            values (:source, :place, :reason, :shown, :seen, :seen, 1) on conflict do nothing""")
                    .param("source", source)
                    .param("place", rejection.position())
                    .param("reason", rejection.reason().name())
                    .param("shown", rejection.shown())
                    .param("seen", ReportRows.offset(seen))
                    .update();
        }
    }

    /** Opens the account of an import. */
    @Transactional
    public void importStarted(String run, String kind, String file, Instant startedAt) {
        jdbc.sql("""
                        insert into import_run (run_id, kind, file_name, started_at, row_count, added, already_known,
                            corrected, rejected, reasons)
                        values (:run, :kind, :file, :started, 0, 0, 0, 0, 0, '')""")
                .param("run", run)
                .param("kind", kind)
                .param("file", file)
                .param("started", ReportRows.offset(startedAt))
                .update();
    }

    /** Writes down how far an import has come. */
    @Transactional
    public void importAdvanced(String run, ImportTally tally, List<Rejection> rejections, Instant now) {
        String file = jdbc.sql("select file_name from import_run where run_id = :run")
                .param("run", run)
                .query(String.class)
                .single();
        rejections.forEach(rejection -> keep(file, rejection, now));
        jdbc.sql("""
                        update import_run set row_count = :rows, added = :added, already_known = :known,
                            corrected = :corrected, rejected = :rejected, reasons = :reasons
                        where run_id = :run""")
                .param("rows", tally.rows())
                .param("added", tally.added())
                .param("known", tally.known())
                .param("corrected", tally.corrected())
                .param("rejected", tally.rejected())
                .param("reasons", write(tally.reasons()))
                .param("run", run)
                .update();
    }

    /** Closes the account of an import. */
    @Transactional
    public void importEnded(String run, Instant endedAt) {
        jdbc.sql("update import_run set ended_at = :ended where run_id = :run")
                .param("ended", ReportRows.offset(endedAt))
                .param("run", run)
                .update();
    }

    /** The newest report of each hour, oldest hour first; where two sources know an hour, the later fetched one counts. */
    @Transactional(readOnly = true)
    public List<LaneReport> history(CrossingId crossing, LaneKind lane, Instant from, Instant until) {
        List<LaneReport> reports = jdbc.sql("select " + ReportRows.COLUMNS + """
                         from lane_report
                        where crossing_id = :crossing and lane = :lane and moment >= :from and moment < :until
                            and observed_at is not null
                        order by moment, fetched_at""")
                .param("crossing", crossing.value())
                .param("lane", lane.code())
                .param("from", ReportRows.offset(from))
                .param("until", ReportRows.offset(until))
                .query(ReportRows::report)
                .list();
        Map<Instant, LaneReport> newest = new LinkedHashMap<>();
        for (LaneReport report : reports) {
            report.observedAt().ifPresent(observed -> newest.put(observed, report));
        }
        return List.copyOf(newest.values());
    }

    static String write(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getKey() + "=" + count.getValue())
                .collect(Collectors.joining(","));
    }

    static Map<String, Long> parse(String counts) {
        Map<String, Long> parsed = new TreeMap<>();
        if (!counts.isEmpty()) {
            for (String count : counts.split(",", -1)) {
                int equals = count.indexOf('=');
                parsed.put(count.substring(0, equals), Long.parseLong(count.substring(equals + 1)));
            }
        }
        return parsed;
    }
}
