/** What is published: five quantities that are never mixed, with interval, sample, age, quality and method. */
@NullMarked
package org.garita.measurement.wait;

import org.jspecify.annotations.NullMarked;
