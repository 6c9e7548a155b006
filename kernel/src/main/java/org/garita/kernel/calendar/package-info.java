/**
 * What day and what hour it is on each side: public holidays of both countries, and the two clocks of a crossing.
 *
 * <p>Holidays are computed from the laws that name them; nothing is looked up. Opening hours belong to the crossing room.
 */
@NullMarked
package org.garita.kernel.calendar;

import org.jspecify.annotations.NullMarked;
