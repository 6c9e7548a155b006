/** Telling wrong journeys from long ones. */
@NullMarked
package org.garita.measurement.filter;

import org.jspecify.annotations.NullMarked;
