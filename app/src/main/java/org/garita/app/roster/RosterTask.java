package org.garita.app.roster;

import java.util.List;
import java.util.OptionalInt;
import org.garita.planning.staffing.LanePlans;
import org.garita.planning.staffing.Staffing;
import org.garita.simulation.port.Port;

/**
 * What a roster is to be made for.
 *
 * @param port one without findings
 * @param stage id of the stage whose lanes are planned
 * @param laneHours officer-hours at lanes a week; absent: those of the SIPP plan
 * @param alsoLaneHours further ones, for which the front shall have a plan
 * @param shifts kinds of shift
 * @param seed any number; the same seed gives the same roster, for any number of threads
 * @param replications of the search and, apart from them, of the confirmation, {@value #LEAST_REPLICATIONS} to
 *     {@value #MOST_REPLICATIONS}
 * @param weeks length of each, 1 to {@value #MOST_WEEKS}
 */
public record RosterTask(
        Port port,
        String stage,
        OptionalInt laneHours,
        List<Integer> alsoLaneHours,
        ShiftRules shifts,
        long seed,
        int replications,
        int weeks) {
    public static final int LEAST_REPLICATIONS = 2;
    public static final int MOST_REPLICATIONS = 40;
    public static final int MOST_WEEKS = 12;
    public static final int USUAL_REPLICATIONS = 4;
    public static final int USUAL_WEEKS = 2;

    /** What the SIPP plan aims at: at most one vehicle in five waits longer than five minutes. */
    static final LanePlans.Target TARGET = new LanePlans.Target(300, .2);

    public RosterTask {
        alsoLaneHours = List.copyOf(alsoLaneHours);
        within("replications", replications, LEAST_REPLICATIONS, MOST_REPLICATIONS);
        within("weeks", weeks, 1, MOST_WEEKS);
    }

    private static void within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new RosterRefused(
                    "%s must be %d to %d, got %d. Likely cause: a figure meant for another option."
                            .formatted(what, least, most, value),
                    "roster.refused." + what,
                    least,
                    most,
                    value);
        }
    }

    Staffing.Settings settings(int threads) {
        return new Staffing.Settings(
                laneHours,
                TARGET,
                shifts.kinds(),
                shifts.startHours(),
                seed,
                threads,
                replications,
                weeks,
                alsoLaneHours);
    }
}
