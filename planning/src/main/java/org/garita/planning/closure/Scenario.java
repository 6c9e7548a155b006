package org.garita.planning.closure;

import org.garita.kernel.text.Text;

/**
 * What befalls the crossing.
 *
 * @param id lower-case words joined by hyphens
 * @param name what people call it
 * @param startHour hour of the week in which it closes, 0 to 167
 * @param hours how long, 1 to 1,000
 * @param lanesLeft share of lanes that stays open meanwhile, 0 to 1: 0 for both sides closed
 * @param demandMeanwhile factor on arrivals meanwhile, 0 or more: below 1 when people hear of it and stay away
 */
public record Scenario(String id, Text name, int startHour, int hours, double lanesLeft, double demandMeanwhile) {
    public Scenario {
        if (startHour < 0 || startHour >= 168) {
            throw new IllegalArgumentException(
                    "scenario '%s' closes in hour %d of the week; it must be 0 to 167".formatted(id, startHour));
        }
        if (hours < 1 || hours > 1000) {
            throw new IllegalArgumentException(
                    "scenario '%s' lasts %d hours; it must be 1 to 1,000. Maybe days were given.".formatted(id, hours));
        }
        if (!(lanesLeft >= 0 && lanesLeft <= 1) || !(demandMeanwhile >= 0)) {
            throw new IllegalArgumentException("scenario '%s' leaves %s of the lanes and %s of the demand"
                    .formatted(id, lanesLeft, demandMeanwhile));
        }
    }
}
