/**
 * Durations and distances as types, so that a number cannot be read in the wrong unit.
 *
 * <p>Sums are whole seconds and whole millimetres. Rates and statistics are plain doubles whose names carry the unit.
 */
@NullMarked
package org.garita.kernel.measure;

import org.jspecify.annotations.NullMarked;
