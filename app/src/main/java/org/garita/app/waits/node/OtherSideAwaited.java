package org.garita.app.waits.node;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.garita.app.sensing.MeasuringNodes;
import org.garita.app.sensing.OtherNodeReadings;
import org.garita.app.sensing.SensorRegister;
import org.garita.kernel.place.CrossingId;
import org.springframework.stereotype.Component;

/**
 * Whether a minute can be measured: where sensors of the other node are measured with, it waits a little until their readings of
 * that minute are here, so that it says what one node would say.
 */
@Component
public class OtherSideAwaited {
    /** Two calls of the other node, and the way. */
    static final Duration LONGEST = Duration.ofSeconds(25);

    /** A node from which nothing has come for so long is not waited for. */
    static final Duration GONE = Duration.ofSeconds(90);

    private final MeasuringNodes nodes;
    private final SensorRegister register;
    private final OtherNodeReadings other;
    private final Clock clock;

    /** Waits for what these readings say of themselves. */
    public OtherSideAwaited(MeasuringNodes nodes, SensorRegister register, OtherNodeReadings other, Clock clock) {
        this.nodes = nodes;
        this.register = register;
        this.other = other;
        this.clock = clock;
    }

    /** Whether a minute that has begun is waited for no longer. */
    public boolean isDue(Instant minute) {
        return nodes.own().isEmpty()
                || !clock.instant().isBefore(minute.plus(LONGEST))
                || register.crossings().stream().noneMatch(sensed -> isAwaited(sensed.crossing(), minute));
    }

    private boolean isAwaited(CrossingId crossing, Instant minute) {
        if (!nodes.together(crossing)) {
            return false;
        }
        Optional<Instant> whole = other.wholeUntil(crossing);
        return whole.isPresent()
                && whole.get().isBefore(minute)
                && whole.get().plus(GONE).isAfter(minute);
    }
}
