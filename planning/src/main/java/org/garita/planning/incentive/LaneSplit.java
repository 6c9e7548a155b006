package org.garita.planning.incentive;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.garita.planning.staffing.ErlangC;

/**
 * Some lanes for members, the rest for others, in a steady hour with exponential service.
 *
 * @param memberLanes lanes for members
 * @param otherLanes lanes for the others
 * @param memberWaitSeconds mean wait; infinite when their lanes cannot serve them
 * @param otherWaitSeconds likewise
 * @param delayPerHour vehicle-hours waited in an hour by all, infinite when either is
 */
public record LaneSplit(
        int memberLanes, int otherLanes, double memberWaitSeconds, double otherWaitSeconds, double delayPerHour) {
    /**
     * Who comes and how long one takes.
     *
     * @param perHour vehicles an hour, 0 or more
     * @param meanSeconds mean service, above 0
     */
    public record Stream(double perHour, double meanSeconds) {
        public Stream {
            if (!(perHour >= 0) || !(meanSeconds > 0)) {
                throw new IllegalArgumentException(
                        "vehicles an hour must be 0 or more and service above 0 s, got %s and %s"
                                .formatted(perHour, meanSeconds));
            }
        }

        private double wait(int lanes) {
            return perHour == 0 ? 0 : meanSeconds * ErlangC.meanWait(lanes, perHour * meanSeconds / 3600);
        }
    }

    /**
     * All splits in which both have a lane.
     *
     * @param lanes together, at least 2
     */
    public static List<LaneSplit> all(Stream members, Stream others, int lanes) {
        if (lanes < 2) {
            throw new IllegalArgumentException("two classes need two lanes, got " + lanes);
        }
        return IntStream.range(1, lanes)
                .mapToObj(own -> {
                    double member = members.wait(own);
                    double other = others.wait(lanes - own);
                    double delay = (members.perHour() * member + others.perHour() * other) / 3600;
                    return new LaneSplit(own, lanes - own, member, other, delay);
                })
                .toList();
    }

    /** The split with the least delay; of several the one with fewest member lanes. */
    public static LaneSplit best(Stream members, Stream others, int lanes) {
        return all(members, others, lanes).stream()
                .min(Comparator.comparingDouble(LaneSplit::delayPerHour))
                .orElseThrow();
    }
}
