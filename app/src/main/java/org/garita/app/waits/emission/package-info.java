/**
 * What engines in measured lines burn and emit: vehicles in line by minute, summed in the store, times the dated rates of
 * {@code scenario}.
 *
 * <pre>{@code
 * MeasuredBoard, each minute -> QueueTally -> QueueStore (quarter hours, append-only) -> DayEmissions -> page, CSV, JSON
 * }</pre>
 *
 * A minute without a number is unknown and counted as such, never as an empty line.
 */
@NullMarked
package org.garita.app.waits.emission;

import org.jspecify.annotations.NullMarked;
