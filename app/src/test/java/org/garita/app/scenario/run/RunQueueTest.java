package org.garita.app.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.garita.app.scenario.WorkedPorts;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stability.Unstable;
import org.junit.jupiter.api.Test;

final class RunQueueTest {
    private static final Port PORT =
            WorkedPorts.find("santa-teresa").orElseThrow().port();
    private static final Budget SMALL = new Budget(1, 2, 7);

    /** Remembers how a run ended, and stays a moment in {@link #started()} as a slow disk would. */
    private static final class Slow implements RunQueue.Told {
        private final CountDownLatch writing = new CountDownLatch(1);
        private final CountDownLatch written = new CountDownLatch(1);
        private final AtomicReference<String> end = new AtomicReference<>("none");
        private volatile boolean interrupted;

        @Override
        public void started() {
            writing.countDown();
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            written.countDown();
        }

        @Override
        public void progress() {}

        @Override
        public void done(Result result) {
            end.set("done");
        }

        @Override
        public void unstable(List<Unstable> stages) {
            end.set("unstable");
        }

        @Override
        public void cancelled() {
            end.set("cancelled");
        }

        @Override
        public void failed() {
            end.set("failed");
        }
    }

    @Test
    void a_stop_waits_for_what_is_being_written_and_never_interrupts_it() throws Exception {
        RunQueue queue = new RunQueue();
        queue.start();
        Slow told = new Slow();
        CompletableFuture<Void> over = queue.submit("one", true, PORT, SMALL, told);
        assertThat(told.writing.await(10, TimeUnit.SECONDS)).isTrue();
        queue.stop();
        over.get(10, TimeUnit.SECONDS);
        assertThat(told.written.getCount()).isZero();
        assertThat(told.interrupted).isFalse();
        assertThat(told.end.get())
                .as("left to be found again at the next start")
                .isEqualTo("none");
        assertThat(queue.isRunning()).isFalse();
    }

    @Test
    void a_cancelled_run_is_told_so_and_the_next_one_goes_on() throws Exception {
        RunQueue queue = new RunQueue();
        queue.start();
        Slow first = new Slow();
        Slow second = new Slow();
        CompletableFuture<Void> firstOver = queue.submit("first", true, PORT, SMALL, first);
        CompletableFuture<Void> secondOver = queue.submit("second", true, PORT, SMALL, second);
        assertThat(first.writing.await(10, TimeUnit.SECONDS)).isTrue();
        queue.cancel("first");
        firstOver.get(10, TimeUnit.SECONDS);
        secondOver.get(30, TimeUnit.SECONDS);
        queue.stop();
        assertThat(first.end.get()).isEqualTo("cancelled");
        assertThat(second.end.get()).isEqualTo("done");
    }
}
