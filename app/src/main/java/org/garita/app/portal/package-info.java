/**
 * Pages that join several rooms: the home page, the page of a crossing, the desk of an office, the tour.
 *
 * <p>A page about one room only lives in that room.
 */
@NullMarked
@ApplicationModule(
        displayName = "portal",
        allowedDependencies = {
            "platform",
            "identity",
            "accord",
            "crossing",
            "plan",
            "sensing",
            "waits",
            "waits::words",
            "feed"
        })
package org.garita.app.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
