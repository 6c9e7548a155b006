/** Vehicles counted, and lanes as the operator knows them. */
@NullMarked
package org.garita.measurement.count;

import org.jspecify.annotations.NullMarked;
