package org.garita.bench.ssj.guide;

import java.util.Arrays;
import org.garita.bench.ssj.port.PortNumbers;
import umontreal.ssj.simevents.Accumulate;

/** One stage: its lines, and its booths in seconds by hour of the day over all days. */
final class StageStatistics {
    private final LineStatistics[] lines = new LineStatistics[PortNumbers.CLASSES.size()];
    private final Accumulate open = new Accumulate("open booths");
    private final Accumulate busy = new Accumulate("busy booths");
    private final Accumulate blocked = new Accumulate("blocked booths");
    private final double[] openSeconds = new double[PortNumbers.HOURS];
    private final double[] busySeconds = new double[PortNumbers.HOURS];
    private final double[] blockedSeconds = new double[PortNumbers.HOURS];
    private final int[] completed = new int[PortNumbers.HOURS];
    private int completedThisHour;

    /** @param lanes of the stage */
    StageStatistics(int lanes) {
        Arrays.setAll(lines, vehicleClass -> new LineStatistics(lanes));
    }

    /** A class before the stage. */
    LineStatistics line(int vehicleClass) {
        return lines[vehicleClass];
    }

    /** More booths are open from now on, or fewer. */
    void open(int more) {
        open.update(open.getLastValue() + more);
    }

    /** More booths serve from now on, or fewer. */
    void busy(int more) {
        busy.update(busy.getLastValue() + more);
    }

    /** More booths are held by a vehicle that is done, or fewer. */
    void blocked(int more) {
        blocked.update(blocked.getLastValue() + more);
    }

    /** A service has ended. */
    void completed() {
        completedThisHour++;
    }

    void endMinute(int hour) {
        for (LineStatistics line : lines) {
            line.endMinute(hour);
        }
    }

    void endHour(int hour) {
        openSeconds[hour] += beginAnew(open);
        busySeconds[hour] += beginAnew(busy);
        blockedSeconds[hour] += beginAnew(blocked);
        completed[hour] += completedThisHour;
        completedThisHour = 0;
    }

    private static double beginAnew(Accumulate booths) {
        double seconds = booths.sum();
        booths.init(booths.getLastValue());
        return seconds;
    }

    double openSeconds(int hour) {
        return openSeconds[hour];
    }

    double busySeconds(int hour) {
        return busySeconds[hour];
    }

    double blockedSeconds(int hour) {
        return blockedSeconds[hour];
    }

    double allBusySeconds() {
        return Arrays.stream(busySeconds).sum();
    }

    double allBlockedSeconds() {
        return Arrays.stream(blockedSeconds).sum();
    }

    int completed(int hour) {
        return completed[hour];
    }
}
