package org.garita.app.feed.conform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.garita.app.feed.FeedReading;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.LaneReport.Correction;
import org.garita.app.waits.Rejection;
import org.garita.app.waits.Rejection.Reason;

/** Rules about what the reader of this platform understood of a feed: words, minutes, labels, clock, numbers. */
final class ValueChecks {
    private static final Set<String> NUMBERED = Set.of("delay", "no delay");
    private static final Set<String> WORDED = Set.of("N/A", "Lanes Closed", "Update Pending");

    /** How far a clock may run ahead: offices post up to twenty minutes before the hour. */
    private static final Duration EARLY = Duration.ofMinutes(20);

    private static final Duration FRESH = Duration.ofMinutes(25);
    private static final Duration NEW = Duration.ofHours(3);

    private final FeedReading reading;
    private final Instant at;

    /** @param at the instant at which the feed is judged */
    ValueChecks(FeedReading reading, Instant at) {
        this.reading = reading;
        this.at = at;
    }

    /** How each rule is looked up: the values that break it. */
    Map<String, Supplier<List<String>>> all() {
        return Map.ofEntries(
                Map.entry("status-words", () -> lanes(ValueChecks::otherWord)),
                Map.entry("no-number-without-wait", () -> lanes(ValueChecks::wordWithNumber)),
                Map.entry("number-with-wait", () -> lanes(ValueChecks::numberless)),
                Map.entry("no-delay-under-ten", () -> lanes(corrected(Correction.STATUS_FROM_NUMBER))),
                Map.entry(
                        "plausible-minutes",
                        () -> lanes(corrected(Correction.IMPLAUSIBLE_DELAY, Correction.TRANSPOSED_DELAY_AND_LANES))),
                Map.entry("label-readable", () -> lanes(ValueChecks::labelless)),
                Map.entry("label-zone", () -> lanes(corrected(Correction.LABEL_ZONE_CORRECTED))),
                Map.entry("clock-plausible", this::clock),
                Map.entry("not-stale", this::stale),
                Map.entry("ids-known", () -> rejected(Reason.UNKNOWN_PORT)),
                Map.entry("no-duplicate-rows", () -> rejected(Reason.DUPLICATE_ROW)));
    }

    private List<String> lanes(Predicate<LaneReport> broken) {
        return reading.ports().stream()
                .flatMap(port -> port.lanes().stream())
                .filter(broken)
                .map(ValueChecks::shown)
                .toList();
    }

    static String shown(LaneReport lane) {
        LaneReport.Raw raw = lane.raw();
        return "%s %s: %s"
                .formatted(
                        raw.portNumber(),
                        lane.lane().code(),
                        String.join(
                                " | ", raw.operationalStatus(), raw.delayMinutes(), raw.lanesOpen(), raw.updateTime()));
    }

    private static boolean otherWord(LaneReport lane) {
        String word = lane.raw().operationalStatus();
        return !NUMBERED.contains(word) && !WORDED.contains(word);
    }

    private static boolean wordWithNumber(LaneReport lane) {
        LaneReport.Raw raw = lane.raw();
        return WORDED.contains(raw.operationalStatus())
                && !(raw.delayMinutes() + raw.lanesOpen() + raw.updateTime()).isEmpty();
    }

    private static boolean numberless(LaneReport lane) {
        return NUMBERED.contains(lane.raw().operationalStatus())
                && !lane.raw().delayMinutes().matches("\\d+");
    }

    private static boolean labelless(LaneReport lane) {
        boolean labelled = !lane.raw().updateTime().isEmpty();
        boolean wanted = NUMBERED.contains(lane.raw().operationalStatus());
        return (labelled || wanted) && lane.observedAt().isEmpty();
    }

    private static Predicate<LaneReport> corrected(Correction... corrections) {
        return lane -> lane.corrections().stream().anyMatch(Set.of(corrections)::contains);
    }

    private List<String> clock() {
        Optional<Instant> clock = reading.feedClock();
        boolean early = clock.filter(instant -> instant.isAfter(at.plus(EARLY))).isPresent();
        return clock.isEmpty() || early ? List.of(clock.map(Instant::toString).orElse("-")) : List.of();
    }

    private List<String> stale() {
        List<String> old = new ArrayList<>();
        reading.feedClock()
                .filter(clock -> Duration.between(clock, at).compareTo(FRESH) > 0)
                .ifPresent(clock -> old.add(clock.toString()));
        newest().filter(label -> Duration.between(label, at).compareTo(NEW) > 0)
                .ifPresent(label -> old.add(label.toString()));
        return old;
    }

    private Optional<Instant> newest() {
        return reading.ports().stream()
                .flatMap(port -> port.lanes().stream())
                .flatMap(lane -> lane.observedAt().stream())
                .max(Comparator.naturalOrder());
    }

    private List<String> rejected(Reason reason) {
        return reading.rejections().stream()
                .filter(rejection -> rejection.reason() == reason)
                .map(Rejection::shown)
                .toList();
    }
}
