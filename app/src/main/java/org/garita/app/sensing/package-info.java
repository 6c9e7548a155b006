/**
 * Taking in what sensors tell: detections, counts, lengths of lines, the lane plan.
 *
 * <pre>{@code
 * folder of a recorded run -> file -+
 *                                   +-> row (Layout, Reason) -> token (keyed hash) -> kernel's readings
 * POST of a vendor -> web ----------+
 * }</pre>
 *
 * <p>Which country's node measures a crossing is a document of the accord, and so are the keys from which two nodes derive the
 * one of the day: that is all this room asks the accord.
 *
 * <p>The address of a device and the characters of a plate end here: beyond {@code row} there are only keyed hashes. What
 * readings mean for a wait belongs to the library {@code measurement}.
 */
@NullMarked
@ApplicationModule(
        displayName = "sensing",
        allowedDependencies = {"platform", "identity", "crossing", "accord"})
package org.garita.app.sensing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
