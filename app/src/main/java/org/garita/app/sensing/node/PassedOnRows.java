package org.garita.app.sensing.node;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.garita.app.sensing.Reason;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.row.Detection;
import org.garita.app.sensing.row.Table;
import org.garita.app.sensing.store.Batch;
import org.garita.app.sensing.store.BatchBytes;
import org.garita.app.sensing.store.Columns;
import org.garita.app.sensing.store.StoredListener;
import org.garita.kernel.sensor.CountGrain;
import org.garita.kernel.sensor.DeviceRead;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.SensorPlace;
import org.garita.kernel.sensor.SensorSite;
import org.garita.kernel.sensor.VehicleCount;

/** The rows of one batch of the other node that fit the layout here and the vendor that it names. For one batch. */
final class PassedOnRows implements StoredListener {
    private final SensedCrossing sensed;
    private final String vendor;
    private final List<Detection> reads = new ArrayList<>();
    private final List<VehicleCount> counts = new ArrayList<>();
    private final List<QueueLength> queues = new ArrayList<>();
    private final List<LaneStatus> plan = new ArrayList<>();
    private final Map<Reason, Integer> rejected = new EnumMap<>(Reason.class);

    PassedOnRows(SensedCrossing sensed, String vendor) {
        this.sensed = sensed;
        this.vendor = vendor;
    }

    /**
     * Takes up the rows of the batch.
     *
     * @throws IllegalArgumentException when they are no rows of its table
     */
    void read(Batch batch) {
        BatchBytes.tell(batch, this);
    }

    @Override
    public void batch(Batch.Head head) {
        // its rows follow
    }

    @Override
    public void read(Detection seen) {
        DeviceRead read = seen.read();
        keep(reads, seen, owned(read.sensor(), true), lane(read.sensor(), read.lane(), DeviceRead.NO_LANE));
    }

    @Override
    public void count(VehicleCount count) {
        boolean numbers = count.seconds() > 0 && count.vehicles() >= 0;
        boolean counter =
                owned(count.sensor(), false) && site(count.sensor()).kind().counts();
        keep(counts, count, counter, numbers && group(count));
    }

    @Override
    public void queue(QueueLength length) {
        keep(queues, length, owned(length.sensor(), false), length.metres() >= 0 && Double.isFinite(length.metres()));
    }

    @Override
    public void lanes(LaneStatus status) {
        List<Layout.Stage> stages = sensed.layout().stages();
        boolean stage = status.stage() >= 0 && status.stage() < stages.size();
        int lanes = stage ? stages.get(status.stage()).lanes().size() : 0;
        boolean fits = status.open() >= 0
                && status.open() <= lanes
                && status.lanes().stream().allMatch(lane -> lane >= 0 && lane < lanes);
        keep(plan, status, stage && sensed.planVendors().contains(vendor), fits);
    }

    private <T> void keep(List<T> kept, T row, boolean owned, boolean fits) {
        if (owned && fits) {
            kept.add(row);
        } else {
            rejected.merge(owned ? Reason.BAD_NUMBER : Reason.SENSOR_OF_ANOTHER, 1, Integer::sum);
        }
    }

    private SensorSite site(int sensor) {
        return sensed.layout().sensors().get(sensor);
    }

    private boolean owned(int sensor, boolean reads) {
        return sensor >= 0
                && sensor < sensed.layout().sensors().size()
                && site(sensor).kind().reads() == reads
                && sensed.vendorOf(site(sensor).id()).filter(vendor::equals).isPresent();
    }

    private boolean lane(int sensor, int lane, int none) {
        if (lane == none || sensor < 0 || sensor >= sensed.layout().sensors().size()) {
            return lane == none;
        }
        return site(sensor).place() instanceof SensorPlace.AtStage at
                && lane >= 0
                && lane
                        < sensed.layout()
                                .stages()
                                .get(sensed.layout().stageIndex(at.stage()))
                                .lanes()
                                .size();
    }

    private boolean group(VehicleCount count) {
        if (!owned(count.sensor(), false)) {
            return false;
        }
        CountGrain grain = site(count.sensor()).grain();
        return switch (grain) {
            case ALL -> count.group() == VehicleCount.NO_GROUP;
            case CLASS ->
                count.group() >= 0 && count.group() < sensed.layout().classes().size();
            case LANE -> count.group() >= 0 && lane(count.sensor(), count.group(), VehicleCount.NO_GROUP);
        };
    }

    /** Those that fit, as columns. */
    byte[] columns(Table table) {
        return switch (table) {
            case DETECTIONS -> Columns.ofReads(reads);
            case COUNTS -> Columns.ofCounts(counts);
            case QUEUES -> Columns.ofQueues(queues);
            case LANES -> Columns.ofLanes(plan);
        };
    }

    /** How many fit. */
    int accepted() {
        return reads.size() + counts.size() + queues.size() + plan.size();
    }

    /** How many do not, by reason. */
    Map<Reason, Integer> rejected() {
        return rejected;
    }
}
