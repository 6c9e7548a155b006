package org.garita.app.portal.web;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.app.crossing.Crossing;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.LaneReport.Status;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.WaitBoard.CrossingBoard;
import org.garita.app.waits.WaitBoard.PortStatus;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;

/**
 * What a crossing's reports amount to in one symbol: the general lane for cars, else another lane for cars, else people on
 * foot, else trucks.
 *
 * @param mark the symbol
 * @param lead the report behind the symbol, empty when there is none
 */
record ReportedWait(WaitMark mark, Optional<LaneReport> lead) {
    /** Older reports say nothing about now: the feed is hourly, and three of its hours may fail. */
    static final Duration TOO_OLD = Duration.ofHours(4);

    private static final List<Mode> LEADING = List.of(Mode.PASSENGER_VEHICLE, Mode.PEDESTRIAN, Mode.COMMERCIAL);

    static ReportedWait of(Crossing crossing, WaitBoard board) {
        if (!crossing.inCbpFeed()) {
            return new ReportedWait(WaitMark.NOT_REPORTED, Optional.empty());
        }
        Optional<CrossingBoard> reported = board.crossing(crossing.id());
        if (reported.isEmpty()) {
            return new ReportedWait(WaitMark.NO_REPORT, Optional.empty());
        }
        if (reported.get().port() == PortStatus.CLOSED) {
            return new ReportedWait(WaitMark.CLOSED, Optional.empty());
        }
        List<LaneReport> leading = leading(reported.get());
        Optional<LaneReport> numbered = leading.stream()
                .filter(lane -> lane.delayMinutes().isPresent() && isRecent(lane, board))
                .findFirst();
        if (numbered.isPresent()) {
            int minutes = numbered.get().delayMinutes().orElseThrow();
            return new ReportedWait(WaitMark.of(minutes), numbered);
        }
        boolean closed = !leading.isEmpty() && leading.stream().allMatch(lane -> lane.status() == Status.CLOSED);
        return new ReportedWait(
                closed ? WaitMark.CLOSED : WaitMark.NO_REPORT, leading.stream().findFirst());
    }

    private static boolean isRecent(LaneReport lane, WaitBoard board) {
        return board.age(lane).filter(age -> age.compareTo(TOO_OLD) <= 0).isPresent();
    }

    /** Lanes of the first mode that the crossing has, general first. */
    private static List<LaneReport> leading(CrossingBoard board) {
        return LEADING.stream()
                .map(mode -> lanesOf(board, mode).toList())
                .filter(lanes -> !lanes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<LaneReport> lanesOf(CrossingBoard board, Mode mode) {
        return board.lanes().stream()
                .filter(lane -> lane.lane().mode() == mode && lane.status() != Status.NOT_APPLICABLE)
                .sorted(Comparator.comparing(lane -> LaneKind.REPORTED.indexOf(lane.lane())));
    }

    /** Minutes to sort by, longest wait first; crossings without a number come last. */
    int sortMinutes() {
        return mark == WaitMark.SHORT || mark == WaitMark.MEDIUM || mark == WaitMark.LONG
                ? lead.flatMap(lane -> lane.delayMinutes().stream().boxed().findFirst())
                        .orElse(-1)
                : -1;
    }
}
