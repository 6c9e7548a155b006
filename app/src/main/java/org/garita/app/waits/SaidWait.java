package org.garita.app.waits;

import org.garita.measurement.wait.WaitValue;

/**
 * One word of the past, as it was said.
 *
 * @param value the number with interval, sample, age, quality and method; its position of the class is that of the layout
 *     of its time
 * @param methodVersion version of the method that said it, 1 or more
 * @param source {@code live} for the minute cycle, otherwise the id of the import that measured recorded readings
 * @param simulated whether the sensors were virtual
 */
public record SaidWait(WaitValue value, int methodVersion, String source, boolean simulated) {}
