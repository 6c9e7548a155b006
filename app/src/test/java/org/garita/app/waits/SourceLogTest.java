package org.garita.app.waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.garita.app.waits.Answer.Outcome;
import org.garita.app.waits.Answer.Tally;
import org.garita.app.waits.LaneReport.Raw;
import org.garita.app.waits.LaneReport.Status;
import org.garita.app.waits.WaitBoard.CrossingBoard;
import org.garita.app.waits.WaitBoard.Freshness;
import org.garita.app.waits.WaitBoard.PortStatus;
import org.garita.app.waits.WaitBoard.Source;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.junit.jupiter.api.Test;

class SourceLogTest {
    private static final Instant NOON = Instant.parse("2026-06-10T12:00:00Z");
    private static final CrossingId YSLETA = new CrossingId("ysleta-zaragoza");

    private final SourceLog log = new SourceLog();

    private static Answer answer(Source kind, Outcome outcome, Instant received, int minutes, Instant label) {
        LaneReport report = new LaneReport(
                YSLETA,
                LaneKind.REPORTED.get(0),
                Cleaning.ofMinutes(minutes),
                OptionalInt.of(minutes),
                OptionalInt.of(2),
                Optional.of(label),
                received,
                "test",
                new Raw("240203", label.toString(), "delay", "" + minutes, "2"),
                List.of());
        boolean read = outcome == Outcome.READ;
        return new Answer(
                "test",
                kind,
                received,
                100,
                outcome,
                read ? Optional.of(received) : Optional.empty(),
                read
                        ? List.of(new CrossingBoard(YSLETA, PortStatus.OPEN, List.of(report), Optional.empty()))
                        : List.of(),
                List.of(),
                Tally.NOTHING);
    }

    private void live(Instant received, int minutes, Instant label) {
        log.take(answer(Source.LIVE, Outcome.READ, received, minutes, label));
    }

    private WaitBoard board(Instant now) {
        return log.board(now).orElseThrow();
    }

    @Test
    void a_source_that_never_answered_gives_no_board() {
        log.take(answer(Source.LIVE, Outcome.UNREACHABLE, NOON, 0, NOON));
        assertThat(log.board(NOON)).isEmpty();
    }

    @Test
    void a_rejected_answer_leaves_the_last_reports_on_the_board() {
        live(NOON, 20, NOON);
        log.take(answer(Source.LIVE, Outcome.REJECTED, NOON.plusSeconds(300), 0, NOON));
        WaitBoard board = board(NOON.plusSeconds(300));
        assertThat(board.crossing(YSLETA).orElseThrow().lanes().get(0).delayMinutes())
                .hasValue(20);
        assertThat(board.freshness()).isEqualTo(Freshness.FRESH);
    }

    @Test
    void silence_makes_the_source_unreachable_and_half_a_day_of_it_forgets_the_reports() {
        live(NOON, 20, NOON);
        assertThat(board(NOON.plus(Duration.ofMinutes(26))).freshness()).isEqualTo(Freshness.UNREACHABLE);
        assertThat(log.board(NOON.plus(Duration.ofHours(12)).plusSeconds(1))).isEmpty();
    }

    @Test
    void the_same_reports_for_two_hours_are_frozen_and_one_other_number_thaws_them() {
        for (int minute = 0; minute <= 125; minute += 5) {
            live(NOON.plusSeconds(60L * minute), 20, NOON);
        }
        assertThat(board(NOON.plusSeconds(60 * 125)).freshness()).isEqualTo(Freshness.FROZEN);
        live(NOON.plusSeconds(60 * 130), 25, NOON);
        assertThat(board(NOON.plusSeconds(60 * 130)).freshness()).isEqualTo(Freshness.FRESH);
    }

    @Test
    void an_answer_that_says_nothing_changed_keeps_the_source_alive() {
        live(NOON, 20, NOON);
        log.take(answer(Source.LIVE, Outcome.NOT_MODIFIED, NOON.plusSeconds(1800), 0, NOON));
        assertThat(board(NOON.plusSeconds(1800)).freshness()).isEqualTo(Freshness.FRESH);
    }

    @Test
    void a_recording_of_2022_is_told_by_its_own_clock_whenever_it_is_replayed() {
        Instant then = Instant.parse("2022-07-01T00:32:00Z");
        Instant label = Instant.parse("2022-07-01T00:00:00Z");
        log.take(answer(Source.RECORDED, Outcome.READ, then, 45, label));
        WaitBoard board = board(NOON);
        assertThat(board.source()).isEqualTo(Source.RECORDED);
        assertThat(board.freshness()).isEqualTo(Freshness.FRESH);
        assertThat(board.asOf()).isEqualTo(then);
        LaneReport report = board.crossing(YSLETA).orElseThrow().lanes().get(0);
        assertThat(board.age(report)).contains(Duration.ofMinutes(32));
    }

    private static Answer stored(Instant heard, PortStatus port, Instant fetched, int minutes) {
        Answer answer = answer(Source.LIVE, Outcome.READ, fetched, minutes, NOON);
        List<LaneReport> lanes = answer.crossings().get(0).lanes();
        return new Answer(
                "test",
                Source.LIVE,
                heard,
                0,
                Outcome.READ,
                Optional.empty(),
                List.of(new CrossingBoard(YSLETA, port, lanes, Optional.empty())),
                List.of(),
                Tally.NOTHING);
    }

    @Test
    void what_was_stored_is_shown_as_silent_as_the_source_has_been() {
        log.resume(stored(NOON.plusSeconds(300), PortStatus.UNKNOWN, NOON, 20));
        Instant now = NOON.plus(Duration.ofMinutes(40));
        assertThat(board(now).source()).isEqualTo(Source.LIVE);
        assertThat(board(now).freshness()).isEqualTo(Freshness.UNREACHABLE);
        assertThat(log.board(NOON.plus(Duration.ofHours(13)))).isEmpty();
    }

    @Test
    void a_source_frozen_before_a_restart_is_frozen_after_it_although_port_states_were_not_stored() {
        log.resume(stored(NOON.plusSeconds(7200), PortStatus.UNKNOWN, NOON, 20));
        log.take(stored(NOON.plusSeconds(7500), PortStatus.OPEN, NOON.plusSeconds(7500), 20));
        assertThat(board(NOON.plusSeconds(7500)).freshness()).isEqualTo(Freshness.FROZEN);
        log.take(stored(NOON.plusSeconds(7800), PortStatus.OPEN, NOON.plusSeconds(7800), 25));
        assertThat(board(NOON.plusSeconds(7800)).freshness()).isEqualTo(Freshness.FRESH);
    }

    @Test
    void what_was_stored_never_replaces_an_answer() {
        live(NOON.plusSeconds(600), 35, NOON);
        log.resume(stored(NOON, PortStatus.UNKNOWN, NOON, 20));
        WaitBoard board = board(NOON.plusSeconds(600));
        assertThat(board.crossing(YSLETA).orElseThrow().lanes().get(0).delayMinutes())
                .hasValue(35);
    }

    @Test
    void a_published_board_cannot_be_changed() {
        live(NOON, 20, NOON);
        WaitBoard board = board(NOON);
        CrossingBoard crossing = board.crossing(YSLETA).orElseThrow();
        assertThatThrownBy(() -> board.crossings().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> crossing.lanes().clear()).isInstanceOf(UnsupportedOperationException.class);
        live(NOON.plusSeconds(300), 90, NOON);
        assertThat(crossing.lanes().get(0).delayMinutes()).hasValue(20);
        assertThat(crossing.lanes().get(0).status()).isEqualTo(Status.DELAY);
    }
}
