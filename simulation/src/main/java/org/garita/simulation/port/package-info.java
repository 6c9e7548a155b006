/**
 * A port of entry as data: roads, stages, lanes, lane plans, flows of vehicles or people, and how long a booth takes.
 *
 * <pre>
 *   Flow (demand) --path--> Step --> Stage (lanes, service, plan, spaces) --> Step --> Stage ... --> out
 *        |                              ^
 *        +-- waits on a Road -----------+   (stretches from the booth outward, with markers)
 * </pre>
 *
 * Everything is an immutable value; nothing here draws a number or knows an engine. Reading YAML is not done here.
 */
@NullMarked
package org.garita.simulation.port;

import org.jspecify.annotations.NullMarked;
