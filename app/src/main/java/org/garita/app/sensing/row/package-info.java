/**
 * One row of a table of readings, wherever it comes from: which columns there are, what may stand in them, and how it becomes
 * a reading of {@code kernel}.
 *
 * <pre>{@code Row (column -> value) -> ReadingRows (Layout, key) -> DeviceRead, VehicleCount, QueueLength, LaneStatus | Rejection}</pre>
 *
 * <p>How rows are cut out of a file or a request does not belong here.
 */
@NamedInterface("row")
@NullMarked
package org.garita.app.sensing.row;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
