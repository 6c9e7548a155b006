package org.garita.simulation.sense;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.PortFinding;
import org.garita.simulation.port.Road;
import org.garita.simulation.port.Stage;
import org.garita.simulation.sense.Sensor.Camera;
import org.garita.simulation.sense.Sensor.Counter;
import org.garita.simulation.sense.Sensor.Grain;
import org.garita.simulation.sense.Sensor.Post;
import org.garita.simulation.sense.Sensor.Reader;

/** What is wrong with the sensors of a port; paths are those of the file format {@code garita-sensors/1}. */
public final class SensorCheck {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Port port;
    private final List<String> flows;
    private final List<String> stages;
    private final List<PortFinding> found = new ArrayList<>();

    private SensorCheck(Port port) {
        this.port = port;
        this.flows = port.flows().stream().map(Flow::id).toList();
        this.stages = port.stages().stream().map(Stage::id).toList();
    }

    /**
     * All that is wrong; empty when the plan can be used.
     *
     * @param port a port without findings
     */
    public static List<PortFinding> findings(SensorPlan plan, Port port) {
        SensorCheck check = new SensorCheck(port);
        check.plan(plan);
        return List.copyOf(check.found);
    }

    private void plan(SensorPlan plan) {
        if (!plan.port().equals(port.id())) {
            wrong("port", plan.port(), SensorFlaw.OTHER_PORT, port.id());
        }
        between("free_speed_kmh", plan.freeSpeedKmh(), 1, 150);
        chance("detours.share", plan.detours().share());
        between("detours.minutes", plan.detours().minutes(), 0, 1440);
        between("lane_plan.ahead_hours", plan.lanePlan().aheadHours(), 0, 1000);
        chance("lane_plan.unannounced", plan.lanePlan().unannounced());
        between("lane_plan.late_minutes", plan.lanePlan().lateMinutes(), 0, 10_000);
        chance("lane_plan.wrong", plan.lanePlan().wrong());
        plan.devices().forEach((technology, devices) -> {
            devices("devices." + technology.name().toLowerCase(Locale.ROOT), technology, devices);
        });
        if (plan.sensors().isEmpty()) {
            wrong("sensors", 0, SensorFlaw.NO_SENSOR);
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < plan.sensors().size(); i++) {
            sensor("sensors[" + i + "]", plan.sensors().get(i), ids);
        }
    }

    private void devices(String path, Technology technology, Devices devices) {
        chance(path + ".penetration", devices.penetration());
        new TreeMap<>(devices.penetrationOf()).forEach((flow, share) -> {
            known(path + ".penetration_of." + flow, flow, flows, SensorFlaw.UNKNOWN_CLASS);
            chance(path + ".penetration_of." + flow, share);
        });
        chance(path + ".several", devices.several());
        chance(path + ".randomised", devices.randomised());
        boolean random = technology == Technology.BLUETOOTH || technology == Technology.WIFI;
        if (!random && devices.randomised() > 0) {
            wrong(path + ".randomised", devices.randomised(), SensorFlaw.NOT_RANDOMISED);
        }
        chance(path + ".returning", devices.returning());
        between(path + ".fleet", devices.fleet(), 1, 1_000_000);
    }

    private void sensor(String path, Sensor sensor, Set<String> ids) {
        post(path, sensor.post(), ids);
        if (sensor instanceof Reader reader) {
            reader(path, reader);
        } else if (sensor instanceof Counter counter) {
            counter(path, counter);
        } else {
            camera(path, (Camera) sensor);
        }
    }

    private void post(String path, Post post, Set<String> ids) {
        if (!ID.matcher(post.id()).matches()) {
            wrong(path + ".id", post.id(), SensorFlaw.NOT_AN_ID);
        }
        if (!ids.add(post.id())) {
            wrong(path + ".id", post.id(), SensorFlaw.TWICE);
        }
        post.classes().stream()
                .sorted()
                .forEach(flow -> known(path + ".classes", flow, flows, SensorFlaw.UNKNOWN_CLASS));
        between(path + ".latency_s", post.latencySeconds(), 0, 86_400);
        clock(path + ".clock", post.clock());
        outages(path + ".outages", post.outages());
        place(path, post);
    }

    private void clock(String path, SensorClock clock) {
        between(path + ".offset_s", clock.offsetSeconds(), -1_000_000, 1_000_000);
        between(path + ".drift_ppm", clock.driftPpm(), -100_000, 100_000);
        between(path + ".jitter_s", clock.jitterSeconds(), 0, 3600);
        for (int i = 0; i < clock.jumps().size(); i++) {
            String at = path + ".jumps[" + i + "]";
            between(at + ".at_h", clock.jumps().get(i).atHour(), 0, 100_000);
            between(at + ".by_s", clock.jumps().get(i).bySeconds(), -1_000_000, 1_000_000);
            between(at + ".hours", clock.jumps().get(i).hours(), 0.001, Double.POSITIVE_INFINITY);
        }
    }

