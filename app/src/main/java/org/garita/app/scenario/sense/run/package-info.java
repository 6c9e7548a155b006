/**
 * Virtual sensors as offices run them from the desk.
 *
 * <pre>{@code port, sensors, days, seed -> SenseRuns -> queue -> SenseFigures (store), two archives (data folder)}</pre>
 *
 * <p>The same port, sensors, days and seed give the bytes that {@code garita sense} writes.
 */
@NullMarked
package org.garita.app.scenario.sense.run;

import org.jspecify.annotations.NullMarked;
