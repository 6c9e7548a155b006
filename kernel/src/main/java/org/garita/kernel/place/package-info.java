/**
 * Where things are: countries, crossings, positions and the outline of the border region.
 *
 * <p>Identifiers here are what every other room refers to a place by; what a crossing has and when (hours, lanes,
 * owners) belongs to {@code org.garita.app.crossing}.
 */
@NullMarked
package org.garita.kernel.place;

import org.jspecify.annotations.NullMarked;
