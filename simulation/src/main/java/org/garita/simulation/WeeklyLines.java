package org.garita.simulation;

import org.garita.simulation.result.MinuteLedger;

/** How long the lines of a run are, by quarter of the run, and how they change by hour of the week in its second half. */
final class WeeklyLines implements MinuteLedger.Listener {
    private static final int WEEK = 7 * 1440;

    private final int minutes;
    private final double[][] quarters;
    private final int[] atHour;
    private final long[][] gainByHour;
    private int least = Integer.MAX_VALUE;

    /**
     * @param lines how many the port has
     * @param weeks length of the run
     */
    WeeklyLines(int lines, int weeks) {
        this.minutes = weeks * WEEK;
        this.quarters = new double[4][lines];
        this.atHour = new int[lines];
        this.gainByHour = new long[168][lines];
    }

    @Override
    public void minute(int minute, int[] waiting) {
        int all = 0;
        double[] quarter = quarters[(int) (4L * minute / minutes)];
        for (int line = 0; line < waiting.length; line++) {
            quarter[line] += waiting[line] * 4.0 / minutes;
            all += waiting[line];
        }
        if (minute >= minutes - WEEK) {
            least = Math.min(least, all);
        }
        if (minute % 60 == 59) {
            hour(minute, waiting);
        }
    }

    private void hour(int minute, int[] waiting) {
        if (minute >= minutes / 2) {
            long[] gain = gainByHour[minute / 60 % 168];
            for (int line = 0; line < waiting.length; line++) {
                gain[line] += waiting[line] - atHour[line];
            }
        }
        System.arraycopy(waiting, 0, atHour, 0, waiting.length);
    }

    /** Fewest vehicles in all lines together at the end of a minute of the last week. */
    int leastInLastWeek() {
        return least;
    }

    /** By how many vehicles all lines are longer in a quarter of the run, 1 to 3, than in the one before, on average. */
    double gain(int quarter) {
        double sum = 0;
        for (int line = 0; line < quarters[0].length; line++) {
            sum += gain(quarter, line);
        }
        return sum;
    }

    /** By how many one line is. */
    double gain(int quarter, int line) {
        return quarters[quarter][line] - quarters[quarter - 1][line];
    }

    /** What some lines gained in an hour of the week, over the second half of the run. */
    double gainInHour(int hour, int[] lines) {
        double sum = 0;
        for (int line : lines) {
            sum += gainByHour[hour][line];
        }
        return sum;
    }
}
