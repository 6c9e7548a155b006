/**
 * What two rooms exchange about sensors: where they stand, what they told, and the lane plan as an operator knows it. The
 * simulator writes these, the intake takes them in, the measuring room reads them.
 *
 * <p>Nothing here tells demand, service times or faults. Moments are milliseconds since 1970-01-01T00:00Z. How the files are
 * written and read does not belong here.
 */
@NullMarked
package org.garita.kernel.sensor;

import org.jspecify.annotations.NullMarked;
