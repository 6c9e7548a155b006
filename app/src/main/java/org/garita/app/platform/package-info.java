/**
 * What every page and every store needs and no room owns: clock, languages in addresses, page frame, error pages,
 * data folder, published-page cache, health.
 *
 * <p>Nothing here knows a crossing, an office or a plan.
 */
@NullMarked
@ApplicationModule(
        displayName = "platform",
        allowedDependencies = {})
package org.garita.app.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
