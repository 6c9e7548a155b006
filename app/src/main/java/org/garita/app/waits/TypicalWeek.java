package org.garita.app.waits;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garita.app.waits.LaneReport.Raw;
import org.garita.app.waits.WaitBoard.CrossingBoard;
import org.garita.app.waits.WaitBoard.PortStatus;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.jspecify.annotations.Nullable;

/**
 * What is usual at each crossing, lane kind, weekday and local hour: the median of what CBP reported from April to July
 * 2026. Shown, under a banner, when no feed can be reached. A cell with fewer than three reports is absent; where the
 * weekday's own cell is, the same hour of all weekdays together answers, and where that is absent too, it is unknown.
 *
 * <p>Text form, one line per crossing, lane and weekday (1 = Monday, 0 = all weekdays together); lines that begin with #
 * are comment:
 *
 * <pre>{@code
 * crossing,lane,weekday,h00,h01,...,h23
 * ysleta-zaragoza,passenger_vehicle_general,1,12/3/5,,...     median minutes / median lanes open / reports
 * }</pre>
 */
public final class TypicalWeek {
    /** Source name of reports made from the table. */
    public static final String SOURCE = "typical-week";

    /** Fewest reports from which a median is shown. */
    public static final int FEWEST_REPORTS = 3;

    /** The row in which all weekdays are counted together. */
    public static final int ANY_WEEKDAY = 0;

    private static final Raw NO_RAW = new Raw("", "", "", "", "");

    /** The line that says of when the reports were. */
    private static final Pattern SPAN = Pattern.compile("# published from (\\S{10})T\\S* to (\\S{10})T\\S*\\. .*");

    private final Map<CrossingId, Map<LaneKind, Cell[][]>> weeks = new TreeMap<>();
    private LocalDate first = LocalDate.EPOCH;
    private LocalDate last = LocalDate.EPOCH;

    private record Cell(int minutes, int lanes, int reports) {}

    /**
     * One hour of the typical week.
     *
     * @param minutes median of the reports
     * @param reports how many
     */
    public record Hour(int minutes, int reports) {}

    /** The typical week of one lane kind. */
    public interface Lane {
        /** What is usual in an hour of that weekday, or of all weekdays together; nothing from too few reports. */
        Optional<Hour> at(DayOfWeek weekday, int hour);
    }

    /** Reads the text form. @throws IllegalArgumentException naming the line that cannot be read */
    public static TypicalWeek parse(List<String> lines) {
        TypicalWeek week = new TypicalWeek();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher span = SPAN.matcher(line);
            if (span.matches()) {
                week.first = LocalDate.parse(span.group(1));
                week.last = LocalDate.parse(span.group(2));
            }
            if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("crossing,")) {
                week.take(line, i + 1);
            }
        }
        return week;
    }

    private void take(String line, int number) {
        String[] fields = line.split(",", -1);
        Optional<LaneKind> lane = fields.length == 27 ? LaneKind.find(fields[1]) : Optional.empty();
        if (lane.isEmpty() || !fields[2].matches("[0-7]")) {
            throw new IllegalArgumentException(
                    "line %d of the typical week is not crossing,lane,weekday and 24 hours: %s"
                            .formatted(number, line));
        }
        Cell[][] hours = weeks.computeIfAbsent(new CrossingId(fields[0]), id -> new HashMap<>())
                .computeIfAbsent(lane.get(), kind -> new Cell[8][24]);
        for (int hour = 0; hour < 24; hour++) {
            if (!fields[hour + 3].isEmpty()) {
                String[] parts = fields[hour + 3].split("/", -1);
                hours[Integer.parseInt(fields[2])][hour] = new Cell(
                        Integer.parseInt(parts[0]),
                        parts[1].isEmpty() ? -1 : Integer.parseInt(parts[1]),
                        Integer.parseInt(parts[2]));
            }
        }
    }

    /** The typical week of a lane kind, or nothing when the table does not know it. */
    public Optional<Lane> lane(CrossingId crossing, LaneKind lane) {
        return Optional.ofNullable(weeks.getOrDefault(crossing, Map.of()).get(lane))
                .map(hours -> (weekday, hour) -> Optional.ofNullable(cell(hours, weekday, hour))
                        .map(cell -> new Hour(cell.minutes(), cell.reports())));
    }

    /** First day of the reports it was made of, in UTC. */
    public LocalDate first() {
        return first;
    }

    /** Last day of the reports it was made of, in UTC. */
    public LocalDate last() {
        return last;
    }

    private static @Nullable Cell cell(Cell[][] hours, DayOfWeek weekday, int hour) {
        Cell own = hours[weekday.getValue()][hour];
        return own == null ? hours[ANY_WEEKDAY][hour] : own;
    }

    /** Whether the table holds anything. */
    public boolean isEmpty() {
        return weeks.isEmpty();
    }

    /**
     * What is usual at an instant: for every crossing the lanes that the hour knows. Crossings and lanes that it does not
     * know are absent; whether a port is open is never known from it.
     *
     * @param zones the clock of each crossing, empty for one that is no longer known
     */
    public List<CrossingBoard> around(Instant now, Function<CrossingId, Optional<ZoneId>> zones) {
        List<CrossingBoard> boards = new ArrayList<>();
        weeks.keySet().forEach(crossing -> zones.apply(crossing).ifPresent(zone -> {
            List<LaneReport> lanes = LaneKind.REPORTED.stream()
                    .flatMap(lane -> hour(crossing, lane, now.atZone(zone)).stream())
                    .toList();
            if (!lanes.isEmpty()) {
                boards.add(new CrossingBoard(crossing, PortStatus.UNKNOWN, lanes, Optional.empty()));
            }
        }));
        return boards;
    }

    /** What is usual on a day, hour by hour; hours that are not known are absent. */
    public List<LaneReport> day(CrossingId crossing, LaneKind lane, LocalDate day, ZoneId zone) {
        List<LaneReport> hours = new ArrayList<>();
        ZonedDateTime end = day.plusDays(1).atStartOfDay(zone);
        for (ZonedDateTime hour = day.atStartOfDay(zone); hour.isBefore(end); hour = hour.plusHours(1)) {
            hour(crossing, lane, hour).ifPresent(hours::add);
        }
        return hours;
    }

    private Optional<LaneReport> hour(CrossingId crossing, LaneKind lane, ZonedDateTime local) {
        Cell[][] hours = weeks.getOrDefault(crossing, Map.of()).get(lane);
        Cell cell = hours == null ? null : cell(hours, local.getDayOfWeek(), local.getHour());
        if (cell == null) {
            return Optional.empty();
        }
        Instant start = local.withMinute(0).withSecond(0).withNano(0).toInstant();
        return Optional.of(new LaneReport(
                crossing,
                lane,
                Cleaning.ofMinutes(cell.minutes()),
                OptionalInt.of(cell.minutes()),
                cell.lanes() < 0 ? OptionalInt.empty() : OptionalInt.of(cell.lanes()),
                Optional.of(start),
                start,
                SOURCE,
                NO_RAW,
                List.of()));
    }
}
