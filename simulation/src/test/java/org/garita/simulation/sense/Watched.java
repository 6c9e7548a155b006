package org.garita.simulation.sense;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;
import org.garita.simulation.Sketch;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Road;
import org.garita.simulation.port.Road.Stretch;
import org.garita.simulation.port.Service;
import org.garita.simulation.sense.Sensor.Post;
import org.garita.simulation.sense.Sensor.Reader;
import org.garita.simulation.sense.SensorPlan.Detours;
import org.garita.simulation.sense.SensorPlan.LanePlanKnown;

/** Small ports with sensors: one class of cars, 10 m each, on a road of 2 km with one lane before the stage "gate". */
final class Watched {
    static final double FREE_KMH = 36;

    private Watched() {}

    /** Six lanes at 60 s, busy enough for lines by day. */
    static Port busy() {
        double[] perHour = new double[24];
        Arrays.setAll(perHour, hour -> hour >= 7 && hour < 10 ? 400 : 250);
        return port(6, Service.erlang(60, 4), Demand.perHour(perHour), 0);
    }

    static Port port(int lanes, Service service, Demand demand, int waitingAtStart) {
        Flow cars = new Flow(
                "car",
                Text.same("car"),
                LaneKind.REPORTED.get(0),
                Direction.NORTHBOUND,
                demand,
                List.of(Flow.Step.all("gate")),
                Optional.empty(),
                waitingAtStart,
                Optional.of("approach"),
                10);
        Road road = new Road(
                "approach",
                Text.same("approach"),
                2000,
                List.of(new Stretch("gate", 0, Map.of("car", 1), false)),
                List.of());
        return Sketch.port(List.of(Sketch.stage("gate", lanes, service, "car")), List.of(cars), road);
    }

    static Post post(String id, Place place) {
        return post(id, place, SensorClock.exact(), Outages.none());
    }

    static Post post(String id, Place place, SensorClock clock, Outages outages) {
        return new Post(id, Text.same(id), Country.US, place, Set.of(), false, 0, clock, outages);
    }

    static Place beside(double metres) {
        return new Place.OnRoad("approach", metres);
    }

    static Place booth() {
        return new Place.AtStage("gate", Place.Moment.ENTRY);
    }

    /** A reader that misses nothing and reads once. */
    static Reader exact(Post post, Technology technology) {
        return reader(post, technology, 1, 0, 0);
    }

    static Reader reader(Post post, Technology technology, double detection, double zoneMetres, double misread) {
        return new Reader(post, technology, detection, zoneMetres, 5, misread, 0, 0, 600, false);
    }

    static SensorPlan plan(Sensor... sensors) {
        return plan(Map.of(), sensors);
    }

    static SensorPlan plan(Map<Technology, Devices> devices, Sensor... sensors) {
        return new SensorPlan("test", FREE_KMH, new Detours(0, 0), LanePlanKnown.fully(), devices, List.of(sensors));
    }

    static Observed run(Port port, SensorPlan plan, int days) {
        return Sensing.run(CompiledPort.of(port), plan, 7, days, 2);
    }
}
