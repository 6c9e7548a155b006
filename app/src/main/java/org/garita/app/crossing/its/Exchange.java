package org.garita.app.crossing.its;

import java.util.Optional;

/**
 * What a source says of one flow from one system to another.
 *
 * @param from id of the system that tells
 * @param to id of the system that is told
 * @param flow id of the kind of flow
 * @param state whether it exists
 * @param since from when that is known
 * @param standard by which it is exchanged, where a source names one
 * @param source id of the source
 */
public record Exchange(
        String from, String to, String flow, State state, FactDate since, Optional<String> standard, String source) {

    /** Whether a flow exists; message keys are {@code crossing.its.state.} and the lower-case name. */
    public enum State {
        EXISTS,
        /** Some of it does. */
        PARTIAL,
        /** A source says that it does not. */
        MISSING,
        /** A source speaks of it without saying. */
        UNKNOWN
    }
}
