/**
 * How well each sensor is heard: when last, how much, how its clock runs, what could not be used.
 *
 * <p>Whether a reading makes sense for a wait is judged by the measuring rooms.
 */
@NullMarked
package org.garita.app.sensing.health;

import org.jspecify.annotations.NullMarked;
