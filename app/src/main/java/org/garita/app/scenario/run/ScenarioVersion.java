package org.garita.app.scenario.run;

import java.util.concurrent.atomic.AtomicLong;
import org.garita.app.platform.PublishedState;
import org.springframework.stereotype.Component;

/** Says that public pages of ports and scenarios show something else than before. */
@Component
public class ScenarioVersion implements PublishedState {
    /** While a run goes on, pages are made anew at most this often. */
    private static final long PAUSE_NANOS = 3_000_000_000L;

    private final AtomicLong version = new AtomicLong();
    private volatile long told = System.nanoTime() - PAUSE_NANOS;

    @Override
    public long version() {
        return version.get();
    }

    /** They do from now on. */
    public void changed() {
        told = System.nanoTime();
        version.incrementAndGet();
    }

    void progressed() {
        if (System.nanoTime() - told > PAUSE_NANOS) {
            changed();
        }
    }
}
