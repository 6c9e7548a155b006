/**
 * Formats of the outside world: the CBP feed and histories in, open data out.
 *
 * <p>What a wait means belongs to {@code waits}.
 */
@NullMarked
@ApplicationModule(
        displayName = "feed",
        allowedDependencies = {"platform", "identity", "crossing", "waits"})
package org.garita.app.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
