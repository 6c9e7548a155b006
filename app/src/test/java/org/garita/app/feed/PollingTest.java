package org.garita.app.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.garita.app.platform.GaritaSettings;
import org.garita.app.waits.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PollingTest {
    private static final String GOOD = new FeedText()
            .port("240203", "6/10/2026", "17:05:16")
            .cars("At 5:00 pm MDT", "delay", "45", "3")
            .toString();

    /** Takes an answer in slowly, as a busy disk would, and notices when it is interrupted. */
    private static final class SlowIntake extends FakeIntake {
        private final CountDownLatch writing = new CountDownLatch(1);
        private final CountDownLatch diskIsReady = new CountDownLatch(1);
        private volatile boolean interrupted;
        private volatile boolean written;

        @Override
        public void answered(Answer answer) {
            writing.countDown();
            try {
                written = diskIsReady.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                interrupted = true;
            }
        }
    }

    @Test
    @Timeout(60)
    void stopping_waits_for_an_answer_that_is_being_written_and_never_interrupts_it(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path recording = Files.writeString(folder.resolve("a.json"), GOOD);
        SlowIntake intake = new SlowIntake();
        Polling polling = new Polling(
                new GaritaSettings(
                        true, folder, GaritaSettings.Node.BOTH, Optional.empty(), Optional.of("file:" + recording)),
                false,
                "",
                new FakeCrossings(),
                intake,
                Clock.systemUTC());
        polling.start();
        assertThat(intake.writing.await(30, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Boolean> stopped = CompletableFuture.supplyAsync(() -> {
            polling.stop();
            return intake.written;
        });
        while (polling.isRunning()) {
            Thread.onSpinWait();
        }
        intake.diskIsReady.countDown();

        assertThat(stopped.join()).as("written before the stop returned").isTrue();
        assertThat(intake.interrupted).isFalse();
    }
}
