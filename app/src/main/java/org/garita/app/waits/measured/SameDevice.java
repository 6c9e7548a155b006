package org.garita.app.waits.measured;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.garita.app.sensing.row.Detection;
import org.garita.app.sensing.row.Tokens;
import org.garita.kernel.sensor.DeviceRead;
import org.garita.kernel.sensor.SensorListener;
import org.garita.measurement.journey.Matcher;

/**
 * Tells readings of one device under one token over the daily change of keys. While a reading comes with tokens under both keys
 * the older is used, and remembered for who is still under way when only the newer is left.
 */
final class SameDevice {
    private static final long HOUR = 3_600_000;

    private final Map<Long, Known> older = new HashMap<>();
    private long tidied;

    /** The older tokens of a device, and when both were last seen. */
    private record Known(Tokens tokens, long seen) {}

    void tell(Detection seen, SensorListener to) {
        DeviceRead read = seen.read();
        Tokens tokens = tokens(seen, read.received());
        to.read(
                new DeviceRead(read.received(), read.sensor(), read.shown(), tokens.whole(), read.lane()),
                tokens.forms());
    }

    private Tokens tokens(Detection seen, long now) {
        Optional<Tokens> before = seen.before();
        if (before.isPresent()) {
            older.put(seen.tokens().whole(), new Known(before.get(), now));
            return before.get();
        }
        if (older.isEmpty()) {
            return seen.tokens();
        }
        tidy(now);
        Known known = older.get(seen.tokens().whole());
        return known == null || isOld(known, now) ? seen.tokens() : known.tokens();
    }

    private static boolean isOld(Known known, long now) {
        return now - known.seen() > Matcher.LONGEST_BUFFER;
    }

    private void tidy(long now) {
        if (now - tidied > HOUR) {
            tidied = now;
            older.values().removeIf(known -> isOld(known, now));
        }
    }
}
