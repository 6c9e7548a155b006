package org.garita.app.feed.compat;

import java.time.ZonedDateTime;
import java.util.List;
import org.garita.app.feed.compat.CbpSection.Lane;
import org.garita.kernel.place.CrossingId;

/**
 * One row of the feed in its own words; what is unknown is an empty text, as there.
 *
 * @param crossing whose row it is
 * @param number its current number, for example {@code l24501}
 * @param bwtId id of eight characters in the addresses of graph and history
 * @param rssId id in the addresses of RSS
 * @param portName name of the port
 * @param crossingName name of the crossing in the port, often empty
 * @param hours opening hours, for example {@code 6 am-10 pm}
 * @param clock the instant the board speaks of, on the clock of the port
 * @param status {@code Open}, {@code Closed} or empty
 * @param groups the three groups in the order of the feed
 * @param notice notices in the words of the source, after what this platform has to say about the board
 * @param automated the field {@code automation}
 */
public record CbpRow(
        CrossingId crossing,
        String number,
        String bwtId,
        String rssId,
        String portName,
        String crossingName,
        String hours,
        ZonedDateTime clock,
        String status,
        List<Group> groups,
        String notice,
        boolean automated) {
    public CbpRow {
        groups = List.copyOf(groups);
    }

    /** Port and crossing as RSS and the directory join them. */
    String title() {
        return crossingName.isEmpty() ? portName : portName + " - " + crossingName;
    }

    Group group(CbpSection section) {
        return groups.stream()
                .filter(group -> group.section() == section)
                .findFirst()
                .orElseThrow();
    }

    /**
     * A group of lanes.
     *
     * @param section which
     * @param maximum digits or {@code N/A}
     * @param automation {@code Manual} or what measures, for example {@code RFID}
     * @param from where measuring begins
     * @param to where measuring ends
     * @param lanes its lanes in the order of the feed
     */
    record Group(CbpSection section, String maximum, String automation, String from, String to, List<LaneWords> lanes) {
        Group {
            lanes = List.copyOf(lanes);
        }
    }

    /**
     * What a lane says.
     *
     * @param lane which
     * @param updateTime label, empty without a number
     * @param status words of the status
     * @param delay digits, empty without a number
     * @param open digits, empty when unknown
     */
    record LaneWords(Lane lane, String updateTime, String status, String delay, String open) {
        static LaneWords worded(Lane lane, String status) {
            return new LaneWords(lane, "", status, "", "");
        }
    }
}
