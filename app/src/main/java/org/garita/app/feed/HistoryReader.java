package org.garita.app.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.garita.app.feed.LabelClock.Label;
import org.garita.app.feed.LabelClock.Moment;
import org.garita.app.feed.Ports.Port;
import org.garita.app.waits.Cleaning;
import org.garita.app.waits.Cleaning.Cleaned;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.LaneReport.Correction;
import org.garita.app.waits.LaneReport.Raw;
import org.garita.app.waits.LaneReport.Status;
import org.garita.app.waits.Rejection;
import org.garita.app.waits.Rejection.Reason;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;

/**
 * Reads the lines of the two histories of CBP's reports of 2026: hourly values and single fetches.
 *
 * <p>Two things in them are put right. <b>Offset</b>: both files give the hour in UTC, computed with the offset of the
 * feed's own clock ({@code utc_offset_h}). On 117 rows that offset is -467 hours (an address that had been answering with
 * the same afternoon for nineteen days), and on all rows of Nogales, Lukeville and San Luis it is mountain daylight time,
 * although Arizona stays seven hours behind UTC. Hour plus offset is the label's local date and time; read by the
 * crossing's clock it is the true hour, and the reports of Arizona become as old as everyone's (median 45 instead of 105
 * minutes). <b>Day</b>: a label posted up to twenty minutes before its hour had been dated to the day before.
 */
final class HistoryReader {
    /** No place on earth is further from UTC, in hours. */
    private static final int FARTHEST_OFFSET_HOURS = 14;

    private static final Pattern OFFSET = Pattern.compile("[+-]?\\d{1,4}");
    private static final Pattern MINUTES = Pattern.compile("\\d{1,5}");

