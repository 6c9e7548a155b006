package org.garita.simulation.result;

import java.util.ArrayList;
import java.util.List;
import org.garita.simulation.compile.CompiledPort;

/** One stage over replications. Position 24 of everything stands for all hours. */
final class StageSums {
    private static final int HOURS = 24;

    private final int stage;
    private final Ratio[] open = LineSums.ratios();
    private final Ratio[] busy = LineSums.ratios();
    private final Ratio[] blocked = LineSums.ratios();
    private final Ratio[] utilisation = LineSums.ratios();
    private final Ratio[] completed = LineSums.ratios();

    StageSums(int stage) {
        this.stage = stage;
    }

    void add(Ledger ledger) {
        long[] sums = new long[4];
        for (int hour = 0; hour < HOURS; hour++) {
            int cell = stage * HOURS + hour;
            long[] here = {
                ledger.openMicros[cell], ledger.busyMicros[cell], ledger.blockedMicros[cell], ledger.completed[cell]
            };
            add(hour, here, ledger.days);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += here[i];
            }
        }
        add(HOURS, sums, ledger.days);
    }

    private void add(int at, long[] sums, int days) {
        open[at].add(sums[0], days);
        busy[at].add(sums[1], days);
        blocked[at].add(sums[2], days);
        utilisation[at].add(sums[1], sums[0]);
        completed[at].add(sums[3], days);
    }

    StageFigures figures(String id) {
        List<StageFigures.Lanes> byHour = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            byHour.add(at(hour));
        }
        return new StageFigures(id, byHour, at(HOURS));
    }

    private StageFigures.Lanes at(int hour) {
        return new StageFigures.Lanes(
                open[hour].certain(CompiledPort.HOUR).value(),
                busy[hour].certain(CompiledPort.HOUR),
                blocked[hour].certain(CompiledPort.HOUR),
                utilisation[hour].estimate(1),
                completed[hour].certain(1));
    }
}
