package org.garita.app.waits.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.garita.app.feed.FakeCrossings;
import org.garita.app.waits.Evaluations;
import org.garita.app.waits.Evaluations.ReportedLane;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.LaneReport.Status;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.Waits;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.change.Evaluation;
import org.garita.measurement.change.Verdict.Finding;
import org.garita.measurement.change.Verdict.Reason;
import org.junit.jupiter.api.Test;

class ReportedChangesTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    // 0 h at San Ysidro, in daylight saving time since 8 March
    private static final Instant CHANGE = Instant.parse("2026-04-06T07:00:00Z");
    private static final LaneKind CARS = LaneKind.REPORTED.get(0);
    private static final ReportedLane SAN_YSIDRO = lane("san-ysidro");
    private static final ReportedLane OTAY_MESA = lane("otay-mesa");

    private final Map<CrossingId, List<LaneReport>> stored = new HashMap<>();
    private final Evaluations evaluations = new ReportedChanges(
            new Waits() {
                @Override
                public WaitBoard board() {
                    return WaitBoard.empty(START);
                }

                @Override
                public List<LaneReport> history(CrossingId crossing, LaneKind lane, Instant from, Instant until) {
                    return stored.getOrDefault(crossing, List.of());
                }
            },
            new FakeCrossings());

    private static ReportedLane lane(String crossing) {
        return new ReportedLane(new CrossingId(crossing), CARS);
    }

    /** Reports of a lane for some days, waits times a factor from the change on; each seventh hour is closed. */
    private void store(ReportedLane lane, int days, double factor, long seed) {
        Random random = new Random(seed);
        List<LaneReport> reports = new ArrayList<>();
        for (int hour = 0; hour < days * 24; hour++) {
            Instant at = START.plus(hour, ChronoUnit.HOURS);
            double usual = 40 + 15 * Math.sin(hour * Math.PI / 12);
            int minutes = (int) Math.round(usual * (at.isBefore(CHANGE) ? 1 : factor) + 5 * random.nextGaussian());
            boolean closed = hour % 7 == 0;
            reports.add(new LaneReport(
                    lane.crossing(),
                    CARS,
                    closed ? Status.CLOSED : minutes < 10 ? Status.NO_DELAY : Status.DELAY,
                    closed ? OptionalInt.empty() : OptionalInt.of(Math.max(0, minutes)),
                    OptionalInt.of(4),
                    Optional.of(at),
                    at,
                    "test",
                    new LaneReport.Raw("", "", "", "", ""),
                    List.of()));
        }
        stored.put(lane.crossing(), reports);
    }

    @Test
    void stored_reports_tell_what_a_change_brought_by_the_clock_of_the_crossing() {
        store(SAN_YSIDRO, 63, .8, 1);
        store(OTAY_MESA, 63, 1, 2);

        Evaluation found = evaluations
                .reported(SAN_YSIDRO, CHANGE, List.of(OTAY_MESA, lane("tecate")))
                .orElseThrow();

        assertThat(found.verdict().finding()).isEqualTo(Finding.SHORTER);
        assertThat(found.days().change()).hasToString("2026-04-06");
        assertThat(found.days().skipped()).isZero();
        assertThat(found.controls()).containsExactly("otay-mesa:passenger_vehicle_general");
        assertThat(found.main().orElseThrow().percent().low()).isLessThan(-20);
        assertThat(found.main().orElseThrow().percent().high()).isBetween(-20.0, -15.0);
        assertThat(EvaluationWords.finding(found)).isEqualTo("waits.evaluation.finding.shorter");
    }

    @Test
    void a_few_days_after_the_verdict_says_so_and_before_any_there_is_none() {
        store(SAN_YSIDRO, 42, .8, 1);
        Evaluation found = evaluations.reported(SAN_YSIDRO, CHANGE, List.of()).orElseThrow();
        assertThat(found.verdict().reasons()).containsExactly(Reason.TOO_FEW_DAYS);
        assertThat(EvaluationWords.reasons(found)).containsExactly("waits.evaluation.reason.too_few_days");

        store(SAN_YSIDRO, 30, 1, 1);
        assertThat(evaluations.reported(SAN_YSIDRO, CHANGE, List.of())).isEmpty();
        assertThat(evaluations.reported(OTAY_MESA, CHANGE, List.of())).isEmpty();
    }

    @Test
    void a_lane_is_no_control_of_itself_and_a_crossing_must_exist() {
        assertThatThrownBy(() -> evaluations.reported(SAN_YSIDRO, CHANGE, List.of(SAN_YSIDRO)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no control of itself");
        assertThatThrownBy(() -> evaluations.reported(lane("nowhere"), CHANGE, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
    }
}
