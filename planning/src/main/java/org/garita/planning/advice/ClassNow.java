package org.garita.planning.advice;

import java.util.OptionalDouble;

/**
 * One class as it is measured now.
 *
 * @param flow id of its flow at the port
 * @param waiting vehicles that wait for the stage, 0 or more
 * @param uncertainty standard deviation of that number over it, 0 or more
 * @param arrivalsPerHour vehicles that join its line an hour now, 0 or more
 * @param expectedMinutes the wait expected by measurement of somebody who joins now; nothing where no number can be said
 * @param targetMinutes longest wait that both countries agreed on, above 0; nothing where none is in force
 */
public record ClassNow(
        String flow,
        double waiting,
        double uncertainty,
        double arrivalsPerHour,
        OptionalDouble expectedMinutes,
        OptionalDouble targetMinutes) {
    public ClassNow {
        if (!(waiting >= 0) || !(uncertainty >= 0) || !(arrivalsPerHour >= 0)) {
            throw new IllegalArgumentException(
                    "class '%s': waiting (%s), uncertainty (%s) and arrivals an hour (%s) must be 0 or more"
                            .formatted(flow, waiting, uncertainty, arrivalsPerHour));
        }
    }
}
