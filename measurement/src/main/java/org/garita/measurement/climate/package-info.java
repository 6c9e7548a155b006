/**
 * What is usual for a lane at an hour of the week, from what was known by a moment.
 *
 * <p>How far a day is from usual, and for how long, belongs to {@code anomaly}.
 */
@NullMarked
package org.garita.measurement.climate;

import org.jspecify.annotations.NullMarked;
