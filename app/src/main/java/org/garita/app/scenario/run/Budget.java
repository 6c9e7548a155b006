package org.garita.app.scenario.run;

import org.garita.app.scenario.change.ChangeRefused;
import org.garita.simulation.Engine;
import org.garita.simulation.Setup;

/**
 * How much of a port is run.
 *
 * @param days days of each repetition, from Monday 00:00, 1 to 28
 * @param replications independent repetitions, 1 to 200
 * @param seed any number; the same seed gives the same arrivals and service times, whatever is changed at the port
 */
public record Budget(int days, int replications, long seed) {
    /** Of the standing runs, and what a new scenario begins with, so that both can be compared. */
    public static final Budget STANDING = new Budget(7, 12, 2010);

    public Budget {
        within("scenario.refused.days", days, 28);
        within("scenario.refused.replications", replications, 200);
    }

    private static void within(String key, int value, int most) {
        if (value < 1 || value > most) {
            throw new ChangeRefused(key, value, most);
        }
    }

    /** Figures do not depend on threads; one keeps the machine free for readers. */
    Setup setup() {
        return new Setup(days, replications, seed, 1, Engine.AUTO);
    }
}
