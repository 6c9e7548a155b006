package org.garita.app.crossing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Text;

/**
 * What stands at one crossing: hours and lanes as of a date, owners, and the numbers by which others know it.
 *
 * @param crossing where
 * @param numbers identifiers in other registers
 * @param hours opening hours, oldest first
 * @param lanes lane figures, oldest first
 * @param sensors what measured waits there, as the feed said
 * @param owners owners that a source names; a side without one is unknown
 * @param openedYear year of opening where a source says so
 * @param firstCounted first month with counts of traffic
 */
public record Facility(
        CrossingId crossing,
        Numbers numbers,
        List<HoursPeriod> hours,
        List<LaneCount> lanes,
        List<Sensors> sensors,
        List<Owner> owners,
        OptionalInt openedYear,
        Optional<YearMonth> firstCounted) {
    public Facility {
        hours = hours.stream().sorted(Comparator.comparing(HoursPeriod::since)).toList();
        lanes = List.copyOf(lanes);
        sensors = List.copyOf(sensors);
        owners = List.copyOf(owners);
    }

    /**
     * Identifiers of the crossing in other registers.
     *
     * @param feedName name of the row in the CBP feed
     * @param bwtId eight-character id of CBP's history pages: field office and port number
     * @param rssId id in CBP's RSS addresses
     * @param btsCode port code of the Bureau of Transportation Statistics, shared by the crossings of one port
     */
    public record Numbers(
            Optional<String> feedName, Optional<String> bwtId, Optional<String> rssId, Optional<String> btsCode) {}

    /**
     * Hours as a source showed them, in force until the next period begins.
     *
     * @param since first day on which a source showed them; the change itself may be earlier
     * @param hours on the clock of the side in the United States
     * @param sources who showed them
     */
    public record HoursPeriod(LocalDate since, HoursText hours, List<Source> sources) {
        public HoursPeriod {
            sources = List.copyOf(sources);
        }
    }

    /** What a lane figure counts. */
    public enum Figure {
        /** Most lanes of a mode, as CBP publishes it. */
        PUBLISHED_MAXIMUM,
        /** 99 of 100 reports showed this many lanes open or fewer; CBP publishes no capacity by lane class. */
        OPEN_99TH_PERCENTILE
    }

    /**
     * A number of lanes.
     *
     * @param since first day of validity or of observation
     * @param mode what crosses
     * @param kind the lane kind, empty when the figure is for the whole mode
     * @param figure what is counted
     * @param lanes how many, at least 1; no lanes is no row
     * @param source who says so
     */
    public record LaneCount(
            LocalDate since, Mode mode, Optional<LaneKind> kind, Figure figure, int lanes, Source source) {
        public LaneCount {
            if (lanes < 1) {
                throw new IllegalArgumentException(
                        "lanes must be at least 1, got %d. Unknown or none is an absent row, not zero."
                                .formatted(lanes));
            }
        }
    }

    /**
     * Sensors between two points.
     *
     * @param since day of the recording
     * @param type for example {@code RFID}
     * @param mode whose waits they measure
     * @param from where measuring begins, in the feed's words
     * @param to where it ends, in the feed's words
     * @param source who says so
     */
    public record Sensors(LocalDate since, String type, Mode mode, String from, String to, Source source) {}

    /**
     * Who owns one side.
     *
     * @param side which
     * @param name in both languages
     * @param source who says so
     */
    public record Owner(Country side, Text name, Source source) {}

    /** The hours as known for a day; nothing before the first recording. */
    public Optional<HoursPeriod> hoursOn(LocalDate day) {
        return hours.stream().filter(period -> !period.since().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** The newest figure of this kind for a whole mode known on a day. */
    public Optional<LaneCount> maximumOn(LocalDate day, Mode mode) {
        return lanes.stream()
                .filter(count -> count.figure() == Figure.PUBLISHED_MAXIMUM && count.mode() == mode)
                .filter(count -> !count.since().isAfter(day))
                .max(Comparator.comparing(LaneCount::since));
    }

    /** The newest count of lanes usually open for a lane kind, known on a day. */
    public Optional<LaneCount> usuallyOpenOn(LocalDate day, LaneKind kind) {
        return lanes.stream()
                .filter(count -> count.figure() == Figure.OPEN_99TH_PERCENTILE
                        && count.kind().equals(Optional.of(kind)))
                .filter(count -> !count.since().isAfter(day))
                .max(Comparator.comparing(LaneCount::since));
    }
}
