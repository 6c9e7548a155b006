/**
 * Recorded readings measured and scored, as files.
 *
 * <pre>{@code
 * folder -> sensing's RecordedDay -> measurement's PortNowcast -> WaitRows (waits.csv)
 * waits.csv + truth of a simulation -> WaitScore
 * }</pre>
 *
 * <p>How a wait is measured belongs to the library {@code measurement}; the formats are described in docs/guide/formats.md.
 */
@NullMarked
package org.garita.app.waits.recorded;

import org.jspecify.annotations.NullMarked;
