package org.garita.planning.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The week cover problem: enough officers at lanes in each hour of a week that repeats, for the fewest paid hours. A shift may
 * begin in any allowed hour and run over midnight and over the end of the week.
 */
public final class CoverProblem {
    /** Hours of a week. */
    public static final int HOURS = 168;

    /**
     * A shift that may be worked.
     *
     * @param kind its kind
     * @param start hour of the week in which it begins
     */
    public record Shift(ShiftKind kind, int start) {
        /** Whether an officer on it is at a lane in an hour of the week. */
        public boolean works(int hourOfWeek) {
            return kind.works(Math.floorMod(hourOfWeek - start, HOURS));
        }
    }

    private final int[] needed;
    private final List<Shift> shifts;
    private final int[][] hoursOf;

    /**
     * @param needed officers needed at lanes in each of the 168 hours, 0 or more
     * @param kinds kinds of shift
     * @param startHours hours of the day, 0 to 23, in which a shift may begin
     * @throws IllegalArgumentException when an hour in which somebody is needed cannot be covered
     */
    public CoverProblem(int[] needed, List<ShiftKind> kinds, List<Integer> startHours) {
        if (needed.length != HOURS) {
            throw new IllegalArgumentException(
                    "a week has 168 hours; needs for %d were given".formatted(needed.length));
        }
        this.needed = needed.clone();
        this.shifts = shifts(kinds, startHours);
        this.hoursOf = shifts.stream().map(CoverProblem::worked).toArray(int[][]::new);
        checkCoverable();
    }

    /** As the other, shifts beginning in any hour. */
    public CoverProblem(int[] needed, List<ShiftKind> kinds) {
        this(needed, kinds, IntStream.range(0, 24).boxed().toList());
    }

    private static List<Shift> shifts(List<ShiftKind> kinds, List<Integer> startHours) {
        List<Shift> all = new ArrayList<>();
        for (ShiftKind kind : kinds) {
            for (int start = 0; start < HOURS; start++) {
                if (startHours.contains(start % 24)) {
                    all.add(new Shift(kind, start));
                }
            }
        }
        return all;
    }

    private static int[] worked(Shift shift) {
        return IntStream.range(0, shift.kind().hours())
                .filter(shift.kind()::works)
                .map(hour -> (shift.start() + hour) % HOURS)
                .toArray();
    }

    private void checkCoverable() {
        boolean[] coverable = new boolean[HOURS];
        for (int[] hours : hoursOf) {
            for (int hour : hours) {
                coverable[hour] = true;
            }
        }
        for (int hour = 0; hour < HOURS; hour++) {
            if (needed[hour] < 0) {
                throw new IllegalArgumentException(
                        "hour %d of the week needs %d officers; it must be 0 or more".formatted(hour, needed[hour]));
            }
            if (needed[hour] > 0 && !coverable[hour]) {
                throw new IllegalArgumentException(
                        "no shift covers hour %d of the week, which needs %d officers. Maybe shifts may begin in too few hours."
                                .formatted(hour, needed[hour]));
            }
        }
    }

    /** Officers needed in an hour of the week. */
    public int needed(int hour) {
        return needed[hour];
    }

    /** Sum of the needs, in officer-hours at lanes. */
    public int neededHours() {
        return IntStream.of(needed).sum();
    }

    /** All shifts that may be worked; solutions count them by position. */
    public List<Shift> shifts() {
        return shifts;
    }

    /** Hours of the week at a lane of a shift. */
    int[] hoursOf(int shift) {
        return hoursOf[shift];
    }

    /** Paid hours of a shift. */
    double cost(int shift) {
        return shifts.get(shift).kind().paidHours();
    }

    /** The same shifts for other needs. */
    CoverProblem needing(int[] others) {
        return new CoverProblem(others, this);
    }

    private CoverProblem(int[] needed, CoverProblem like) {
        this.needed = needed.clone();
        this.shifts = like.shifts;
        this.hoursOf = like.hoursOf;
    }
}
