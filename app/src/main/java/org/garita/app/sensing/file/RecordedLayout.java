package org.garita.app.sensing.file;

import java.util.OptionalLong;
import org.garita.kernel.sensor.Layout;

/**
 * A layout as its file gives it.
 *
 * @param layout places and sensors
 * @param from first moment that was recorded, in milliseconds since 1970-01-01T00:00Z
 * @param until moment after the last
 */
public record RecordedLayout(Layout layout, OptionalLong from, OptionalLong until) {}
