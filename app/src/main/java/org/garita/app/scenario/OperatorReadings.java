package org.garita.app.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.ToLongFunction;
import org.garita.kernel.sensor.DeviceRead;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.SensorListener;
import org.garita.kernel.sensor.VehicleCount;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.sense.Count;
import org.garita.simulation.sense.LaneNews;
import org.garita.simulation.sense.Observed;
import org.garita.simulation.sense.QueueView;
import org.garita.simulation.sense.Sensor;
import org.garita.simulation.sense.Sensor.Counter;
import org.garita.simulation.sense.Sensor.Reader;
import org.garita.simulation.sense.SensorPlan;
import org.garita.simulation.sense.Sighting;
import org.garita.simulation.sense.Technology;
import org.garita.simulation.sense.Tokens;

/**
 * What virtual sensors told, as the readings that their operator would have received, in the order of arrival. What was
 * played is forgotten. The truth is not in here.
 */
public final class OperatorReadings {
    private static final long[] NO_FORMS = {};

    private final Deque<DeviceRead> reads = new ArrayDeque<>();
    private final Deque<VehicleCount> counts = new ArrayDeque<>();
    private final Deque<QueueLength> queues = new ArrayDeque<>();
    private final Deque<LaneStatus> lanes = new ArrayDeque<>();
    private final List<Sensor> sensors;
    private final long begins;
    private final CompiledPort port;

    /**
     * @param port what was run
     * @param plan its sensors
     * @param observed what came of it
     * @param begins moment at which the run began, milliseconds since 1970
     * @param from readings that arrived before this moment are left out, as if the operator had begun to listen then; the
     *     lane plan is known from the beginning
     */
    public OperatorReadings(CompiledPort port, SensorPlan plan, Observed observed, long begins, long from) {
        this.port = port;
        this.sensors = plan.sensors();
        this.begins = begins;
        reads.addAll(inOrder(observed.sightings(), Sighting::received, from, this::read));
        counts.addAll(inOrder(observed.counts(), Count::received, from, this::count));
        queues.addAll(inOrder(observed.queues(), QueueView::received, from, this::queue));
        lanes.addAll(observed.laneNews().stream()
                .map(this::lanes)
                .sorted(Comparator.comparingLong(LaneStatus::known))
                .toList());
    }

    /** One reading of the sensor at a position. */
    @FunctionalInterface
    private interface Reading<T, R> {
        R of(int sensor, T told);
    }

    /** What one sensor told. */
    private record Told<T>(int sensor, T told) {}

    private <T, R> List<R> inOrder(
            List<List<T>> bySensor, ToLongFunction<T> received, long from, Reading<T, R> reading) {
        List<Told<T>> all = new ArrayList<>();
        for (int sensor = 0; sensor < bySensor.size(); sensor++) {
            for (T told : bySensor.get(sensor)) {
                if (moment(received.applyAsLong(told)) >= from) {
                    all.add(new Told<>(sensor, told));
                }
            }
        }
        all.sort(Comparator.comparingLong(one -> received.applyAsLong(one.told())));
        return all.stream().map(one -> reading.of(one.sensor(), one.told())).toList();
    }

    private long moment(long micros) {
        return begins + Math.floorDiv(micros, 1000L);
    }

    private DeviceRead read(int sensor, Sighting told) {
        int lane = told.lane() == Sighting.NO_LANE ? DeviceRead.NO_LANE : ofStage(told.lane());
        return new DeviceRead(moment(told.received()), sensor, moment(told.shown()), told.token(), lane);
    }

    private VehicleCount count(int sensor, Count told) {
        Counter counter = (Counter) sensors.get(sensor);
        int group =
                switch (counter.grain()) {
                    case ALL -> VehicleCount.NO_GROUP;
                    case CLASS -> told.group();
                    case LANE -> ofStage(told.group());
                };
        return new VehicleCount(
                moment(told.received()), sensor, moment(told.shown()), counter.everySeconds(), group, told.vehicles());
    }

    private QueueLength queue(int sensor, QueueView told) {
        return new QueueLength(moment(told.received()), sensor, moment(told.shown()), told.metres(), told.atLeast());
    }

    private LaneStatus lanes(LaneNews news) {
        return new LaneStatus(
                moment(news.known()), moment(news.from()), news.stage(), news.flows(), news.open(), news.lanes());
    }

    /** Position in its stage of a lane that is numbered through the port. */
    private int ofStage(int lane) {
        return lane - port.lanes().firstLane(port.lanes().stageOfLane(lane));
    }

    /** Plays what arrived until a moment and was not played yet; nothing that arrived later is told. */
    public void until(long now, SensorListener listener) {
        while (true) {
            long plan = lanes.isEmpty() ? Long.MAX_VALUE : lanes.getFirst().known();
            long count = counts.isEmpty() ? Long.MAX_VALUE : counts.getFirst().received();
            long queue = queues.isEmpty() ? Long.MAX_VALUE : queues.getFirst().received();
            long read = reads.isEmpty() ? Long.MAX_VALUE : reads.getFirst().received();
            long first = Math.min(Math.min(plan, count), Math.min(queue, read));
            if (first > now) {
                return;
            }
            if (first == plan) {
                listener.lanes(lanes.removeFirst());
            } else if (first == read) {
                DeviceRead next = reads.removeFirst();
                listener.read(next, forms(next));
            } else if (first == count) {
                listener.count(counts.removeFirst());
            } else {
                listener.queue(queues.removeFirst());
            }
        }
    }

    private long[] forms(DeviceRead read) {
        boolean plate = sensors.get(read.sensor()) instanceof Reader reader && reader.technology() == Technology.PLATE;
        if (!plate) {
            return NO_FORMS;
        }
        long[] forms = new long[Tokens.PLATE_LENGTH];
        for (int at = 0; at < forms.length; at++) {
            long others = read.token() & ~(31L << (5 * at));
            forms[at] = others | ((at + 1L) << (5 * forms.length));
        }
        return forms;
    }
}
