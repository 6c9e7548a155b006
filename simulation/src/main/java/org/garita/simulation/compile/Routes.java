package org.garita.simulation.compile;

/**
 * Where a vehicle goes after one step of its path (or at arrival): the next steps with their chances. One number decides,
 * so that the n-th vehicle's fate is the n-th number of one stream, whatever the shares of later steps.
 */
public final class Routes {
    /** Instead of a step: the vehicle leaves the port. */
    public static final int OUT = -1;

    private final int[] steps;
    private final long[] limits;

    /**
     * @param steps the steps in order
     * @param limits for each the number of {@link org.garita.simulation.draw.ShareDraws} below which it is taken, growing
     */
    Routes(int[] steps, long[] limits) {
        this.steps = steps;
        this.limits = limits;
    }

    /** Whether all go the same way, so that no number is drawn. */
    public boolean certain() {
        return steps.length == 0 || limits[0] == Long.MAX_VALUE;
    }

    /** The step that all take, or {@link #OUT}; only when {@link #certain()}. */
    public int certainStep() {
        return steps.length == 0 ? OUT : steps[0];
    }

    /** How many steps may follow. */
    public int choices() {
        return steps.length;
    }

    /** The step of a choice. */
    public int step(int choice) {
        return steps[choice];
    }

    /** Numbers below this (and not below that of the choice before) take the step of a choice. */
    public long limit(int choice) {
        return limits[choice];
    }

    /** The step that a number from 0 to 2^63 - 1 chooses, or {@link #OUT}. */
    public int choose(long number) {
        for (int i = 0; i < steps.length; i++) {
            if (number < limits[i] || limits[i] == Long.MAX_VALUE) {
                return steps[i];
            }
        }
        return OUT;
    }
}
