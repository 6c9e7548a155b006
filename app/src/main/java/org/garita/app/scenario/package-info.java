/**
 * Ports of entry as files, and studies on the simulator.
 *
 * <pre>{@code PORT.yaml -> PortFiles -> PortDocument (simulation's Port, its sources) -> simulation}</pre>
 *
 * <p>How a queue behaves belongs to the library {@code simulation}, what a closure does to {@code planning}; crossings as they are belong to {@code crossing}.
 */
@NullMarked
@ApplicationModule(
        displayName = "scenario",
        allowedDependencies = {"platform", "identity", "accord", "plan"})
package org.garita.app.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
