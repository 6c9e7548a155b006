package org.garita.measurement.nowcast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.garita.kernel.sensor.CountGrain;
import org.garita.kernel.sensor.SensorSite;
import org.garita.kernel.sensor.VehicleCount;
import org.garita.measurement.count.LaneBook;

/**
 * Which class counted vehicles belong to. A counter that tells classes apart says it itself; one at the lanes is asked what
 * its lane serves; where several classes share a lane, or a counter tells nothing apart, vehicles are divided as they came, or
 * left, within the last hour.
 */
final class CountRouting {
    private static final long ALL = -1;

    private final Map<Integer, List<ClassNowcast>> arriving = new HashMap<>();
    private final Map<Integer, List<ClassNowcast>> leaving = new HashMap<>();

    /** Sends counts of its counters to a class. */
    void add(ClassNowcast nowcast) {
        int arrivals = nowcast.counter().sensor();
        int departures = nowcast.site().departures().get(0);
        arriving.computeIfAbsent(arrivals, sensor -> new ArrayList<>()).add(nowcast);
        leaving.computeIfAbsent(departures, sensor -> new ArrayList<>()).add(nowcast);
    }

    /**
     * Takes up a count.
     *
     * @param site its counter
     * @param from its beginning, by a clock that is right
     * @param book the lane plan of the stage at which the counter stands
     */
    void count(SensorSite site, VehicleCount count, long from, LaneBook book) {
        long until = from + count.seconds() * 1000L;
        arrived(site, count, from, until);
        departed(site, count, from, until, book);
    }

    private void arrived(SensorSite site, VehicleCount count, long from, long until) {
        List<ClassNowcast> classes = arriving.getOrDefault(count.sensor(), List.of());
        double sum = 0;
        for (ClassNowcast nowcast : classes) {
            sum += nowcast.recentDepartures(from) + 1;
        }
        for (ClassNowcast nowcast : classes) {
            if (site.grain() == CountGrain.ALL) {
                double part = (nowcast.recentDepartures(from) + 1) / sum;
                nowcast.arrived(from, until, part * count.vehicles());
            } else if (count.group() == nowcast.site().index()) {
                nowcast.arrived(from, until, count.vehicles());
            }
        }
    }

    private void departed(SensorSite site, VehicleCount count, long from, long until, LaneBook book) {
        List<ClassNowcast> classes = leaving.getOrDefault(count.sensor(), List.of());
        if (site.grain() == CountGrain.CLASS) {
            classes.stream()
                    .filter(nowcast -> nowcast.site().index() == count.group())
                    .forEach(nowcast -> nowcast.departed(from, until, count.vehicles()));
            return;
        }
        boolean byLane = site.grain() == CountGrain.LANE;
        long served = byLane ? book.servedBy(count.group(), from) : ALL;
        List<ClassNowcast> ofLane = classes.stream()
                .filter(nowcast -> (served >>> nowcast.site().index() & 1) != 0)
                .toList();
        double sum = ofLane.stream()
                .mapToDouble(nowcast -> nowcast.recentArrivals(from) + 1)
                .sum();
        for (ClassNowcast nowcast : ofLane) {
            double part = (nowcast.recentArrivals(from) + 1) / sum;
            nowcast.departed(from, until, part * count.vehicles());
            if (byLane) {
                nowcast.laneCounted(count.group(), count.vehicles(), until);
            }
        }
    }
}
