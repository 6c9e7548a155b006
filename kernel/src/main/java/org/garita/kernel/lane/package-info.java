/**
 * How a border is crossed: modes, lane classes, directions, and the pair of mode and class by which waits are told apart.
 *
 * <p>Lane counts, hours and assignments over time do not belong here.
 */
@NullMarked
package org.garita.kernel.lane;

import org.jspecify.annotations.NullMarked;
