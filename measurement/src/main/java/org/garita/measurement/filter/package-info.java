/**
 * Telling wrong journeys from long ones. Each filter takes journeys one by one and says at once; nothing that comes later changes it.
 *
 * <pre>{@code
 * MedianDeviation     enough journeys, whatever their distribution
 * AdaptiveLogNormal   few probes
 * TwoModes            two kinds of journey at one reader, from a set of durations
 * }</pre>
 */
@NullMarked
package org.garita.measurement.filter;

import org.jspecify.annotations.NullMarked;
