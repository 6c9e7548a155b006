package org.garita.app.waits;

import java.util.Optional;

/** A crossing that is measured beside the minute cycle; what is measured there stands on the same board. */
public interface MeasuredBeside {
    /** What is measured now; nothing while nothing can be said. The same object until there is something new. */
    Optional<CrossingMeasure> measured();
}
