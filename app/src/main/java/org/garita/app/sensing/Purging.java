package org.garita.app.sensing;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.garita.app.sensing.store.ReadingStore;
import org.garita.app.sensing.store.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes, every hour, what has been kept long enough. */
@Component
class Purging {
    private static final Logger LOG = LoggerFactory.getLogger(Purging.class);

    private final ReadingStore store;
    private final Retention retention;
    private final Clock clock;

    Purging(ReadingStore store, Retention retention, Clock clock) {
        this.store = store;
        this.retention = retention;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() throws IOException {
        List<String> gone = retention.purge(store, clock.instant());
        if (!gone.isEmpty()) {
            LOG.info("kept long enough and deleted, see sensing/purged.csv: {}", gone);
        }
    }
}
