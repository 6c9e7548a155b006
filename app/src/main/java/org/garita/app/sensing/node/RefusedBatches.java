package org.garita.app.sensing.node;

import java.util.Map;
import java.util.TreeMap;
import org.garita.kernel.place.CrossingId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what was not taken of the other node, and tells each reason once in the log. */
final class RefusedBatches {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedBatches.class);

    private final Map<String, Long> byReason = new TreeMap<>();

    synchronized void add(CrossingId crossing, String why) {
        String reason = crossing + ": " + why;
        if (byReason.merge(reason, 1L, Long::sum) == 1) {
            LOG.warn("A batch of the other node is not taken. {}", reason);
        }
    }

    /** How many since the start. */
    synchronized Map<String, Long> byReason() {
        return Map.copyOf(byReason);
    }
}
