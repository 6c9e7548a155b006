package org.garita.app.sensing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.garita.app.WholeApplication;
import org.garita.app.sensing.SensingSettings;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.sensing.health.SensorHealth;
import org.garita.app.sensing.intake.IntakeOver;
import org.garita.app.sensing.intake.SensorIntake;
import org.garita.app.sensing.register.VendorKeys;
import org.garita.app.sensing.row.Detection;
import org.garita.app.sensing.store.Batch;
import org.garita.app.sensing.store.ReadingStore;
import org.garita.app.sensing.store.StoredListener;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.VehicleCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** When the disk does not keep up, vendors are told to send again, and nothing that was taken is lost. */
@WholeApplication
class IntakeBusyTest {
    private final VendorKeys keys;
    private final SensorRegister register;
    private final SensingSettings settings;
    private final Clock clock;

    IntakeBusyTest(
            @Autowired VendorKeys keys,
            @Autowired SensorRegister register,
            @Autowired SensingSettings settings,
            @Autowired Clock clock) {
        this.keys = keys;
        this.register = register;
        this.settings = settings;
        this.clock = clock;
    }

    /** A disk that stands still once a batch has reached it. */
    private static final class StandingStill implements StoredListener {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public void batch(Batch.Head head) {
            reached.countDown();
            try {
                assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void read(Detection detection) {}

        @Override
        public void count(VehicleCount count) {}

        @Override
        public void queue(QueueLength length) {}

        @Override
        public void lanes(LaneStatus status) {}
    }

    private static MockHttpServletResponse send(MockMvc mvc, String key, String id) throws Exception {
        return mvc.perform(post("/api/v1/sensing/pharr/batches")
                        .header("Authorization", "Bearer " + key)
                        .header("Batch-Id", id)
                        .contentType("text/csv")
                        .content("sensor,time,metres,at_least\ncamera-bridge,2001-01-01T00:00:00Z,1,true\n"))
                .andReturn()
                .getResponse();
    }

    @Test
    void a_batch_too_many_is_answered_503_with_when_to_come_again_and_the_others_are_kept(@TempDir Path folder)
            throws Exception {
        StandingStill disk = new StandingStill();
        String key = keys.issue("norte-sensors");
        ExecutorService senders = Executors.newFixedThreadPool(2);
        try (ReadingStore store = ReadingStore.open(folder, LocalDate.EPOCH, disk, 1)) {
            SensorIntake intake = IntakeOver.store(store, register, settings, clock);
            MockMvc mvc = MockMvcBuilders.standaloneSetup(new IntakeApi(intake, keys, settings, clock))
                    .setControllerAdvice(new IntakeProblems())
                    .build();
            Future<MockHttpServletResponse> first = senders.submit(() -> send(mvc, key, "a"));
            assertThat(disk.reached.await(20, TimeUnit.SECONDS)).isTrue();
            Future<MockHttpServletResponse> second = senders.submit(() -> send(mvc, key, "b"));
            while (store.waiting() == 0) {
                Thread.onSpinWait();
            }
            MockHttpServletResponse third = send(mvc, key, "c");
            disk.goOn.countDown();

            assertThat(third.getStatus()).isEqualTo(503);
            assertThat(third.getHeader("Retry-After")).isEqualTo("1");
            assertThat(new String(third.getContentAsByteArray(), StandardCharsets.UTF_8))
                    .contains("send it again");
            assertThat(first.get().getStatus()).isEqualTo(200);
            assertThat(second.get().getStatus()).isEqualTo(200);
            assertThat(send(mvc, key, "c").getHeader("Batch-Repeated")).isEqualTo("false");
            assertThat(send(mvc, key, "b").getHeader("Batch-Repeated")).isEqualTo("true");
        }
        senders.shutdown();
        SensorHealth health = new SensorHealth(register, clock);
        ReadingStore.open(folder, LocalDate.EPOCH, health, 1).close();
        assertThat(health.rejected(register.crossings().get(1).crossing()))
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.rows()).isEqualTo(3));
    }
}
