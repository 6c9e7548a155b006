package org.garita.app.scenario;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.sensor.CountGrain;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.sensor.SensorKind;
import org.garita.kernel.sensor.SensorPlace;
import org.garita.kernel.sensor.SensorSite;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Road;
import org.garita.simulation.port.Stage;
import org.garita.simulation.sense.Place;
import org.garita.simulation.sense.Sensor;
import org.garita.simulation.sense.Sensor.Camera;
import org.garita.simulation.sense.Sensor.Counter;
import org.garita.simulation.sense.Sensor.Reader;
import org.garita.simulation.sense.SensorPlan;

/**
 * What the operator of a simulated port would know of it: the values that a reader gets who opens the file of the format
 * {@code garita-layout/1} that {@code sense} writes. No demand, no service time, no fault, no seed.
 */
public final class OperatorView {
    private OperatorView() {}

    /** Names, places, lanes, ranges and intervals of a port and its sensors that their checks found nothing wrong with. */
    public static Layout layout(CompiledPort compiled, SensorPlan plan) {
        Port port = compiled.port();
        return new Layout(
                port.id(),
                port.name(),
                ZoneId.of(port.zone()),
                plan.freeSpeedKmh(),
                port.flows().stream().map(OperatorView::vehicleClass).toList(),
                port.stages().stream().map(stage -> stage(compiled, stage)).toList(),
                port.roads().stream().map(OperatorView::road).toList(),
                plan.sensors().stream().map(OperatorView::site).toList());
    }

    private static Layout.VehicleClass vehicleClass(Flow flow) {
        return new Layout.VehicleClass(
                flow.id(),
                flow.name(),
                new LaneKind(flow.kind().mode(), flow.kind().laneClass()),
                flow.direction(),
                flow.spacingMetres(),
                flow.path().stream().map(Flow.Step::stage).toList());
    }

    private static Layout.Stage stage(CompiledPort compiled, Stage stage) {
        int first = compiled.lanes().firstLane(compiled.port().stageIndex(stage.id()));
        return new Layout.Stage(
                stage.id(),
                stage.name(),
                stage.kind().name().toLowerCase(Locale.ROOT),
                IntStream.range(0, stage.lanes().size())
                        .mapToObj(lane -> new Layout.Lane(
                                stage.lanes().get(lane).id(),
                                stage.lanes().get(lane).booths(),
                                signs(compiled, first + lane)))
                        .toList());
    }

    /** Ids of the classes that the plan of the week ever gives a lane to. */
    private static Set<String> signs(CompiledPort compiled, int lane) {
        long ever = 0;
        for (int slot = 0; slot < compiled.slotsPerWeek(); slot++) {
            ever |= compiled.lanes().served(slot, lane);
        }
        Set<String> classes = new TreeSet<>();
        for (int flow = 0; flow < compiled.flows(); flow++) {
            if (((ever >>> flow) & 1) != 0) {
                classes.add(compiled.port().flows().get(flow).id());
            }
        }
        return classes;
    }

    private static Layout.Road road(Road road) {
        return new Layout.Road(
                road.id(),
                road.name(),
                road.lengthMetres(),
                road.stretches().stream()
                        .map(stretch -> new Layout.Stretch(
                                stretch.stage(), stretch.fromMetres(), stretch.shared(), stretch.lanes()))
                        .toList(),
                road.markers().stream()
                        .map(marker -> new Layout.Marker(marker.id(), marker.name(), marker.metres()))
                        .toList());
    }

    private static SensorSite site(Sensor sensor) {
        Sensor.Post post = sensor.post();
        boolean byLane = sensor instanceof Reader reader && reader.byLane();
        double zone = sensor instanceof Reader reader ? reader.zoneMetres() : 0;
        double reach = sensor instanceof Camera camera ? camera.reachMetres() : 0;
        CountGrain grain = sensor instanceof Counter counter
                ? CountGrain.valueOf(counter.grain().name())
                : CountGrain.ALL;
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
                everySeconds(sensor),
                reach);
    }

    private static SensorKind kind(Sensor sensor) {
        if (sensor instanceof Reader reader) {
            return SensorKind.valueOf(reader.technology().name());
        }
        return sensor instanceof Counter counter
                ? SensorKind.valueOf(counter.kind().name())
                : SensorKind.CAMERA;
    }

    private static SensorPlace place(Place place) {
        if (place instanceof Place.OnRoad beside) {
            return new SensorPlace.OnRoad(beside.road(), beside.atMetres());
        }
        Place.AtStage at = (Place.AtStage) place;
        return new SensorPlace.AtStage(
                at.stage(), SensorPlace.Moment.valueOf(at.moment().name()));
    }

    private static int everySeconds(Sensor sensor) {
        if (sensor instanceof Counter counter) {
            return counter.everySeconds();
        }
        return sensor instanceof Camera camera ? camera.everySeconds() : 0;
    }
}
