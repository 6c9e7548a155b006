package org.garita.app.sensing.web;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Counts what somebody sends in a minute; the count starts anew each minute. */
final class IntakeRate {
    private static final int SECONDS_A_MINUTE = 60;

    /** Senders counted in one minute; beyond them everybody new waits, so that memory stays bounded. */
    private static final int SENDERS = 20_000;

    private final InstantSource clock;
    private final int most;
    private final Map<String, Integer> sent = new HashMap<>();
    private long minute;

    IntakeRate(InstantSource clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /** Counts one, and says whether it may pass. */
    synchronized boolean mayPass(String sender) {
        return hasRoomFor(sender) && sent.merge(sender, 1, Integer::sum) <= most;
    }

    /** Whether another one would pass; counts nothing. */
    synchronized boolean wouldPass(String sender) {
        return hasRoomFor(sender) && sent.getOrDefault(sender, 0) < most;
    }

    private boolean hasRoomFor(String sender) {
        long now = clock.instant().getEpochSecond() / SECONDS_A_MINUTE;
        if (now != minute) {
            minute = now;
            sent.clear();
        }
        return sent.size() < SENDERS || sent.containsKey(sender);
    }
}
