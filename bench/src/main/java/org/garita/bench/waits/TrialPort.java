package org.garita.bench.waits;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.garita.app.scenario.PortFiles;
import org.garita.app.scenario.SensorFiles;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.sensor.CountGrain;
import org.garita.kernel.sensor.DeviceRead;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.sensor.SensorKind;
import org.garita.kernel.sensor.SensorPlace;
import org.garita.kernel.sensor.SensorSite;
import org.garita.kernel.sensor.VehicleCount;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Port;
import org.garita.simulation.sense.Count;
import org.garita.simulation.sense.Observed;
import org.garita.simulation.sense.Place;
import org.garita.simulation.sense.Sensing;
import org.garita.simulation.sense.Sensor;
import org.garita.simulation.sense.SensorPlan;
import org.garita.simulation.sense.Sighting;
import org.garita.simulation.sense.Truth;

/** A port under virtual sensors: what an operator would have, in the order of arrival, and the truth apart. */
final class TrialPort {
    private final CompiledPort compiled;
    private final Port port;
    private final SensorPlan sensors;

    private TrialPort(Port port, SensorPlan sensors) {
        this.port = port;
        this.sensors = sensors;
        this.compiled = CompiledPort.of(port);
    }

    /** Reads {@code NAME.yaml} and {@code NAME.sensors.yaml} of a folder. */
    static TrialPort read(Path folder, String name) throws IOException {
        Port port = PortFiles.read(folder.resolve(name + ".yaml")).port();
        return new TrialPort(
                port,
                SensorFiles.read(folder.resolve(name + ".sensors.yaml"), port).plan());
    }

    String name() {
        return port.id();
    }

    int classes() {
        return port.flows().size();
    }

    /**
     * One run.
     *
     * @param readings {@link DeviceRead}, {@link VehicleCount} and {@link LaneStatus} in the order of arrival
     * @param truth every vehicle
     */
    record Run(List<Object> readings, List<Truth> truth) {}

    Run run(long seed, int days) {
        Observed observed = Sensing.run(compiled, sensors, seed, days, 2);
        List<Object> readings = new ArrayList<>();
        observed.laneNews()
                .forEach(news -> readings.add(new LaneStatus(
                        news.known() / 1000,
                        news.from() / 1000,
                        news.stage(),
                        news.flows(),
                        news.open(),
                        news.lanes())));
        for (int sensor = 0; sensor < sensors.sensors().size(); sensor++) {
            int of = sensor;
            observed.sightings().get(sensor).forEach(sighting -> readings.add(read(of, sighting)));
            observed.counts().get(sensor).forEach(count -> readings.add(count(of, count)));
        }
        readings.sort(Comparator.comparingLong(TrialPort::received));
        return new Run(readings, observed.truth());
    }

    static long received(Object reading) {
        if (reading instanceof DeviceRead read) {
            return read.received();
        }
        return reading instanceof VehicleCount count ? count.received() : ((LaneStatus) reading).known();
    }

    private DeviceRead read(int sensor, Sighting sighting) {
        int lane = sighting.lane() < 0 ? DeviceRead.NO_LANE : ofStage(sighting.lane());
        return new DeviceRead(sighting.received() / 1000, sensor, sighting.shown() / 1000, sighting.token(), lane);
    }

    private VehicleCount count(int sensor, Count count) {
        Sensor.Counter counter = (Sensor.Counter) sensors.sensors().get(sensor);
        int group =
                switch (counter.grain()) {
                    case ALL -> VehicleCount.NO_GROUP;
                    case CLASS -> count.group();
                    case LANE -> ofStage(count.group());
                };
        return new VehicleCount(
                count.received() / 1000, sensor, count.shown() / 1000, counter.everySeconds(), group, count.vehicles());
    }

    private int ofStage(int lane) {
        return lane - compiled.lanes().firstLane(compiled.lanes().stageOfLane(lane));
    }

    /** What the operator knows. */
    Layout layout() {
        return new Layout(
                port.id(),
                port.name(),
                ZoneId.of(port.zone()),
                sensors.freeSpeedKmh(),
                port.flows().stream()
                        .map(flow -> new Layout.VehicleClass(
                                flow.id(),
                                flow.name(),
                                new LaneKind(flow.kind().mode(), flow.kind().laneClass()),
                                flow.direction(),
                                flow.spacingMetres(),
                                flow.path().stream().map(step -> step.stage()).toList()))
                        .toList(),
                port.stages().stream()
                        .map(stage -> new Layout.Stage(
                                stage.id(),
                                stage.name(),
                                stage.kind().name().toLowerCase(Locale.ROOT),
                                stage.lanes().stream()
                                        .map(lane -> new Layout.Lane(lane.id(), lane.booths(), Set.of()))
                                        .toList()))
                        .toList(),
                port.roads().stream()
                        .map(road -> new Layout.Road(
                                road.id(),
                                road.name(),
                                road.lengthMetres(),
                                road.stretches().stream()
                                        .map(stretch -> new Layout.Stretch(
                                                stretch.stage(),
                                                stretch.fromMetres(),
                                                stretch.shared(),
                                                stretch.lanes()))
                                        .toList(),
                                List.of()))
                        .toList(),
                sensors.sensors().stream().map(TrialPort::site).toList());
    }

    private static SensorSite site(Sensor sensor) {
        Sensor.Post post = sensor.post();
        boolean byLane = sensor instanceof Sensor.Reader reader && reader.byLane();
        double zone = sensor instanceof Sensor.Reader reader ? reader.zoneMetres() : 0;
        CountGrain grain = sensor instanceof Sensor.Counter counter
                ? CountGrain.valueOf(counter.grain().name())
                : CountGrain.ALL;
        int every = sensor instanceof Sensor.Counter counter ? counter.everySeconds() : 0;
        double reach = sensor instanceof Sensor.Camera camera ? camera.reachMetres() : 0;
        return new SensorSite(
                post.id(),
                post.name(),
                kind(sensor),
                post.country(),
                place(post.place()),
                post.classes(),
                post.clockOfPort(),
                byLane,
                zone,
                grain,
                every,
                reach);
    }

    private static SensorKind kind(Sensor sensor) {
        if (sensor instanceof Sensor.Reader reader) {
            return SensorKind.valueOf(reader.technology().name());
        }
        return sensor instanceof Sensor.Counter counter
                ? SensorKind.valueOf(counter.kind().name())
                : SensorKind.CAMERA;
    }

    private static SensorPlace place(Place place) {
        if (place instanceof Place.OnRoad road) {
            return new SensorPlace.OnRoad(road.road(), road.atMetres());
        }
        Place.AtStage at = (Place.AtStage) place;
        return new SensorPlace.AtStage(
                at.stage(), SensorPlace.Moment.valueOf(at.moment().name()));
    }
}
