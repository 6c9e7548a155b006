package org.garita.simulation.result;

import org.garita.simulation.port.Flow;

/** One flow over replications. Position 24 of the arrivals stands for all hours. */
final class FlowSums {
    private static final int HOURS = 24;

    private final int flow;
    private final Ratio[] arrived = LineSums.ratios();
    private final Ratio turnedAway = new Ratio();
    private final Ratio balked = new Ratio();
    private final Ratio finished = new Ratio();
    private final Ratio system = new Ratio();

    FlowSums(int flow) {
        this.flow = flow;
    }

    void add(Ledger ledger) {
        long all = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            long here = ledger.arrived[flow * HOURS + hour];
            arrived[hour].add(here, ledger.days);
            all += here;
        }
        arrived[HOURS].add(all, ledger.days);
        turnedAway.add(ledger.turnedAway[flow], ledger.days);
        balked.add(ledger.balked[flow], ledger.days);
        finished.add(ledger.finished[flow], ledger.days);
        long entered = all + ledger.startedWith[flow] - ledger.turnedAway[flow] - ledger.balked[flow];
        system.add(ledger.systemMicros[flow], entered);
    }

    FlowFigures figures(Flow of) {
        return new FlowFigures(
                of.id(),
                LineSums.byHour(arrived, 1),
                arrived[HOURS].certain(1),
                turnedAway.certain(1),
                balked.certain(1),
                of.balking().flatMap(Flow.Balking::to),
                finished.certain(1),
                system.estimate(1e6));
    }
}
