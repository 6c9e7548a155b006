/**
 * From readings to journeys: visits of a device at a reader, and the pairs of them at two readers.
 *
 * <pre>{@code reading -> Visits -> Matcher -> Journey}</pre>
 */
@NullMarked
package org.garita.measurement.journey;

import org.jspecify.annotations.NullMarked;
