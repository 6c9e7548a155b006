package org.garita.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.garita.app.sensing.file.RecordedDay;
import org.garita.kernel.sensor.DeviceRead;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.SensorListener;
import org.garita.kernel.sensor.VehicleCount;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Port;
import org.garita.simulation.sense.Observed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever measures from the simulator's values meets what somebody meets who reads the files that {@code sense} writes. */
class OperatorViewTest {
    private static final String WITH_PLATES_AND_A_CAMERA = "pharr";

    private static Port port(String name) {
        return WorkedPorts.find(name).orElseThrow().port();
    }

    /** What was told, in order; of a device all but what stands for it, which files hash under a key of their own. */
    private static final class Heard implements SensorListener {
        private final List<String> order = new ArrayList<>();
        private int forms;

        @Override
        public void read(DeviceRead read, long[] ofPlate) {
            order.add("%d %d %d %d".formatted(read.received(), read.sensor(), read.shown(), read.lane()));
            forms += ofPlate.length;
        }

        @Override
        public void count(VehicleCount count) {
            order.add(count.toString());
        }

        @Override
        public void queue(QueueLength length) {
            order.add(length.toString());
        }

        @Override
        public void lanes(LaneStatus status) {
            order.add(status.toString());
        }
    }

    @Test
    void the_layout_is_that_of_the_file(@TempDir Path folder) throws IOException {
        for (String name : WorkedPorts.names()) {
            Port port = port(name);
            SenseRun run = new SenseRun(port, SensorFiles.worked(port).plan(), SenseRun.USUAL_START, 1, 1, 1);
            Path own = Files.createDirectory(folder.resolve(name));
            run.writeOperator(own, nothing(run));
            assertThat(OperatorView.layout(CompiledPort.of(port), run.plan()))
                    .as(name)
                    .isEqualTo(RecordedDay.open(own).layout());
        }
    }

    private static Observed nothing(SenseRun run) {
        List<List<org.garita.simulation.sense.Sighting>> reads = new ArrayList<>();
        List<List<org.garita.simulation.sense.Count>> counts = new ArrayList<>();
        List<List<org.garita.simulation.sense.QueueView>> queues = new ArrayList<>();
        run.plan().sensors().forEach(sensor -> {
            reads.add(List.of());
            counts.add(List.of());
            queues.add(List.of());
        });
        return new Observed(reads, counts, queues, List.of(), List.of(), List.of());
    }

    @Test
    void the_readings_are_those_of_the_files_in_the_same_order(@TempDir Path folder) throws IOException {
        Port port = port(WITH_PLATES_AND_A_CAMERA);
        SenseRun run = new SenseRun(port, SensorFiles.worked(port).plan(), SenseRun.USUAL_START, 1, 7, 2);
        Observed observed = run.observe((done, of) -> true);
        run.writeOperator(folder, observed);
        Heard recorded = new Heard();
        RecordedDay.open(folder).play(recorded);

        long begins = SenseRun.USUAL_START
                .atStartOfDay(ZoneId.of(port.zone()))
                .toInstant()
                .toEpochMilli();
        Heard live = new Heard();
        OperatorReadings readings = new OperatorReadings(CompiledPort.of(port), run.plan(), observed, begins, begins);
        for (int minute = 1; minute <= 26 * 60; minute++) {
            readings.until(begins + minute * 60_000L, live);
        }

        assertThat(live.order).hasSizeGreaterThan(10_000).hasSameSizeAs(recorded.order);
        for (int row = 0; row < live.order.size(); row++) {
            assertThat(live.order.get(row)).as("row %d", row).isEqualTo(recorded.order.get(row));
        }
        assertThat(live.forms).isEqualTo(recorded.forms);
    }

    @Test
    void who_begins_to_listen_later_hears_nothing_older_but_knows_the_lane_plan() {
        Port port = port(WITH_PLATES_AND_A_CAMERA);
        SenseRun run = new SenseRun(port, SensorFiles.worked(port).plan(), SenseRun.USUAL_START, 1, 7, 2);
        Observed observed = run.observe((done, of) -> true);
        long noon = 12 * 3_600_000L;
        Heard heard = new Heard();
        new OperatorReadings(CompiledPort.of(port), run.plan(), observed, 0, noon).until(noon - 1, heard);

        assertThat(heard.order).isNotEmpty().allSatisfy(one -> assertThat(one).startsWith("LaneStatus"));
    }
}
