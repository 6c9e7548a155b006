package org.garita.app.scenario;

import java.util.List;
import org.garita.kernel.text.Text;

/** The door for whoever asks what a change of a worked port does: the port as it is and the changed one meet the same vehicles. */
public interface PortTrials {
    /**
     * A trial that somebody asks for.
     *
     * @param port name of a worked port
     * @param changes as scenarios keep them: a JSON list, each with its {@code kind}
     * @param days days of each repetition from a Monday on, 1 to 28
     * @param replications repetitions, 2 to 200
     * @param seed of all random numbers
     */
    record Asked(String port, String changes, int days, int replications, long seed) {}

    /**
     * What a trial found.
     *
     * @param lines each line of either port that serves somebody in both
     * @param boothHoursADay by how many hours a day booths are open longer; below 0 for shorter
     */
    record Found(List<Line> lines, double boothHoursADay) {
        public Found {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The mean wait of one class at one stage, in seconds.
     *
     * @param before in the port as it is
     * @param change by how much it differs with the changes
     * @param low lower end of the interval that holds the difference in 95 of 100 cases
     * @param high upper end
     */
    record Line(
            String stage,
            String flow,
            Text stageName,
            Text flowName,
            double before,
            double change,
            double low,
            double high) {}

    /**
     * SHA-256 of all that a trial depends on: the port's file, the changes, days, repetitions, seed and version of the method.
     *
     * @throws IllegalArgumentException when there is no such port
     */
    String digest(Asked asked);

    /**
     * Runs both ports.
     *
     * @param steps told how many of all repetitions are done
     * @throws IllegalArgumentException when there is no such port, it cannot take a change, or a number is out of range
     * @throws IllegalStateException when the changed port falls behind for ever
     * @throws java.util.concurrent.CancellationException when it was told not to go on
     */
    Found run(Asked asked, Background.Steps steps);
}
