/**
 * From the text of a file of sensors to the plan of virtual sensors: each part keeps the line on which it stands.
 *
 * <pre>{@code YAML -> Part (path, line) -> SensorRows -> SensorPlan}</pre>
 *
 * <p>What sensors mean and whether they fit the port is not judged here but by the library's {@code SensorCheck}.
 */
@NullMarked
package org.garita.app.scenario.sensorfile;

import org.jspecify.annotations.NullMarked;
