package org.garita.simulation.result;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How far the lines reach along one road.
 *
 * @param road id of the road
 * @param byHour by hour of the day, 24 of them
 * @param all at all hours
 * @param markers what stood beyond its markers, in the order of the port
 */
public record RoadFigures(String road, List<Reach> byHour, Reach all, List<Marker> markers) {
    public RoadFigures {
        byHour = List.copyOf(byHour);
        markers = List.copyOf(markers);
    }

    /**
     * Distance of the end of the longest line from the booths, at the minutes of an hour; 0 when nobody waits.
     *
     * @param meanMetres mean
     * @param p50Metres at half the minutes it was nearer
     * @param p95Metres at nineteen minutes in twenty it was nearer
     * @param farthestMetres the farthest at any minute
     */
    public record Reach(Estimate meanMetres, double p50Metres, double p95Metres, double farthestMetres) {}

    /**
     * The community's exposure at one marker.
     *
     * @param marker id of the marker
     * @param minutesByHour minutes a day with a line beyond it, by hour of the day, 24 of them
     * @param minutes minutes a day with a line beyond it
     * @param vehicleMinutes vehicle-minutes a day beyond it
     * @param firstMinute earliest minute of a run at which a line stood beyond it; absent if none ever did
     * @param daysReached share of days on which one did
     * @param firstMinuteOfDay on those days, mean minute of the day at which it first did; absent if none
     */
    public record Marker(
            String marker,
            List<Estimate> minutesByHour,
            Estimate minutes,
            Estimate vehicleMinutes,
            OptionalInt firstMinute,
            double daysReached,
            OptionalDouble firstMinuteOfDay) {
        public Marker {
            minutesByHour = List.copyOf(minutesByHour);
        }
    }
}
