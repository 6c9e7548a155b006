package org.garita.kernel.sensor;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.text.Text;

/**
 * What an operator knows of a port and its sensors: names, places, lanes, ranges and intervals; the content of a file of the
 * format {@code garita-layout/1}.
 *
 * @param port id of the port
 * @param name what people call it
 * @param zone clock of the port
 * @param freeSpeedKmh speed on the approach outside the line, km/h, above 0
 * @param classes vehicle classes, at most 64
 * @param stages where vehicles are served
 * @param roads approaches
 * @param sensors in the order of the file
 */
public record Layout(
        String port,
        Text name,
        ZoneId zone,
        double freeSpeedKmh,
        List<VehicleClass> classes,
        List<Stage> stages,
        List<Road> roads,
        List<SensorSite> sensors) {
    public Layout {
        classes = List.copyOf(classes);
        stages = List.copyOf(stages);
        roads = List.copyOf(roads);
        sensors = List.copyOf(sensors);
        if (classes.size() > Long.SIZE) {
            throw new IllegalArgumentException("a port has at most 64 vehicle classes, got " + classes.size());
        }
    }

    /**
     * Vehicles that wait for the same lanes.
     *
     * @param id lower-case words joined by hyphens
     * @param name what people call them
     * @param kind mode and lane class
     * @param direction which way they cross
     * @param spacingMetres road that one takes in a line, above 0
     * @param path ids of the stages that they may come to, in order
     */
    public record VehicleClass(
            String id, Text name, LaneKind kind, Direction direction, double spacingMetres, List<String> path) {
        public VehicleClass {
            path = List.copyOf(path);
        }
    }

    /**
     * A place with lanes at which vehicles are served.
     *
     * @param id lower-case words joined by hyphens
     * @param name what people call it
     * @param kind lower-case word, such as {@code primary} or {@code toll}
     * @param lanes its lanes in order
     */
    public record Stage(String id, Text name, String kind, List<Lane> lanes) {
        public Stage {
            lanes = List.copyOf(lanes);
        }
    }

    /**
     * One lane of a stage.
     *
     * @param id as painted on it
     * @param booths booths one behind the other, 1 or more
     * @param classes ids of the classes that signs ever give it to; empty: any class that comes to the stage
     */
    public record Lane(String id, int booths, Set<String> classes) {
        public Lane {
            classes = Set.copyOf(classes);
        }
    }

    /**
     * An approach road; distances are metres from the booths outward.
     *
     * @param id lower-case words joined by hyphens
     * @param name what people call it
     * @param lengthMetres above 0
     * @param stretches which class has which lanes from where on
     * @param markers places along it
     */
    public record Road(String id, Text name, double lengthMetres, List<Stretch> stretches, List<Marker> markers) {
        public Road {
            stretches = List.copyOf(stretches);
            markers = List.copyOf(markers);
        }
    }

    /**
     * Lanes of a road from one place outward to the next stretch of the same stage.
     *
     * @param stage id of the stage that the line waits for
     * @param fromMetres where it begins
     * @param shared whether the classes share these lanes
     * @param lanes lanes by id of a vehicle class
     */
    public record Stretch(String stage, double fromMetres, boolean shared, Map<String, Integer> lanes) {
        public Stretch {
            lanes = Map.copyOf(lanes);
        }
    }

    /**
     * A place along a road.
     *
     * @param id lower-case words joined by hyphens
     * @param name what people call it
     * @param atMetres distance from the booths
     */
    public record Marker(String id, Text name, double atMetres) {}

    /** Position of a class, or -1. */
    public int classIndex(String id) {
        return classes.stream().map(VehicleClass::id).toList().indexOf(id);
    }

    /** Position of a sensor, or -1. */
    public int sensorIndex(String id) {
        return sensors.stream().map(SensorSite::id).toList().indexOf(id);
    }

    /** Position of a stage, or -1. */
    public int stageIndex(String id) {
        return stages.stream().map(Stage::id).toList().indexOf(id);
    }

    /** The road with an id. */
    public Optional<Road> road(String id) {
        return roads.stream().filter(road -> road.id().equals(id)).findFirst();
    }
}
