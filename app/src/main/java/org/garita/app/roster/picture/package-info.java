/** Pictures of a roster as numbers for SVG: lanes by hour of the week, shifts of a day, officer-hours against waiting. */
@NullMarked
package org.garita.app.roster.picture;

import org.jspecify.annotations.NullMarked;
