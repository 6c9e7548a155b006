package org.garita.planning.advice;

import java.util.Arrays;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.event.VehicleListener;

/**
 * What vehicles waited in one replication that begins with a line. Who stands in it joined earlier, one after the other at
 * the pace of arrivals; that time counts.
 */
final class Watch implements VehicleListener {
    private static final double MICROS_PER_MINUTE = CompiledPort.MINUTE;

    private final int[] waitingAtStart;
    private final double[] minutesApart;
    private final double[] target;
    private final int[] seen;
    private final double[][] sum;
    private final int[][] count;
    private final double[] over;
    private int[] flow = new int[256];
    private long[] joined = new long[256];

    Watch(Situation now, int[] waitingAtStart, double[] perHour) {
        int classes = waitingAtStart.length;
        this.waitingAtStart = waitingAtStart;
        this.minutesApart =
                Arrays.stream(perHour).map(rate -> rate > 0 ? 60 / rate : 0).toArray();
        this.target = now.classes().stream()
                .mapToDouble(one -> one.targetMinutes().orElse(Double.POSITIVE_INFINITY))
                .toArray();
        this.seen = new int[classes];
        this.sum = new double[classes][Outlook.INTERVALS];
        this.count = new int[classes][Outlook.INTERVALS];
        this.over = new double[classes];
    }

    @Override
    public void arrives(int vehicle, int ofFlow, long at) {
        if (vehicle >= flow.length) {
            flow = Arrays.copyOf(flow, vehicle * 2);
            joined = Arrays.copyOf(joined, vehicle * 2);
        }
        flow[vehicle] = ofFlow;
        int ahead = seen[ofFlow]++;
        int behind = waitingAtStart[ofFlow] - 1 - ahead;
        joined[vehicle] = behind >= 0 ? -Math.round(behind * minutesApart[ofFlow] * MICROS_PER_MINUTE) : at;
    }

    @Override
    public void joins(int vehicle, int step, long at) {}

    @Override
    public void starts(int vehicle, int lane, long at, long until) {
        int of = flow[vehicle];
        double minutes = (at - joined[vehicle]) / MICROS_PER_MINUTE;
        over[of] += Math.max(0, minutes - target[of]);
        if (joined[vehicle] >= 0) {
            int interval = (int) (joined[vehicle] / MICROS_PER_MINUTE / Outlook.INTERVAL_MINUTES);
            if (interval < Outlook.INTERVALS) {
                sum[of][interval] += minutes;
                count[of][interval]++;
            }
        }
    }

    @Override
    public void gone(int vehicle, End end, long at) {}

    /** Mean wait in minutes of those who joined in an interval; that of the interval before when nobody did. */
    double mean(int of, int interval) {
        for (int at = interval; at >= 0; at--) {
            if (count[of][at] > 0) {
                return sum[of][at] / count[of][at];
            }
        }
        return 0;
    }

    /** Vehicle-hours waited beyond the target. */
    double hoursOver(int of) {
        return over[of] / 60;
    }
}
