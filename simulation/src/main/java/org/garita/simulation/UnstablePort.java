package org.garita.simulation;

import org.garita.simulation.compile.Overload;

/** Thrown for a port whose demand exceeds its capacity week after week: its lines grow for ever and have no mean. */
public final class UnstablePort extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient Overload overload;

    UnstablePort(String port, Overload overload) {
        super(
                ("port '%s' is unstable: stage '%s' gets %.1f %% of what its lanes for %s can serve in a week, worst at %s."
                                + " Maybe a lane plan is missing lanes, or a service time is in minutes.")
                        .formatted(
                                port, overload.stage(), 100 * overload.load(), overload.flows(), overload.worstHour()));
        this.overload = overload;
    }

    /** Where and how much. */
    public Overload overload() {
        return overload;
    }
}
