/**
 * Crossings of the border with lanes, hours, owners and names as they were on a date; corridors; the map; transport
 * systems of both sides and their review.
 *
 * <p>Waits do not belong here.
 */
@NullMarked
@ApplicationModule(
        displayName = "crossing",
        allowedDependencies = {"platform", "identity", "accord", "plan"})
package org.garita.app.crossing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
