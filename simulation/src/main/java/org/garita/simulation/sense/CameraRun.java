package org.garita.simulation.sense;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Road;
import org.garita.simulation.result.RoadFill;
import org.garita.simulation.sense.Sensor.Camera;

/** How far one camera sees the line reach in one run. */
final class CameraRun {
    private static final int DAWN = 6;
    private static final int DUSK = 19;

    private final Camera camera;
    private final Passing passing;
    private final SensorNumbers numbers;
    private final Silence silence;
    private final RoadFill road;
    private final RowsLeft rows;

    CameraRun(Camera camera, Passing passing, SensorNumbers numbers, RowsLeft rows) {
        this.rows = rows;
        this.camera = camera;
        this.passing = passing;
        this.numbers = numbers;
        this.silence = numbers.silence(camera.post(), passing.trips().horizon());
        CompiledPort port = passing.trips().port();
        List<String> roads = port.port().roads().stream().map(Road::id).toList();
        String beside = ((Place.OnRoad) camera.post().place()).road();
        this.road = RoadFill.of(port, roads.indexOf(beside));
    }

    /** All looks in the order in which they arrive. */
    List<QueueView> all() {
        long step = camera.everySeconds() * 1_000_000L;
        rows.take(passing.trips().horizon() / step);
        long flows = passing.flows(camera.post());
        List<QueueView> views = new ArrayList<>();
        for (long at = step; at < passing.trips().horizon(); at += step) {
            double metres = road.place(passing.approach().waiting(at, flows));
            double seen = metres * Math.max(0, 1 + error(at) * numbers.misses().normal());
            if (!silence.at(at)) {
                boolean atLeast = seen >= camera.reachMetres();
                int rounded = (int) Math.round(Math.min(seen, camera.reachMetres()));
                views.add(new QueueView(
                        numbers.received(camera.post(), at), numbers.shown(camera.post(), at), rounded, atLeast));
            }
        }
        views.sort(Comparator.comparingLong(QueueView::received));
        return views;
    }

    /** How it did: when it was silent. */
    SensorScore score() {
        return new SensorScore(0, 0, 0, silence.spells(passing.trips().horizon()));
    }

    private double error(long at) {
        int hour = CompiledPort.hourOfDay(at);
        return hour >= DAWN && hour < DUSK ? camera.error() : camera.nightError();
    }
}
