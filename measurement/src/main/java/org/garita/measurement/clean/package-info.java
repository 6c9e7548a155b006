/** Putting readings right before they are used. */
@NullMarked
package org.garita.measurement.clean;

import org.jspecify.annotations.NullMarked;
