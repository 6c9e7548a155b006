/**
 * Which sensors of a layout serve to measure which class, and how long a line is on its road.
 *
 * <pre>{@code Layout -> ClassSite (readers before and at primary, counters, cameras, LineGeometry)}</pre>
 */
@NullMarked
package org.garita.measurement.site;

import org.jspecify.annotations.NullMarked;
