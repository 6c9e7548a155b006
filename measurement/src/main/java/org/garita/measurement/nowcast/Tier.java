package org.garita.measurement.nowcast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.garita.kernel.sensor.SensorSite;
import org.garita.kernel.sensor.VehicleCount;
import org.garita.measurement.actual.ServedJourney;
import org.garita.measurement.count.LaneBook;
import org.garita.measurement.journey.Journey;

/**
 * All classes as seen from counters at about one distance. Near counters tell classes apart but lines may reach beyond them;
 * far ones see longer lines.
 */
final class Tier {
    private final Map<Integer, ClassNowcast> classes = new LinkedHashMap<>();
    private final CountRouting counts = new CountRouting();
    private final Claims claims = new Claims();

    void add(ClassNowcast nowcast) {
        classes.put(nowcast.site().index(), nowcast);
        counts.add(nowcast);
    }

    List<ClassNowcast> classes() {
        return new ArrayList<>(classes.values());
    }

    ClassNowcast of(int vehicleClass) {
        ClassNowcast nowcast = classes.get(vehicleClass);
        if (nowcast == null) {
            throw new IllegalArgumentException(
                    "class %d is not measured here; measured are %s".formatted(vehicleClass, classes.keySet()));
        }
        return nowcast;
    }

    void count(SensorSite site, VehicleCount count, long from, LaneBook book) {
        counts.count(site, count, from, book);
    }

    /**
     * Takes up a journey from the road to primary.
     *
     * @param lane whether its lane is known
     * @param served the classes that this lane serves, one bit a class
     */
    void journey(Journey journey, boolean leaving, boolean whole, boolean lane, long served) {
        List<ClassNowcast> could = classes.values().stream()
                .filter(nowcast -> nowcast.site().downstream().contains(journey.to()))
                .filter(nowcast -> nowcast.site().upstream().stream().anyMatch(up -> up.sensor() == journey.from()))
                .filter(nowcast -> !lane || (served >>> nowcast.site().index() & 1) != 0)
                .toList();
        claims.add(journey, leaving, whole, could);
    }

    /** Journeys whose class has become sure. */
    List<ServedJourney> weigh(long now) {
        return claims.weigh(now);
    }

    /** What a journey from primary to the exit tells. */
    List<ServedJourney> left(Journey journey) {
        return claims.left(journey);
    }

    void forget(long moment) {
        classes.values().forEach(nowcast -> nowcast.forget(moment));
    }
}
