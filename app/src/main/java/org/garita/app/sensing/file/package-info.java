/**
 * The folder of a recorded run: {@code layout.yaml} and the tables beside it, in the order in which the readings arrived.
 *
 * <pre>{@code
 * layout.yaml -> LayoutFiles -> Layout
 * detections.csv, counts.csv, queues.csv, lanes.csv -> CsvTable -> row -> InOrder -> SensorListener
 * }</pre>
 *
 * <p>Who writes such a folder does not belong here.
 */
@NamedInterface("file")
@NullMarked
package org.garita.app.sensing.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
