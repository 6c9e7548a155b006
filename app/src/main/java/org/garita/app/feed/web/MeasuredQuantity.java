package org.garita.app.feed.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.garita.app.waits.ClassMeasure;
import org.garita.app.waits.CrossingMeasure;
import org.garita.kernel.place.Country;
import org.garita.measurement.wait.Method;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.jspecify.annotations.Nullable;

/**
 * One measured quantity as the open data publishes it, under its name in {@code quantities}: {@code expected}, {@code
 * actual_by_join}, {@code actual_by_primary}, {@code crossing_time} or {@code agency_time}.
 *
 * @param definition the term of the wait standard that it is
 * @param minutes with one decimal, null when there is no number; quality then says why
 * @param low lower end of the interval that holds the truth in four of five cases, null without a number
 * @param high upper end
 * @param atLeast whether minutes is a lower bound
 * @param sample journeys that it rests on
 * @param ageSeconds age of the newest of these when it was issued, seconds; null when there was none
 * @param quality good, fair, poor, insufficient, closed or silent
 * @param method how it was found
 * @param methodVersion version of the methods of this node
 * @param from beginning of the interval, or the moment, that it is about
 * @param until end of that interval
 * @param issued when it was said
 * @param simulated whether the sensors are virtual
 * @param measuredBy country whose node measured it, null where one process serves both
 */
record MeasuredQuantity(
        String definition,
        @Nullable Double minutes,
        @Nullable Double low,
        @Nullable Double high,
        @JsonProperty("at_least") boolean atLeast,
        int sample,
        @JsonProperty("age_s") @Nullable Integer ageSeconds,
        String quality,
        String method,
        @JsonProperty("method_version") int methodVersion,
        Instant from,
        Instant until,
        Instant issued,
        boolean simulated,
        @JsonProperty("measured_by") @Nullable String measuredBy)
        implements Wait.Told {

    private static MeasuredQuantity of(WaitValue value, CrossingMeasure measure) {
        Optional<WaitValue.Minutes> number = Optional.ofNullable(value.minutes());
        return new MeasuredQuantity(
                definition(value.quantity()),
                number.map(minutes -> rounded(minutes.middle())).orElse(null),
                number.map(minutes -> rounded(minutes.low())).orElse(null),
                number.map(minutes -> rounded(minutes.high())).orElse(null),
                value.atLeast(),
                value.sample(),
                value.ageSeconds() < 0 ? null : value.ageSeconds(),
                Wait.lower(value.quality()),
                Wait.lower(value.method()),
                Method.VERSION,
                Instant.ofEpochMilli(value.from()),
                Instant.ofEpochMilli(value.until()),
                Instant.ofEpochMilli(value.issued()),
                measure.simulated(),
                measure.measuredBy().map(Country::slug).orElse(null));
    }

    /** What is measured of a class, in the order in which quantities are declared. */
    static Map<String, MeasuredQuantity> all(ClassMeasure of, CrossingMeasure measure) {
        Map<String, MeasuredQuantity> all = new LinkedHashMap<>();
        for (Quantity quantity : Quantity.values()) {
            of.value(quantity).ifPresent(value -> all.put(Wait.lower(quantity), of(value, measure)));
        }
        return all;
    }

    /** The term of the standard; both actual waits are one term and differ in the moment under which they are filed. */
    static String definition(Quantity quantity) {
        return switch (quantity) {
            case ACTUAL_BY_JOIN, ACTUAL_BY_PRIMARY -> "actual";
            case EXPECTED -> "expected";
            case CROSSING_TIME -> "crossing_time";
            case AGENCY_TIME -> "agency_time";
        };
    }

    private static Double rounded(double minutes) {
        return Math.round(minutes * 10) / 10.0;
    }
}