    private static final Map<String, LaneKind> LANES = Map.of(
            "passenger_standard", new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.GENERAL),
            "passenger_ready", new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.READY),
            "passenger_sentri", new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.SENTRI),
            "pedestrian_standard", new LaneKind(Mode.PEDESTRIAN, LaneClass.GENERAL),
            "pedestrian_ready", new LaneKind(Mode.PEDESTRIAN, LaneClass.READY),
            "commercial_standard", new LaneKind(Mode.COMMERCIAL, LaneClass.GENERAL),
            "commercial_fast", new LaneKind(Mode.COMMERCIAL, LaneClass.FAST));

    /** Otay Mesa has one number for cars and one for trucks; the hourly file knows only the first. */
    private static final String OTAY_MESA_CARS = "250601";

    private static final String OTAY_MESA_TRUCKS = "250602";

    /** The two histories, told apart by their header. */
    enum Kind {
        /** One row per crossing, lane and report hour. */
        HOURLY(
                "cbp-history-hourly",
                "observed_at_utc,crossing_id,lane,delay_minutes,lanes_open,status,utc_offset_h,first_fetched_at_utc,last_fetched_at_utc"),
        /** One row per fetch, crossing and lane. */
        SNAPSHOTS(
                "cbp-history-snapshots",
                "fetched_at_utc,crossing_id,port_number_raw,lane,status,delay_minutes,lanes_open,observed_at_utc,update_time_raw,utc_offset_h,port_status");

        private final String source;
        private final String header;

        Kind(String source, String header) {
            this.source = source;
            this.header = header;
        }

        /** Name under which its reports are stored. */
        String source() {
            return source;
        }

        /** The columns of its header, in order. */
        List<String> columns() {
            return List.of(header.split(",", -1));
        }

        /** The kind with this header line, or nothing. */
        static Optional<Kind> of(String header) {
            String bare = header.startsWith("\uFEFF") ? header.substring(1) : header;
            return Arrays.stream(values())
                    .filter(kind -> kind.header.equals(bare.strip()))
                    .findFirst();
        }
    }

    private final Kind kind;
    private final List<String> columns;
    private final Ports ports;

    HistoryReader(Kind kind, Ports ports) {
        this.kind = kind;
        this.columns = kind.columns();
        this.ports = ports;
    }

    /** Reads one line and hands it to one of the two. */
    void read(String line, long number, Consumer<LaneReport> accepted, Consumer<Rejection> rejected) {
        String[] fields = line.split(",", -1);
        if (fields.length != columns.size()) {
            rejected.accept(new Rejection(Reason.WRONG_FIELD_COUNT, "line " + number, line));
            return;
        }
        try {
            accepted.accept(report(fields));
        } catch (Unusable unusable) {
            rejected.accept(new Rejection(unusable.reason, "line " + number, unusable.shown + " | " + line));
        }
    }

    private String field(String[] fields, String column) {
        return fields[columns.indexOf(column)].strip();
    }

    private LaneReport report(String[] fields) throws Unusable {
        LaneKind lane = Optional.ofNullable(LANES.get(field(fields, "lane")))
                .orElseThrow(() -> new Unusable(Reason.UNKNOWN_LANE, field(fields, "lane")));
        List<Correction> corrections = new ArrayList<>();
        Port port = port(fields, lane, corrections);
        Cleaned cleaned = cleaned(fields, port, lane);
        corrections.addAll(0, cleaned.corrections());
        boolean hourly = kind == Kind.HOURLY;
        Instant fetchedAt = time(field(fields, hourly ? "first_fetched_at_utc" : "fetched_at_utc"));
        Instant observedAt = observedAt(fields, port, fetchedAt, corrections);
        Raw raw = new Raw(
                field(fields, hourly ? "crossing_id" : "port_number_raw"),
                hourly ? "" : field(fields, "update_time_raw"),
                field(fields, "status"),
                field(fields, "delay_minutes"),
                field(fields, "lanes_open"));
        return new LaneReport(
                port.crossing(),
                lane,
                cleaned.status(),
                cleaned.delayMinutes(),
                cleaned.lanesOpen(),
                Optional.of(observedAt),
                fetchedAt,
                kind.source(),
                raw,
                corrections);
    }

    private Port port(String[] fields, LaneKind lane, List<Correction> corrections) throws Unusable {
        String number = field(fields, kind == Kind.HOURLY ? "crossing_id" : "port_number_raw");
        String canonical = field(fields, "crossing_id");
        boolean truck = lane.mode() == Mode.COMMERCIAL && number.equals(OTAY_MESA_CARS);
        Port port = ports.byNumber(truck ? OTAY_MESA_TRUCKS : number)
                .or(() -> ports.byNumber(canonical))
                .orElseThrow(() -> new Unusable(Reason.UNKNOWN_PORT, number));
        if (!port.number().equals(number)) {
            corrections.add(Correction.RENUMBERED_ROW);
        }
        return port;
    }

    private Cleaned cleaned(String[] fields, Port port, LaneKind lane) throws Unusable {
        String delay = field(fields, "delay_minutes");
        OptionalInt maximum = ports.maximumLanes(port.crossing(), lane.mode());
        Cleaned cleaned = Cleaning.clean(field(fields, "status"), delay, field(fields, "lanes_open"), maximum);
        boolean typing = cleaned.corrections().contains(Correction.IMPLAUSIBLE_DELAY);
        if (cleaned.status() == Status.UNREADABLE && !typing) {
            boolean number = MINUTES.matcher(delay).matches();
            throw new Unusable(
                    number ? Reason.UNKNOWN_STATUS : Reason.UNREADABLE_NUMBER,
                    number ? field(fields, "status") : delay);
        }
        return cleaned;
    }

    private Instant observedAt(String[] fields, Port port, Instant fetchedAt, List<Correction> corrections)
            throws Unusable {
        Instant stated = time(field(fields, "observed_at_utc"));
        String offset = field(fields, "utc_offset_h");
        if (!OFFSET.matcher(offset).matches()) {
            throw new Unusable(Reason.UNREADABLE_NUMBER, offset);
        }
        int hours = Integer.parseInt(offset);
        Instant observed = stated.atOffset(ZoneOffset.UTC)
                .toLocalDateTime()
                .plusHours(hours)
                .atZone(port.zone())
                .toInstant();
        if (!observed.equals(stated)) {
            boolean impossible = Math.abs(hours) > FARTHEST_OFFSET_HOURS;
            corrections.add(impossible ? Correction.OFFSET_REPAIRED : Correction.FEED_CLOCK_CORRECTED);
        }
        if (kind == Kind.SNAPSHOTS) {
            noteLabel(field(fields, "update_time_raw"), observed, port, corrections);
        }
        Instant dayLater = observed.plus(Duration.ofDays(1));
        if (!dayLater.isAfter(fetchedAt.plus(LabelClock.EARLY))
                && kind == Kind.SNAPSHOTS
                && Math.abs(hours) <= FARTHEST_OFFSET_HOURS) {
            corrections.add(Correction.LABEL_DATED_BY_FEED_CLOCK);
            return dayLater;
        }
        return observed;
    }

    private static void noteLabel(String words, Instant observed, Port port, List<Correction> corrections) {
        Optional<Label> label = LabelClock.read(words);
        if (label.isEmpty()) {
            return;
        }
        if (label.get().spanish() && !corrections.contains(Correction.READ_FROM_SPANISH)) {
            corrections.add(Correction.READ_FROM_SPANISH);
        }
        Moment moment =
                LabelClock.resolve(label.get(), observed.atZone(port.zone()).toLocalDateTime(), port.zone());
        if (moment.zoneContradicted()) {
            corrections.add(Correction.LABEL_ZONE_CORRECTED);
        }
    }

    private static Instant time(String words) throws Unusable {
        try {
            Instant time = UtcTime.read(words);
            if (FeedWords.plausible(time)) {
                return time;
            }
        } catch (DateTimeException unreadable) {
            // told below, as an impossible year is
        }
        throw new Unusable(Reason.UNREADABLE_TIME, words);
    }

    /** One value of a line makes the line unusable; never leaves this class. */
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;
        private final Reason reason;
        private final String shown;

        Unusable(Reason reason, String shown) {
            super(shown, null, false, false);
            this.reason = reason;
            this.shown = shown;
        }
    }
}
