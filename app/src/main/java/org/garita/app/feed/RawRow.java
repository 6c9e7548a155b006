package org.garita.app.feed;

import java.util.List;
import java.util.Map;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;

/**
 * One port of an answer as its format gives it, before anything is understood; absent values are empty strings.
 *
 * @param position where it stood, for example {@code row 12}
 * @param number the port number, empty in RSS
 * @param title port and crossing name as RSS joins them
 * @param border words of the border, empty in RSS
 * @param hours words of the opening hours
 * @param date local date
 * @param time local time, empty in XML and RSS
 * @param status words of the port's status, empty in RSS
 * @param notice construction or other notice
 * @param maximumLanes words of the maximum per mode
 * @param lanes the lanes it names
 */
record RawRow(
        String position,
        String number,
        String title,
        String border,
        String hours,
        String date,
        String time,
        String status,
        String notice,
        Map<Mode, String> maximumLanes,
        List<RawLane> lanes) {
    RawRow {
        maximumLanes = Map.copyOf(maximumLanes);
        lanes = List.copyOf(lanes);
    }

    /** One lane kind of a row, as received. */
    record RawLane(LaneKind kind, String updateTime, String status, String delay, String lanes) {}
}