    private void outages(String path, Outages outages) {
        between(path + ".per_day", outages.perDay(), 0, 1000);
        between(path + ".minutes", outages.minutes(), outages.perDay() > 0 ? 0.01 : 0, 100_000);
        for (int i = 0; i < outages.down().size(); i++) {
            String at = path + ".down[" + i + "]";
            between(at + ".from_h", outages.down().get(i).fromHour(), 0, 100_000);
            between(at + ".hours", outages.down().get(i).hours(), 0.001, 100_000);
        }
    }

    private void place(String path, Post post) {
        if (post.place() instanceof Place.OnRoad beside) {
            road(path, post, beside);
            return;
        }
        Place.AtStage at = (Place.AtStage) post.place();
        if (known(path + ".stage", at.stage(), stages, SensorFlaw.UNKNOWN_STAGE)) {
            somebody(path + ".stage", at.stage(), post, flow -> flow.path().stream()
                    .anyMatch(step -> step.stage().equals(at.stage())));
        }
    }

    private void road(String path, Post post, Place.OnRoad beside) {
        List<String> roads = port.roads().stream().map(Road::id).toList();
        if (!known(path + ".road", beside.road(), roads, SensorFlaw.UNKNOWN_ROAD)) {
            return;
        }
        Road road = port.roads().get(roads.indexOf(beside.road()));
        between(path + ".at_m", beside.atMetres(), 0, Double.POSITIVE_INFINITY);
        if (beside.atMetres() > road.lengthMetres()) {
            wrong(path + ".at_m", beside.atMetres(), SensorFlaw.BEYOND_ROAD, shown(road.lengthMetres()));
            return;
        }
        somebody(path + ".at_m", beside.atMetres(), post, flow -> road.stretches().stream()
                .anyMatch(stretch -> stretch.fromMetres() <= beside.atMetres()
                        && stretch.lanes().containsKey(flow.id())
                        && flow.path().stream().anyMatch(step -> step.stage().equals(stretch.stage()))));
    }

    private void somebody(String path, Object value, Post post, Predicate<Flow> comes) {
        boolean any = port.flows().stream()
                .filter(flow -> post.classes().isEmpty() || post.classes().contains(flow.id()))
                .anyMatch(comes);
        if (!any) {
            wrong(path, value, SensorFlaw.NOBODY_PASSES);
        }
    }

    private void reader(String path, Reader reader) {
        chance(path + ".detection", reader.detection());
        chance(path + ".misread", reader.misread());
        between(path + ".zone_m", reader.zoneMetres(), 0, 2000);
        between(path + ".scan_s", reader.scanSeconds(), 0.1, 3600);
        between(path + ".passers_per_hour", reader.passersPerHour(), 0, 100_000);
        between(path + ".static_devices", reader.staticDevices(), 0, 10_000);
        between(path + ".static_gap_s", reader.staticGapSeconds(), 1, 86_400);
        if (reader.byLane() && reader.post().place() instanceof Place.OnRoad) {
            wrong(path + ".by_lane", true, SensorFlaw.ONLY_AT_STAGE);
        }
    }

    private void counter(String path, Counter counter) {
        between(path + ".every_s", counter.everySeconds(), 1, 86_400);
        between(path + ".bias", counter.bias(), -1, 1);
        between(path + ".bias_queued", counter.biasQueued(), -1, 1);
        between(path + ".drift_per_day", counter.driftPerDay(), 0, 1);
        if (counter.grain() == Grain.LANE && counter.post().place() instanceof Place.OnRoad) {
            wrong(path + ".by", "lane", SensorFlaw.ONLY_AT_STAGE);
        }
    }

    private void camera(String path, Camera camera) {
        between(path + ".every_s", camera.everySeconds(), 1, 86_400);
        between(path + ".error", camera.error(), 0, 1);
        between(path + ".night_error", camera.nightError(), 0, 1);
        if (!(camera.post().place() instanceof Place.OnRoad beside)) {
            wrong(path + ".stage", "camera", SensorFlaw.ONLY_BESIDE_ROAD);
            return;
        }
        Optional<Road> road = port.roads().stream()
                .filter(one -> one.id().equals(beside.road()))
                .findFirst();
        between(path + ".reach_m", camera.reachMetres(), 1, Double.POSITIVE_INFINITY);
        road.filter(one -> camera.reachMetres() > one.lengthMetres())
                .ifPresent(one -> wrong(
                        path + ".reach_m", camera.reachMetres(), SensorFlaw.BEYOND_ROAD, shown(one.lengthMetres())));
    }

    private boolean known(String path, String name, List<String> known, SensorFlaw flaw) {
        if (known.contains(name)) {
            return true;
        }
        wrong(path, name, flaw, String.join(", ", known));
        return false;
    }

    private void chance(String path, double value) {
        if (!(value >= 0 && value <= 1)) {
            wrong(path, value, SensorFlaw.NOT_A_CHANCE);
        }
    }

    private void between(String path, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            wrong(path, value, SensorFlaw.OUT_OF_RANGE, shown(least), shown(most));
        }
    }

    private void wrong(String path, Object value, SensorFlaw flaw, Object... arguments) {
        found.add(new PortFinding(path, shown(value), flaw.what(arguments), flaw.cause()));
    }

    private static String shown(Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.format(Locale.ROOT, "%.0f", number);
        }
        return String.valueOf(value);
    }
}
