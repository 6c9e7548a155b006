/**
 * Lane and shift plans of a stage of a port.
 *
 * <pre>{@code port (PORT.yaml, worked port, scenario) + shifts (garita-shifts/1) -> RosterTask -> RosterResult -> tables, JSON, pages}</pre>
 *
 * <p>How plans are found belongs to the library {@code planning}; ports and scenarios belong to {@code scenario}.
 */
@NullMarked
@ApplicationModule(
        displayName = "roster",
        allowedDependencies = {"platform", "identity", "scenario"})
package org.garita.app.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
