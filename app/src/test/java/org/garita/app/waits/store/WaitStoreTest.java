package org.garita.app.waits.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.flywaydb.core.Flyway;
import org.garita.app.waits.Answer;
import org.garita.app.waits.Answer.Outcome;
import org.garita.app.waits.Answer.Tally;
import org.garita.app.waits.Cleaning;
import org.garita.app.waits.Intake.ImportTally;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.LaneReport.Correction;
import org.garita.app.waits.LaneReport.Raw;
import org.garita.app.waits.LaneReport.Status;
import org.garita.app.waits.Rejection;
import org.garita.app.waits.Rejection.Reason;
import org.garita.app.waits.WaitBoard.CrossingBoard;
import org.garita.app.waits.WaitBoard.PortStatus;
import org.garita.app.waits.WaitBoard.Source;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class WaitStoreTest {
    private static final Instant HOUR = Instant.parse("2026-06-10T18:00:00Z");
    private static final CrossingId YSLETA = new CrossingId("ysleta-zaragoza");
    private static final LaneKind CARS = LaneKind.REPORTED.get(0);

    private final JdbcTemplate jdbc;
    private final WaitStore store;
    private final QualityQueries quality;
    private final LastReports last;

    /** A file, opened anew after the migrations: as in the application, see {@code MigrationConnections}. */
    WaitStoreTest(@TempDir Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("store")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(url, true));
        store = new WaitStore(JdbcClient.create(jdbc), jdbc);
        last = new LastReports(JdbcClient.create(jdbc));
        quality = new QualityQueries(JdbcClient.create(jdbc), Clock.fixed(HOUR, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        jdbc.execute("shutdown");
    }

    private static LaneReport report(Instant observed, int minutes, Instant fetched) {
        return new LaneReport(
                YSLETA,
                CARS,
                Cleaning.ofMinutes(minutes),
                OptionalInt.of(minutes),
                OptionalInt.empty(),
                Optional.of(observed),
                fetched,
                "cbp-live",
                new Raw("240203", "At Noon MDT", "delay", "" + minutes, ""),
                List.of(Correction.LABEL_ZONE_CORRECTED, Correction.READ_FROM_SPANISH));
    }

    private static LaneReport worded(Status status) {
        return new LaneReport(
                YSLETA,
                CARS,
                status,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                HOUR.plusSeconds(120),
                "cbp-live",
                new Raw("240203", "", status.name(), "", ""),
                List.of());
    }

    private static Answer answer(Instant received, List<LaneReport> lanes, List<Rejection> rejections) {
        return new Answer(
                "cbp-live",
                Source.LIVE,
                received,
                2_000,
                Outcome.READ,
                Optional.of(received),
                List.of(new CrossingBoard(YSLETA, PortStatus.OPEN, lanes, Optional.empty())),
                rejections,
                new Tally(3, 1, 0, lanes.size(), 1));
    }

    private int stored() {
        return Optional.ofNullable(jdbc.queryForObject("select count(*) from lane_report", Integer.class))
                .orElse(0);
    }

    @Test
    void a_report_comes_back_as_it_was_with_its_raw_values_and_corrections() {
        LaneReport report = report(HOUR, 45, HOUR.plusSeconds(300));
        assertThat(store.append(List.of(report))).isEqualTo(1);
        assertThat(store.history(YSLETA, CARS, HOUR, HOUR.plusSeconds(1))).containsExactly(report);
        assertThat(store.history(YSLETA, CARS, HOUR.plusSeconds(1), HOUR.plusSeconds(2)))
                .isEmpty();
    }

    @Test
    void the_same_report_fetched_again_is_stored_once() {
        store.append(List.of(report(HOUR, 45, HOUR.plusSeconds(300))));
        assertThat(store.append(
                        List.of(report(HOUR, 45, HOUR.plusSeconds(600)), report(HOUR, 50, HOUR.plusSeconds(900)))))
                .isEqualTo(1);
        assertThat(stored()).isEqualTo(2);
    }

    private Optional<Answer> last(Instant now) {
        return last.of("cbp-live", List.of(YSLETA, new CrossingId("paso-del-norte")), now.minusSeconds(12 * 3600), now);
    }

    @Test
    void what_a_source_said_last_comes_back_with_the_time_it_was_heard_and_an_unknown_port() {
        Instant heard = HOUR.plusSeconds(1200);
        store.record(answer(HOUR.plusSeconds(300), List.of(report(HOUR, 45, HOUR.plusSeconds(300))), List.of()));
        store.record(answer(HOUR.plusSeconds(900), List.of(report(HOUR, 50, HOUR.plusSeconds(900))), List.of()));
        store.record(answer(heard, List.of(report(HOUR, 50, heard)), List.of()));
        Answer answer = last(HOUR.plusSeconds(7200)).orElseThrow();
        assertThat(answer.receivedAt()).isEqualTo(heard);
        assertThat(answer.crossings()).singleElement().satisfies(board -> {
            assertThat(board.port()).isEqualTo(PortStatus.UNKNOWN);
            assertThat(board.lanes()).containsExactly(report(HOUR, 50, HOUR.plusSeconds(900)));
        });
    }

    @Test
    void nothing_comes_back_after_half_a_day_or_of_an_import_or_of_a_clock_ahead() {
        store.append(List.of(report(HOUR, 45, HOUR)));
        assertThat(last(HOUR)).isEmpty();
        store.record(answer(HOUR, List.of(report(HOUR, 45, HOUR)), List.of()));
        assertThat(last(HOUR.minusSeconds(1))).isEmpty();
        assertThat(last(HOUR)).isPresent();
        assertThat(last(HOUR.plusSeconds(12 * 3600 + 1))).isEmpty();
    }

    @Test
    void of_two_equal_reports_stored_together_the_first_given_stays_and_lanes_lie_in_order() {
        Instant next = HOUR.plusSeconds(3600);
        LaneReport first = report(HOUR, 45, HOUR.plusSeconds(300));
        LaneReport later = report(next, 45, next.plusSeconds(300));
        assertThat(store.append(List.of(later, first, report(HOUR, 45, HOUR.plusSeconds(900)))))
                .isEqualTo(2);
        assertThat(store.history(YSLETA, CARS, HOUR, next.plusSeconds(1))).containsExactly(first, later);
        assertThat(jdbc.queryForList("select moment from lane_report order by _rowid_", OffsetDateTime.class))
                .extracting(OffsetDateTime::toInstant)
                .containsExactly(HOUR, next);
    }

    @Test
    void history_gives_the_last_word_on_each_hour_oldest_hour_first() {
        Instant next = HOUR.plusSeconds(3600);
        store.append(List.of(
                report(next, 10, next.plusSeconds(60)),
                report(HOUR, 50, HOUR.plusSeconds(900)),
                report(HOUR, 45, HOUR.plusSeconds(300))));
        assertThat(store.history(YSLETA, CARS, HOUR, next.plusSeconds(1)))
                .extracting(lane -> lane.delayMinutes().orElseThrow())
                .containsExactly(50, 10);
    }

    @Test
    void a_closed_lane_is_stored_once_an_hour_and_an_absent_lane_not_at_all() {
        store.record(answer(HOUR.plusSeconds(120), List.of(worded(Status.CLOSED)), List.of()));
        store.record(answer(HOUR.plusSeconds(420), List.of(worded(Status.CLOSED)), List.of()));
        store.record(answer(HOUR.plusSeconds(420), List.of(worded(Status.NOT_APPLICABLE)), List.of()));
        assertThat(stored()).isEqualTo(1);
        store.record(answer(HOUR.plusSeconds(3_700), List.of(worded(Status.CLOSED)), List.of()));
        assertThat(stored()).isEqualTo(2);
        assertThat(quality.fetches(10)).hasSize(4);
    }

    @Test
    void a_rejected_row_met_twice_is_one_row_seen_twice() {
        Rejection unknown = new Rejection(Reason.UNKNOWN_PORT, "row 3", "999999 Nowhere");
        store.record(answer(HOUR, List.of(), List.of(unknown)));
        store.record(answer(HOUR.plusSeconds(300), List.of(), List.of(unknown)));
        assertThat(quality.rejectionCount()).isEqualTo(1);
        assertThat(quality.rejections(0, 10)).singleElement().satisfies(row -> {
            assertThat(row.rejection()).isEqualTo(unknown);
            assertThat(row.times()).isEqualTo(2);
            assertThat(row.firstSeen()).isEqualTo(HOUR);
            assertThat(row.lastSeen()).isEqualTo(HOUR.plusSeconds(300));
        });
        assertThat(quality.fetches(1).get(0).detail()).isEqualTo("UNKNOWN_PORT=1");
    }

    @Test
    void an_import_without_an_end_is_told_apart_from_a_finished_one() {
        store.importStarted("a", "cbp-history-hourly", "h.csv", HOUR);
        store.importAdvanced(
                "a",
                new ImportTally(10, 8, 1, 2, 1, Map.of("unknown_lane", 1L)),
                List.of(new Rejection(Reason.UNKNOWN_LANE, "line 7", "x")),
                HOUR);
        assertThat(quality.imports(5)).singleElement().satisfies(run -> {
            assertThat(run.endedAt()).isEmpty();
            assertThat(run.tally().reasons()).containsEntry("unknown_lane", 1L);
        });
        store.importEnded("a", HOUR.plusSeconds(9));
        assertThat(quality.imports(5).get(0).endedAt()).contains(HOUR.plusSeconds(9));
        assertThat(quality.rejections(0, 5).get(0).source()).isEqualTo("h.csv");
    }

    @Test
    void holdings_and_corrections_are_counted_by_source_and_kind() {
        store.append(List.of(report(HOUR, 45, HOUR), report(HOUR.plusSeconds(3600), 5, HOUR)));
        assertThat(quality.holdings()).singleElement().satisfies(held -> {
            assertThat(held.reports()).isEqualTo(2);
            assertThat(held.first()).isEqualTo(HOUR);
        });
        assertThat(quality.corrections())
                .containsExactlyInAnyOrderEntriesOf(Map.of("label_zone_corrected", 2L, "read_from_spanish", 2L));
    }
}
