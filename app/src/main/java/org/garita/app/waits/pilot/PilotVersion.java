package org.garita.app.waits.pilot;

import java.util.concurrent.atomic.AtomicLong;
import org.garita.app.platform.PublishedState;
import org.springframework.stereotype.Component;

/** Says that the pages of the pilots show something else than before. */
@Component
class PilotVersion implements PublishedState {
    private final AtomicLong version = new AtomicLong();

    @Override
    public long version() {
        return version.get();
    }

    /** They do from now on. */
    void changed() {
        version.incrementAndGet();
    }
}
