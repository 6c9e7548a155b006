/**
 * Formats of the outside world: the CBP feed and histories in, open data out.
 *
 * <pre>{@code bytes -> FeedReader -> FeedReading -> waits.Intake -> waits.WaitBoard -> web (JSON, CSV, GeoJSON)}</pre>
 *
 * <p>What a wait means belongs to {@code waits}. A reading is a value: whatever arrives, no reader throws.
 */
@NullMarked
@ApplicationModule(
        displayName = "feed",
        allowedDependencies = {"platform", "identity", "accord", "plan", "crossing", "waits"})
package org.garita.app.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
