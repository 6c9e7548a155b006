package org.garita.app.scenario.change;

import java.util.OptionalInt;
import org.garita.simulation.port.Port;

/**
 * Waiting places before a stage. A vehicle that finds none holds the booth of the stage before it.
 *
 * @param stage id of the stage
 * @param spaces how many, 0 to 10,000; absent: unlimited
 */
public record Spaces(String stage, OptionalInt spaces) implements Change {
    public Spaces {
        spaces.ifPresent(number -> Edit.within("scenario.refused.spaces", number, 0, 10_000));
    }

    @Override
    public Port on(Port port) {
        return Edit.stage(port, stage, given -> Edit.spaces(given, spaces));
    }
}
