package org.garita.bench.ssj.guide;

import java.util.Arrays;
import org.garita.bench.ssj.port.PortNumbers;
import umontreal.ssj.simevents.Accumulate;

/** One class from arrival to leaving. */
final class FlowStatistics {
    private final Accumulate inPort = new Accumulate("vehicles in the port");
    private final int[] arrived = new int[PortNumbers.HOURS];
    private int arrivedThisHour;
    private int finished;

    void arrived() {
        arrivedThisHour++;
        inPort.update(inPort.getLastValue() + 1);
    }

    void left() {
        finished++;
        inPort.update(inPort.getLastValue() - 1);
    }

    void endHour(int hour) {
        arrived[hour] += arrivedThisHour;
        arrivedThisHour = 0;
    }

    int arrived(int hour) {
        return arrived[hour];
    }

    long allArrived() {
        return Arrays.stream(arrived).asLongStream().sum();
    }

    int finished() {
        return finished;
    }

    /** Mean time from arrival to leaving, or to the end of the run. */
    double secondsInPort() {
        return inPort.sum() / allArrived();
    }
}
