package org.garita.app.waits.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.garita.app.waits.Cleaning;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.LaneReport.Correction;
import org.garita.app.waits.LaneReport.Raw;
import org.garita.app.waits.LaneReport.Status;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.jspecify.annotations.Nullable;

/** Reports as rows of {@code lane_report} and back. */
final class ReportRows {
    static final String INSERT = """
            insert into lane_report (crossing_id, lane, moment, source, value_key, status, delay_minutes, lanes_open,
                observed_at, fetched_at, raw_port_number, raw_update_time, raw_status, raw_delay, raw_lanes,
                corrections, method_version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    static final String COLUMNS = """
            crossing_id, lane, status, delay_minutes, lanes_open, observed_at, fetched_at, source,
            raw_port_number, raw_update_time, raw_status, raw_delay, raw_lanes, corrections""";

    /**
     * Near the order of the primary key, so that rows stored together lie together: an import touches fewer pages.
     * Where two reports are the same, the first given stays the first.
     */
    static final Comparator<LaneReport> BY_KEY = Comparator.comparing(LaneReport::crossing)
            .thenComparing(LaneReport::lane)
            .thenComparing(report -> report.observedAt().orElse(Instant.MAX));

    private static final int LONGEST_KEY = 40;

    private ReportRows() {}

    /** The hour a report belongs to: its label's, or without a label the hour in which it was received. */
    static Instant moment(LaneReport report, Optional<Instant> feedClock) {
        return report.observedAt()
                .orElseGet(() -> feedClock.orElse(report.fetchedAt()).truncatedTo(ChronoUnit.HOURS));
    }

    static void fill(PreparedStatement row, LaneReport report, Instant moment) throws SQLException {
        row.setString(1, report.crossing().value());
        row.setString(2, report.lane().code());
        row.setObject(3, offset(moment));
        row.setString(4, report.source());
        row.setString(5, key(report));
        row.setString(6, report.status().name());
        set(row, 7, report.delayMinutes());
        set(row, 8, report.lanesOpen());
        if (report.observedAt().isPresent()) {
            row.setObject(9, offset(report.observedAt().get()));
        } else {
            row.setNull(9, Types.TIMESTAMP_WITH_TIMEZONE);
        }
        row.setObject(10, offset(report.fetchedAt()));
        row.setString(11, report.raw().portNumber());
        row.setString(12, report.raw().updateTime());
        row.setString(13, report.raw().operationalStatus());
        row.setString(14, report.raw().delayMinutes());
        row.setString(15, report.raw().lanesOpen());
        row.setString(16, report.corrections().stream().map(Enum::name).collect(Collectors.joining(",")));
        row.setInt(17, Cleaning.METHOD_VERSION);
    }

    /** Two reports with equal keys in one hour of one lane say the same; unreadable ones are told apart by their raw words. */
    private static String key(LaneReport report) {
        String key = report.status() == Status.UNREADABLE
                ? "?" + report.raw().operationalStatus() + "|" + report.raw().delayMinutes() + "|"
                        + report.raw().lanesOpen()
                : report.status() + "|" + text(report.delayMinutes()) + "|" + text(report.lanesOpen());
        if (key.length() <= LONGEST_KEY) {
            return key;
        }
        return key.substring(0, Character.isHighSurrogate(key.charAt(LONGEST_KEY - 1)) ? LONGEST_KEY - 1 : LONGEST_KEY);
    }

    static LaneReport report(ResultSet row, int index) throws SQLException {
        String lane = row.getString(2);
        return new LaneReport(
                new CrossingId(row.getString(1)),
                LaneKind.find(lane)
                        .orElseThrow(() -> new IllegalStateException("lane_report holds an unknown lane " + lane)),
                Status.valueOf(row.getString(3)),
                number(row, 4),
                number(row, 5),
                Optional.ofNullable(row.getObject(6, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8),
                new Raw(row.getString(9), row.getString(10), row.getString(11), row.getString(12), row.getString(13)),
                corrections(row.getString(14)));
    }

    private static List<Correction> corrections(String names) {
        return names.isEmpty()
                ? List.of()
                : Arrays.stream(names.split(",")).map(Correction::valueOf).toList();
    }

    static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime offset(Optional<Instant> instant) {
        return instant.map(ReportRows::offset).orElse(null);
    }

    private static void set(PreparedStatement row, int index, OptionalInt number) throws SQLException {
        if (number.isPresent()) {
            row.setInt(index, number.getAsInt());
        } else {
            row.setNull(index, Types.INTEGER);
        }
    }

    static OptionalInt number(ResultSet row, int index) throws SQLException {
        int number = row.getInt(index);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }
}
