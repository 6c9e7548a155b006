package org.garita.bench.waits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.garita.kernel.sensor.CountGrain;
import org.garita.kernel.sensor.DeviceRead;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.SensorListener;
import org.garita.kernel.sensor.SensorPlace;
import org.garita.kernel.sensor.SensorSite;
import org.garita.kernel.sensor.VehicleCount;

/** A larger port for measurements of time: several copies of one layout side by side, each with the same readings. */
record Approaches(Layout one, int copies) {
    private static String id(String id, int copy) {
        return id + "-" + copy;
    }

    private static Set<String> ids(Iterable<String> ids, int copy) {
        Set<String> all = new LinkedHashSet<>();
        ids.forEach(id -> all.add(id(id, copy)));
        return all;
    }

    Layout layout() {
        List<Layout.VehicleClass> classes = new ArrayList<>();
        List<Layout.Stage> stages = new ArrayList<>();
        List<Layout.Road> roads = new ArrayList<>();
        List<SensorSite> sensors = new ArrayList<>();
        for (int copy = 0; copy < copies; copy++) {
            int own = copy;
            one.classes().forEach(each -> classes.add(vehicleClass(each, own)));
            one.stages().forEach(each -> stages.add(stage(each, own)));
            one.roads().forEach(each -> roads.add(road(each, own)));
            one.sensors().forEach(each -> sensors.add(sensor(each, own)));
        }
        return new Layout(one.port(), one.name(), one.zone(), one.freeSpeedKmh(), classes, stages, roads, sensors);
    }

    private static Layout.VehicleClass vehicleClass(Layout.VehicleClass of, int copy) {
        return new Layout.VehicleClass(
                id(of.id(), copy),
                of.name(),
                of.kind(),
                of.direction(),
                of.spacingMetres(),
                of.path().stream().map(stage -> id(stage, copy)).toList());
    }

    private static Layout.Stage stage(Layout.Stage of, int copy) {
        return new Layout.Stage(
                id(of.id(), copy),
                of.name(),
                of.kind(),
                of.lanes().stream()
                        .map(lane -> new Layout.Lane(lane.id(), lane.booths(), ids(lane.classes(), copy)))
                        .toList());
    }

    private static Layout.Road road(Layout.Road of, int copy) {
        return new Layout.Road(
                id(of.id(), copy),
                of.name(),
                of.lengthMetres(),
                of.stretches().stream().map(stretch -> stretch(stretch, copy)).toList(),
                of.markers());
    }

    private static Layout.Stretch stretch(Layout.Stretch of, int copy) {
        Map<String, Integer> lanes = new LinkedHashMap<>();
        of.lanes().forEach((id, number) -> lanes.put(id(id, copy), number));
        return new Layout.Stretch(id(of.stage(), copy), of.fromMetres(), of.shared(), lanes);
    }

    private static SensorSite sensor(SensorSite of, int copy) {
        SensorPlace place = of.place() instanceof SensorPlace.OnRoad beside
                ? new SensorPlace.OnRoad(id(beside.road(), copy), beside.atMetres())
                : at((SensorPlace.AtStage) of.place(), copy);
        return new SensorSite(
                id(of.id(), copy),
                of.name(),
                of.kind(),
                of.country(),
                place,
                ids(of.classes(), copy),
                of.localClock(),
                of.byLane(),
                of.zoneMetres(),
                of.grain(),
                of.everySeconds(),
                of.reachMetres());
    }

    private static SensorPlace at(SensorPlace.AtStage of, int copy) {
        return new SensorPlace.AtStage(id(of.stage(), copy), of.moment());
    }

    /** Who is told of readings of the one layout tells each copy of them. */
    SensorListener to(SensorListener all) {
        int sensors = one.sensors().size();
        int classes = one.classes().size();
        int stages = one.stages().size();
        return new SensorListener() {
            @Override
            public void read(DeviceRead read, long[] forms) {
                for (int copy = 0; copy < copies; copy++) {
                    all.read(
                            new DeviceRead(
                                    read.received(),
                                    read.sensor() + copy * sensors,
                                    read.shown(),
                                    read.token(),
                                    read.lane()),
                            forms);
                }
            }

            @Override
            public void count(VehicleCount count) {
                boolean byClass = one.sensors().get(count.sensor()).grain() == CountGrain.CLASS;
                for (int copy = 0; copy < copies; copy++) {
                    all.count(new VehicleCount(
                            count.received(),
                            count.sensor() + copy * sensors,
                            count.shown(),
                            count.seconds(),
                            byClass ? count.group() + copy * classes : count.group(),
                            count.vehicles()));
                }
            }

            @Override
            public void queue(QueueLength length) {}

            @Override
            public void lanes(LaneStatus status) {
                for (int copy = 0; copy < copies; copy++) {
                    all.lanes(new LaneStatus(
                            status.known(),
                            status.from(),
                            status.stage() + copy * stages,
                            status.classes() << (copy * classes),
                            status.open(),
                            status.lanes()));
                }
            }
        };
    }
}
