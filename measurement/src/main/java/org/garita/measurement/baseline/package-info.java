/**
 * What waits at a crossing usually are: from issued values of many days to a table by class, weekday and hour, with intervals.
 *
 * <pre>{@code issued WaitValues of a class -> Baselines (Slot by Slot: Days, Resampling) -> Baseline (Cell: Figures)}</pre>
 *
 * <p>How a value was measured is no business of this package, nor who agrees to a baseline.
 */
@NullMarked
package org.garita.measurement.baseline;

import org.jspecify.annotations.NullMarked;
