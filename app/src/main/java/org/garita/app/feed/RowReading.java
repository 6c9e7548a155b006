package org.garita.app.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.garita.app.feed.FeedReading.PortReading;
import org.garita.app.feed.LabelClock.Label;
import org.garita.app.feed.LabelClock.Moment;
import org.garita.app.feed.Ports.Port;
import org.garita.app.feed.RawRow.RawLane;
import org.garita.app.waits.Cleaning;
import org.garita.app.waits.Cleaning.Cleaned;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.LaneReport.Correction;
import org.garita.app.waits.LaneReport.Raw;
import org.garita.kernel.lane.Mode;

/** Turns one row whose crossing is known into that crossing's reports. */
final class RowReading {
    /**
     * How far a row's own clock may differ from the answer's before it is believed. Two hours: the rows of Nogales,
     * Lukeville and San Luis are stamped in mountain daylight time all summer, one hour ahead of Arizona.
     */
    private static final Duration CLOCK_SLACK = Duration.ofHours(2);

    private final Ports ports;
    private final String source;
    private final Instant fetchedAt;
    private final Optional<Instant> feedClock;

    RowReading(Ports ports, String source, Instant fetchedAt, Optional<Instant> feedClock) {
        this.ports = ports;
        this.source = source;
        this.fetchedAt = fetchedAt;
        this.feedClock = feedClock;
    }

    /** The instant of a row's own date and time, empty when it has none that can be read. */
    static Optional<Instant> ownClock(RawRow row, Port port) {
        return FeedWords.date(row.date())
                .flatMap(date -> FeedWords.time(row.time()).map(date::atTime))
                .map(local -> local.atZone(port.zone()).toInstant());
    }

    PortReading read(RawRow row, Port port) {
        Optional<LocalDateTime> clock = clock(row, port);
        List<LaneReport> lanes = new ArrayList<>();
        for (RawLane lane : row.lanes()) {
            lanes.add(report(row, port, lane, clock));
        }
        return new PortReading(
                port.crossing(),
                row.number().strip(),
                FeedWords.portStatus(row.status()),
                Optional.of(row.hours().strip()).filter(words -> !words.isEmpty()),
                FeedWords.notice(row.notice()),
                lanes);
    }

    /** The clock against which the row's labels are dated: the answer's, unless the row's own is far from it. */
    private Optional<LocalDateTime> clock(RawRow row, Port port) {
        Optional<Instant> own = ownClock(row, port);
        if (own.isPresent()) {
            Instant nearest = feedClock
                    .filter(common -> Duration.between(common, own.get()).abs().compareTo(CLOCK_SLACK) <= 0)
                    .orElse(own.get());
            return Optional.of(LocalDateTime.ofInstant(nearest, port.zone()));
        }
        Optional<LocalDate> date = FeedWords.date(row.date());
        Optional<LocalDateTime> common = feedClock.map(instant -> LocalDateTime.ofInstant(instant, port.zone()));
        boolean agree = date.isEmpty() || common.map(LocalDateTime::toLocalDate).equals(date);
        return agree && row.time().isBlank() ? common : Optional.empty();
    }

    private LaneReport report(RawRow row, Port port, RawLane lane, Optional<LocalDateTime> clock) {
        Cleaned cleaned = Cleaning.clean(
                lane.status(),
                lane.delay(),
                lane.lanes(),
                maximumLanes(row, port, lane.kind().mode()));
        List<Correction> corrections = new ArrayList<>(cleaned.corrections());
        Optional<Instant> observedAt = observedAt(lane, port, clock, corrections);
        if (!row.number().isBlank() && !row.number().strip().equals(port.number())) {
            corrections.add(Correction.RENUMBERED_ROW);
        }
        return new LaneReport(
                port.crossing(),
                lane.kind(),
                cleaned.status(),
                cleaned.delayMinutes(),
                cleaned.lanesOpen(),
                observedAt,
                fetchedAt,
                source,
                new Raw(
                        row.number().isBlank() ? row.title() : row.number(),
                        lane.updateTime(),
                        lane.status(),
                        lane.delay(),
                        lane.lanes()),
                corrections);
    }

    private static Optional<Instant> observedAt(
            RawLane lane, Port port, Optional<LocalDateTime> clock, List<Correction> corrections) {
        Optional<Label> label = LabelClock.read(lane.updateTime());
        if (label.isEmpty() || clock.isEmpty()) {
            return Optional.empty();
        }
        Moment moment = LabelClock.resolve(label.get(), clock.get(), port.zone());
        if (label.get().spanish() && !corrections.contains(Correction.READ_FROM_SPANISH)) {
            corrections.add(Correction.READ_FROM_SPANISH);
        }
        if (moment.otherDay()) {
            corrections.add(Correction.LABEL_DATED_BY_FEED_CLOCK);
        }
        if (moment.zoneContradicted()) {
            corrections.add(Correction.LABEL_ZONE_CORRECTED);
        }
        return Optional.of(moment.instant());
    }

    private OptionalInt maximumLanes(RawRow row, Port port, Mode mode) {
        String words = row.maximumLanes().getOrDefault(mode, "").strip();
        return words.matches("\\d{1,3}")
                ? OptionalInt.of(Integer.parseInt(words))
                : ports.maximumLanes(port.crossing(), mode);
    }
}
