package org.garita.kernel.lane;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A mode and a lane class that belong together: the finest grain at which waits are reported.
 *
 * @param mode what crosses
 * @param laneClass who may use the lane
 */
public record LaneKind(Mode mode, LaneClass laneClass) implements Comparable<LaneKind> {
    /** The seven kinds that the CBP feed reports, in the order in which pages show them. */
    public static final List<LaneKind> REPORTED = List.of(
            new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.GENERAL),
            new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.READY),
            new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.SENTRI),
            new LaneKind(Mode.PEDESTRIAN, LaneClass.GENERAL),
            new LaneKind(Mode.PEDESTRIAN, LaneClass.READY),
            new LaneKind(Mode.COMMERCIAL, LaneClass.GENERAL),
            new LaneKind(Mode.COMMERCIAL, LaneClass.FAST));

    public LaneKind {
        boolean fits = laneClass != LaneClass.FAST || mode == Mode.COMMERCIAL;
        if (!fits) {
            throw new IllegalArgumentException("FAST lanes are commercial only, got " + mode);
        }
    }

    /** Stable lower-case code for files, tables and addresses, for example {@code passenger_vehicle_general}. */
    public String code() {
        return (mode.name() + "_" + laneClass.name()).toLowerCase(Locale.ROOT);
    }

    /** The reported kind with this {@link #code()}, or nothing when no feed reports such a lane. */
    public static Optional<LaneKind> find(String code) {
        return REPORTED.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    @Override
    public int compareTo(LaneKind other) {
        int byMode = mode.compareTo(other.mode);
        return byMode != 0 ? byMode : laneClass.compareTo(other.laneClass);
    }
}
