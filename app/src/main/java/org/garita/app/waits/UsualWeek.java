package org.garita.app.waits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;

/**
 * What is usual in each hour of the week on the crossing's own clock.
 *
 * @param crossing where
 * @param lane which lane kind
 * @param source what it is computed from
 * @param first first day of the reports it is computed from
 * @param last last day of them
 * @param hours 168 of them, from Monday 0 h
 */
public record UsualWeek(
        CrossingId crossing, LaneKind lane, Source source, LocalDate first, LocalDate last, List<Hour> hours) {
    /** Hours of a week. */
    public static final int HOURS = 168;

    public UsualWeek {
        hours = List.copyOf(hours);
        if (hours.size() != HOURS) {
            throw new IllegalArgumentException("a week has 168 hours, got " + hours.size());
        }
    }

    /** The hour of a weekday. */
    public Hour at(DayOfWeek day, int hour) {
        return hours.get((day.getValue() - 1) * 24 + hour);
    }

    /** What a usual week is computed from. */
    public enum Source {
        /** Reports that this node stored. */
        REPORTS,
        /** The typical week that the application carries: CBP's reports of April to July 2026. */
        TYPICAL_WEEK
    }

    /**
     * One hour of the week.
     *
     * @param usual how long one waits, empty when too few reports tell
     * @param closed whether the crossing or these lanes are closed then, by their hours or by most reports
     */
    public record Hour(Optional<Spread> usual, boolean closed) {}

    /**
     * How reports of one hour lie.
     *
     * @param median minutes; half the reports lie below
     * @param p80 minutes; four of five reports lie below; empty when too few tell
     * @param p95 minutes; 19 of 20 reports lie below; empty when too few tell
     * @param low lower end of the 90 % interval of the median, in minutes, empty when too few tell
     * @param high upper end of it
     * @param reports how many reports
     */
    public record Spread(
            double median,
            OptionalDouble p80,
            OptionalDouble p95,
            OptionalDouble low,
            OptionalDouble high,
            int reports) {}
}
