/**
 * From the text of a port file to the port: each part keeps the line on which it stands.
 *
 * <pre>{@code YAML -> nodes -> Part (path, line) -> Fields -> StageRows, FlowRows, RoadRows -> Port}</pre>
 *
 * <p>What a port means and whether it can be run is not judged here but by the library's {@code PortCheck}. A file of
 * sensors is taken apart by the same parts.
 */
@NullMarked
package org.garita.app.scenario.portfile;

import org.jspecify.annotations.NullMarked;
