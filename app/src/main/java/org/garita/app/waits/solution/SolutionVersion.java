package org.garita.app.waits.solution;

import java.util.concurrent.atomic.AtomicLong;
import org.garita.app.platform.PublishedState;
import org.springframework.stereotype.Component;

/** Says that the pages of solutions show something else than before. */
@Component
class SolutionVersion implements PublishedState {
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
