package org.garita.app.waits.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garita.app.sensing.row.Detection;
import org.garita.app.sensing.row.Tokens;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.sensor.DeviceRead;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.SensorListener;
import org.garita.kernel.sensor.VehicleCount;
import org.junit.jupiter.api.Test;

/** The order in which a minute is told, and one token for a device over a change of keys. */
class ArrivedTest {
    private static final long HOUR = 3_600_000;
    private static final long[] NO_FORMS = {};

    /** What was told, in a word each. */
    private static final class Heard implements SensorListener {
        private final List<String> words = new ArrayList<>();

        @Override
        public void read(DeviceRead read, long[] forms) {
            words.add("token " + read.token());
        }

        @Override
        public void count(VehicleCount count) {
            words.add("count " + count.received());
        }

        @Override
        public void queue(QueueLength length) {
            words.add("queue " + length.received());
        }

        @Override
        public void lanes(LaneStatus status) {
            words.add("plan " + status.known());
        }
    }

    @Test
    void a_minute_is_told_in_the_order_of_arrival_and_of_what_arrived_at_once_the_lane_plan_first() throws Exception {
        MinuteReadings minute = MinuteReadings.of(
                (crossing, from, until, to) -> {
                    to.read(new Detection(
                            new DeviceRead(30, 0, 29, 7, DeviceRead.NO_LANE),
                            new Tokens(7, NO_FORMS),
                            Optional.empty()));
                    to.count(new VehicleCount(20, 1, 0, 10, VehicleCount.NO_GROUP, 3));
                    to.queue(new QueueLength(40, 2, 39, 100, false));
                    to.lanes(new LaneStatus(20, 0, 0, 1, 2, List.of()));
                },
                new CrossingId("gate"),
                0,
                60_000);
        Heard heard = new Heard();
        minute.tell(heard, new SameDevice());
        assertThat(heard.words).containsExactly("plan 20", "count 20", "token 7", "queue 40");
        assertThat(minute.plan()).hasSize(1);
    }

    @Test
    void a_device_keeps_its_token_over_a_change_of_keys_for_one_longest_journey() {
        SameDevice devices = new SameDevice();
        Heard heard = new Heard();
        devices.tell(seen(0, 11, Optional.empty()), heard);
        devices.tell(seen(HOUR, 22, Optional.of(11L)), heard);
        devices.tell(seen(6 * HOUR, 22, Optional.empty()), heard);
        devices.tell(seen(6 * HOUR, 33, Optional.empty()), heard);
        devices.tell(seen(8 * HOUR, 22, Optional.empty()), heard);
        assertThat(heard.words).containsExactly("token 11", "token 11", "token 11", "token 33", "token 22");
    }

    private static Detection seen(long received, long token, Optional<Long> before) {
        return new Detection(
                new DeviceRead(received, 0, received, token, DeviceRead.NO_LANE),
                new Tokens(token, NO_FORMS),
                before.map(older -> new Tokens(older, NO_FORMS)));
    }
}
