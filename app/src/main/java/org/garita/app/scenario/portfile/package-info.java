/**
 * From the text of a file to a port or to a table of emission rates: each part keeps the line on which it stands.
 *
 * <pre>{@code
 * YAML -> nodes -> Part (path, line) -> Fields -> StageRows, FlowRows, RoadRows -> Port
 *                                              -> RateReading -> RateTable
 * }</pre>
 *
 * <p>What a port means and whether it can be run is not judged here but by the library's {@code PortCheck}. A file of
 * sensors is taken apart by the same parts.
 */
@NullMarked
package org.garita.app.scenario.portfile;

import org.jspecify.annotations.NullMarked;
