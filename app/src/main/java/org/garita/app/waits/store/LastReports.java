package org.garita.app.waits.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.garita.app.waits.Answer;
import org.garita.app.waits.Answer.Outcome;
import org.garita.app.waits.Answer.Tally;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.WaitBoard.CrossingBoard;
import org.garita.app.waits.WaitBoard.PortStatus;
import org.garita.app.waits.WaitBoard.Source;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a source said last, put together from its stored reports, for a node that was stopped and starts again. */
@Component
public class LastReports {
    /**
     * A lane whose newest report is so much older than the last answer is left out: the store does not know whether the
     * source still named it.
     */
    static final Duration OLDEST = Duration.ofHours(24);

    /** A label may be posted some minutes before its hour. */
    private static final Duration EARLY = Duration.ofHours(1);

    private final JdbcClient jdbc;

    LastReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last usable answer of a source as far as it was stored. States of ports, notices and lanes that a crossing does
     * not have are not stored: ports are unknown, there are no notices and no such lanes.
     *
     * @param source name under which its reports are stored
     * @param crossings where to look
     * @param heardSince the earliest arrival that still counts
     * @param now the latest; a later one came from a clock that was wrong
     * @return nothing when no usable answer arrived in that time, or none of its reports is stored
     */
    @Transactional(readOnly = true)
    public Optional<Answer> of(String source, Collection<CrossingId> crossings, Instant heardSince, Instant now) {
        return lastUsable(source, heardSince, now).flatMap(heard -> {
            List<CrossingBoard> boards = crossings.stream()
                    .map(crossing -> board(source, crossing, heard))
                    .flatMap(Optional::stream)
                    .toList();
            return boards.isEmpty() ? Optional.empty() : Optional.of(answer(source, heard, boards));
        });
    }

    private Optional<Instant> lastUsable(String source, Instant from, Instant until) {
        return jdbc.sql("""
                        select received_at from feed_fetch
                        where received_at >= :from and received_at <= :until and source = :source
                            and outcome in ('READ', 'NOT_MODIFIED')
                        order by received_at desc fetch first row only""")
                .param("from", ReportRows.offset(from))
                .param("until", ReportRows.offset(until))
                .param("source", source)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private Optional<CrossingBoard> board(String source, CrossingId crossing, Instant heard) {
        List<LaneReport> lanes = new ArrayList<>();
        for (LaneKind lane : LaneKind.REPORTED) {
            newest(source, crossing, lane, heard).ifPresent(lanes::add);
        }
        return lanes.isEmpty()
                ? Optional.empty()
                : Optional.of(new CrossingBoard(crossing, PortStatus.UNKNOWN, lanes, Optional.empty()));
    }

    /** By arrival, not by hour: a source may correct an earlier hour. */
    private Optional<LaneReport> newest(String source, CrossingId crossing, LaneKind lane, Instant heard) {
        return jdbc.sql("select " + ReportRows.COLUMNS + """
                         from lane_report
                        where crossing_id = :crossing and lane = :lane and moment >= :from and moment < :until
                            and source = :source
                        order by fetched_at desc, moment desc fetch first row only""")
                .param("crossing", crossing.value())
                .param("lane", lane.code())
                .param("from", ReportRows.offset(heard.minus(OLDEST)))
                .param("until", ReportRows.offset(heard.plus(EARLY)))
                .param("source", source)
                .query(ReportRows::report)
                .optional();
    }

    private static Answer answer(String source, Instant heard, List<CrossingBoard> boards) {
        return new Answer(
                source, Source.LIVE, heard, 0, Outcome.READ, Optional.empty(), boards, List.of(), Tally.NOTHING);
    }
}
