package org.garita.app.feed.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.garita.app.feed.PublishedWaits;
import org.garita.app.waits.ClassMeasure;
import org.garita.app.waits.Cleaning;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.MeasuredBoard;
import org.garita.app.waits.WaitBoard;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.place.CrossingId;
import org.jspecify.annotations.Nullable;

/**
 * One reported wait as the open data publishes it. Where there is no number, {@code delay_minutes} is null and {@code
 * reason} says why; it is never 0 for unknown. The names are the published ones.
 */
record Wait(
        String crossing,
        String lane,
        String status,
        @JsonProperty("delay_minutes") @Nullable Integer delayMinutes,
        @Nullable String reason,
        @JsonProperty("lanes_open") @Nullable Integer lanesOpen,
        @JsonProperty("observed_at") @Nullable Instant observedAt,
        @JsonProperty("age_minutes") @Nullable Long ageMinutes,
        String source,
        List<String> corrections,
        RawWait raw,
        @JsonProperty("method_version") int methodVersion,
        Map<String, Told> quantities) {
    /** What an authority reported. */
    static final String REPORTED = "reported";

    private static final String EXPECTED = "expected";

    /** One quantity that is told of a lane, under its name in {@code quantities}. */
    sealed interface Told permits Quantity, MeasuredQuantity {}

    /**
     * What was reported, under {@code reported}.
     *
     * @param minutes whole minutes, null when there is no number
     * @param reason why there is no number, null when there is one
     * @param observedAt the hour it is for, null when unknown
     * @param ageMinutes whole minutes from that hour to {@code as_of}, null when unknown
     * @param source which feed or method
     * @param methodVersion version of the rules that made it
     */
    record Quantity(
            @Nullable Integer minutes,
            @Nullable String reason,
            @JsonProperty("observed_at") @Nullable Instant observedAt,
            @JsonProperty("age_minutes") @Nullable Long ageMinutes,
            String source,
            @JsonProperty("method_version") int methodVersion)
            implements Told {}

    /** The values as received. */
    record RawWait(
            @JsonProperty("port_number") String portNumber,
            @JsonProperty("update_time") String updateTime,
            @JsonProperty("operational_status") String operationalStatus,
            @JsonProperty("delay_minutes") String delayMinutes,
            @JsonProperty("lanes_open") String lanesOpen) {}

    static Wait of(LaneReport report, PublishedWaits boards) {
        String status = lower(report.status());
        Quantity reported = reported(report, boards.reported());
        return new Wait(
                report.crossing().value(),
                report.lane().code(),
                status,
                reported.minutes(),
                reported.reason(),
                boxed(report.lanesOpen()),
                reported.observedAt(),
                reported.ageMinutes(),
                reported.source(),
                report.corrections().stream().map(Wait::lower).toList(),
                new RawWait(
                        report.raw().portNumber(),
                        report.raw().updateTime(),
                        report.raw().operationalStatus(),
                        report.raw().delayMinutes(),
                        report.raw().lanesOpen()),
                reported.methodVersion(),
                quantities(report, reported, boards.measured()));
    }

    /**
     * What was reported and what is measured northbound. Where several classes use one kind of lane, none of them is the
     * lane's: they are told apart in {@code measured} only.
     */
    private static Map<String, Told> quantities(LaneReport report, Quantity reported, MeasuredBoard board) {
        Map<String, Told> all = new LinkedHashMap<>();
        all.put(REPORTED, reported);
        board.crossing(report.crossing()).ifPresent(measure -> {
            List<ClassMeasure> classes = measure.of(report.lane(), Direction.NORTHBOUND);
            if (classes.size() == 1) {
                all.putAll(MeasuredQuantity.all(classes.get(0), measure));
            }
        });
        return all;
    }

    private static Quantity reported(LaneReport report, WaitBoard board) {
        return new Quantity(
                boxed(report.delayMinutes()),
                report.delayMinutes().isPresent() ? null : lower(report.status()),
                report.observedAt().orElse(null),
                board.age(report).map(age -> age.toMinutes()).orElse(null),
                report.source(),
                Cleaning.METHOD_VERSION);
    }

    /** What somebody who joins the line now will wait; nothing where it is not measured. */
    Optional<MeasuredQuantity> expected() {
        return quantities.get(EXPECTED) instanceof MeasuredQuantity measured ? Optional.of(measured) : Optional.empty();
    }

    /** The waits of one crossing, or none when the source says nothing about it. */
    static List<Wait> of(CrossingId crossing, PublishedWaits boards) {
        return boards.reported()
                .crossing(crossing)
                .map(known ->
                        known.lanes().stream().map(report -> of(report, boards)).toList())
                .orElse(List.of());
    }

    /** Message key of whether the board's source is alive; of a recording or a typical week it is another question. */
    static String aliveKey(WaitBoard board) {
        return switch (board.source()) {
            case RECORDED -> "waits.alive.recorded";
            case TYPICAL_WEEK -> "waits.alive.typical_week";
            case LIVE, NONE -> "waits.freshness." + lower(board.freshness());
        };
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
