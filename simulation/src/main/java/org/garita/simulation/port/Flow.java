package org.garita.simulation.port;

import java.util.List;
import java.util.Optional;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.text.Text;

/**
 * Vehicles, people or trains of one kind that come by the same path.
 *
 * @param id lower-case words joined by hyphens
 * @param name what people call it
 * @param kind mode and lane class
 * @param direction which way they cross
 * @param demand how many come, when
 * @param path the stages in order; a step may be taken by only a share of vehicles
 * @param balking who turns round at the sight of the line; absent: nobody
 * @param waitingAtStart vehicles already in line at the first stage when the run begins
 * @param road id of the road on which its line stands; absent: not drawn
 * @param spacingMetres road taken by one vehicle in line, bumper to bumper; above 0
 */
public record Flow(
        String id,
        Text name,
        LaneKind kind,
        Direction direction,
        Demand demand,
        List<Step> path,
        Optional<Balking> balking,
        int waitingAtStart,
        Optional<String> road,
        double spacingMetres) {
    public Flow {
        path = List.copyOf(path);
    }

    /**
     * One step of a path.
     *
     * @param stage id of the stage
     * @param share probability that a vehicle takes this step, above 0 and at most 1; the others go on to the next step
     *     (referral to secondary is a step with a share)
     * @param travelSeconds drive from the stage before (for the first step: from the point of arrival), 0 or more
     */
    public record Step(String stage, double share, double travelSeconds) {
        /** A step that all take, at once. */
        public static Step all(String stage) {
            return new Step(stage, 1, 0);
        }
    }

    /**
     * Turning round at the sight of a long line.
     *
     * @param minutes expected wait beyond which vehicles may turn; expected = vehicles of the flow in line x mean service /
     *     open lanes of the flow, as a driver with a wait-time app would reckon
     * @param share probability to turn when it is beyond, 0 to 1
     * @param to crossing id where they go instead; absent: they give up
     */
    public record Balking(double minutes, double share, Optional<String> to) {}
}
