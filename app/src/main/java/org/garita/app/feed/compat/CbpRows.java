package org.garita.app.feed.compat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.garita.app.crossing.Facilities;
import org.garita.app.crossing.Facility;
import org.garita.app.crossing.Facility.Figure;
import org.garita.app.crossing.Facility.HoursPeriod;
import org.garita.app.crossing.Facility.LaneCount;
import org.garita.app.crossing.Facility.Sensors;
import org.garita.app.feed.CbpTable;
import org.garita.app.feed.compat.CbpRow.Group;
import org.garita.app.feed.compat.CbpRow.LaneWords;
import org.garita.app.feed.compat.CbpSection.Lane;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.WaitBoard.CrossingBoard;
import org.garita.app.waits.WaitBoard.PortStatus;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;

/**
 * The rows of the feed for a board: one per crossing, in the order of CBP. Waits come from the board alone; names, ids,
 * hours, most lanes and sensors from the reference file. A lane of which the board says nothing is {@code Update Pending}
 * where the crossing is known to have it and {@code N/A} elsewhere; a report that cannot be read is {@code Update Pending}.
 */
public final class CbpRows {
    private static final String NO_SUCH_LANE = "N/A";
    private static final String PENDING = "Update Pending";

    private final Crossings crossings;
    private final Facilities facilities;
    private final Map<String, CbpTable.Row> table = new HashMap<>();

    /** Rows for these crossings. */
    public CbpRows(Crossings crossings, Facilities facilities) {
        this.crossings = crossings;
        this.facilities = facilities;
        CbpTable.rows().forEach(row -> table.putIfAbsent(row.number(), row));
    }

    /**
     * The rows of a board.
     *
     * @param remark what is to be said of the whole board in the notice of each row, empty when it is alive
     */
    public List<CbpRow> of(WaitBoard board, Optional<String> remark) {
        return crossings.all().stream()
                .filter(Crossing::inCbpFeed)
                .map(crossing -> row(crossing, board, remark))
                .sorted(Comparator.comparing((CbpRow row) -> row.portName().toLowerCase(Locale.ROOT))
                        .thenComparing(row -> row.crossingName().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private CbpRow row(Crossing crossing, WaitBoard board, Optional<String> remark) {
        Facility facility = facilities.at(crossing.id());
        Optional<CrossingBoard> reported = board.crossing(crossing.id());
        ZonedDateTime clock = board.asOf().atZone(crossing.us().zone());
        LocalDate day = clock.toLocalDate();
        String number = crossing.portNumbers().get(0);
        CbpTable.Row known = row(number);
        return new CbpRow(
                crossing.id(),
                number,
                facility.numbers().bwtId().orElse(""),
                facility.numbers().rssId().orElse(""),
                known.portName(),
                known.crossingName(),
                hours(facility, day),
                clock,
                status(reported.map(CrossingBoard::port).orElse(PortStatus.UNKNOWN)),
                Arrays.stream(CbpSection.values())
                        .map(section -> group(section, crossing, facility, day, reported))
                        .toList(),
                Stream.concat(remark.stream(), reported.flatMap(CrossingBoard::notice).stream())
                        .collect(Collectors.joining(" ")),
                known.automated());
    }

    private CbpTable.Row row(String number) {
        CbpTable.Row known = table.get(number);
        if (known == null) {
            throw new IllegalStateException(
                    "port number %s stands in crossings.yaml and not in cbp-rows.csv. Maybe a new number came to one file only."
                            .formatted(number));
        }
        return known;
    }

    /** Hours of the day, or of the first recording for a day before it. */
    private static String hours(Facility facility, LocalDate day) {
        return facility.hoursOn(day)
                .or(() -> facility.hours().stream().findFirst())
                .map(HoursPeriod::hours)
                .map(hours -> hours.text())
                .orElse("");
    }

    private static String status(PortStatus status) {
        return switch (status) {
            case OPEN -> "Open";
            case CLOSED -> "Closed";
            case UNKNOWN -> "";
        };
    }

    private static Group group(
            CbpSection section, Crossing crossing, Facility facility, LocalDate day, Optional<CrossingBoard> reported) {
        Optional<Sensors> sensors = facility.sensors().stream()
                .filter(each -> each.mode() == section.mode())
                .reduce((earlier, later) -> later);
        return new Group(
                section,
                maximum(facility, day, section.mode()),
                sensors.map(Sensors::type).orElse("Manual"),
                sensors.map(Sensors::from).orElse(""),
                sensors.map(Sensors::to).orElse(""),
                section.lanes().stream()
                        .map(lane -> lane(section, lane, crossing, facility, reported))
                        .toList());
    }

    private static String maximum(Facility facility, LocalDate day, Mode mode) {
        return facility.maximumOn(day, mode)
                .or(() -> facility.lanes().stream()
                        .filter(count -> count.figure() == Figure.PUBLISHED_MAXIMUM && count.mode() == mode)
                        .min(Comparator.comparing(LaneCount::since)))
                .map(count -> Integer.toString(count.lanes()))
                .orElse("N/A");
    }

    private static LaneWords lane(
            CbpSection section, Lane lane, Crossing crossing, Facility facility, Optional<CrossingBoard> reported) {
        LaneKind kind = section.kind(lane);
        return reported.flatMap(board -> board.lane(kind))
                .map(report -> words(lane, report, crossing))
                .orElseGet(() -> LaneWords.worded(lane, isKnown(kind, crossing, facility) ? PENDING : NO_SUCH_LANE));
    }

    /** Whether a crossing has a lane kind: a general lane for each of its modes, others where reports showed one open. */
    static boolean isKnown(LaneKind kind, Crossing crossing, Facility facility) {
        return crossing.modes().contains(kind.mode())
                && (kind.laneClass() == LaneClass.GENERAL
                        || facility.lanes().stream()
                                .anyMatch(count -> count.kind().equals(Optional.of(kind))));
    }

    private static LaneWords words(Lane lane, LaneReport report, Crossing crossing) {
        return switch (report.status()) {
            case DELAY -> numbered(lane, "delay", report, crossing);
            case NO_DELAY -> numbered(lane, "no delay", report, crossing);
            case CLOSED -> LaneWords.worded(lane, "Lanes Closed");
            case UPDATE_PENDING, UNREADABLE -> LaneWords.worded(lane, PENDING);
            case NOT_APPLICABLE -> LaneWords.worded(lane, NO_SUCH_LANE);
        };
    }

    private static LaneWords numbered(Lane lane, String status, LaneReport report, Crossing crossing) {
        return new LaneWords(
                lane,
                report.observedAt()
                        .map(hour -> CbpLabel.hour(hour, crossing.us().zone()))
                        .orElse(""),
                status,
                digits(report.delayMinutes()),
                digits(report.lanesOpen()));
    }

    private static String digits(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }
}
