/**
 * The simulated crossing of the demonstration: a made-up port whose virtual sensors tell in the time of day what they see, and
 * which is measured by the same path as a real one.
 *
 * <pre>{@code
 * files -> simulated week (seed from its Monday) -+-> SimulatedFeed -> intake -> minute cycle -> stored words -+-> SimulatedHours
 *                                                 +-> TrueWaits ---------------------------------------------+
 * SimulatedHours, the last 24 h -> SimulatedCrossing (one a minute) -> page, JSON
 * }</pre>
 *
 * <p>What is measured knows nothing of the truth. How a wait is found belongs to the library {@code measurement}.
 */
@NullMarked
package org.garita.app.waits.demonstration;

import org.jspecify.annotations.NullMarked;
