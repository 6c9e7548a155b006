package org.garita.kernel.sensor;

import java.util.Set;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;

/**
 * A sensor as its operator knows it.
 *
 * @param id lower-case words joined by hyphens
 * @param name what people call it
 * @param kind what it is
 * @param country whose ground it stands on
 * @param place where
 * @param classes ids of the vehicle classes that it can see; empty: all that pass
 * @param localClock whether its clock shows local time of the port instead of UTC
 * @param byLane of a reader: whether it tells the lane
 * @param zoneMetres of a reader: length of road within range, 0 or more
 * @param grain of a counter: what it tells apart
 * @param everySeconds of a counter or camera: length of an interval, 1 or more; 0 for readers
 * @param reachMetres of a camera: how far it sees from the booths; 0 for others
 */
public record SensorSite(
        String id,
        Text name,
        SensorKind kind,
        Country country,
        SensorPlace place,
        Set<String> classes,
        boolean localClock,
        boolean byLane,
        double zoneMetres,
        CountGrain grain,
        int everySeconds,
        double reachMetres) {
    public SensorSite {
        classes = Set.copyOf(classes);
    }

    /** Whether it can see vehicles of a class. */
    public boolean sees(String vehicleClass) {
        return classes.isEmpty() || classes.contains(vehicleClass);
    }
}
