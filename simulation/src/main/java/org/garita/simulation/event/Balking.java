package org.garita.simulation.event;

import java.util.Objects;
import java.util.Optional;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.compile.PathTable;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Stage;

/** Who turns round at the sight of the line before its first stage. */
final class Balking {
    private final Stations stations;
    private final Tally tally;
    private final boolean[] looks;
    private final double[] patienceSeconds;
    private final double[] share;
    private final double[] meanSeconds;

    Balking(CompiledPort compiled, Stations stations, Tally tally) {
        int flows = compiled.flows();
        PathTable paths = compiled.paths();
        this.stations = stations;
        this.tally = tally;
        this.looks = new boolean[flows];
        this.patienceSeconds = new double[flows];
        this.share = new double[flows];
        this.meanSeconds = new double[paths.lines()];
        for (int line = 0; line < meanSeconds.length; line++) {
            String flow = compiled.port().flows().get(paths.flowOfLine(line)).id();
            Stage stage = compiled.port().stages().get(paths.stageOfLine(line));
            meanSeconds[line] =
                    Objects.requireNonNull(stage.services().get(flow), flow).meanSeconds();
        }
        for (int f = 0; f < flows; f++) {
            Optional<Flow.Balking> balking = compiled.port().flows().get(f).balking();
            looks[f] = balking.isPresent();
            patienceSeconds[f] = balking.map(b -> b.minutes() * 60).orElse(0.0);
            share[f] = balking.map(Flow.Balking::share).orElse(0.0);
        }
    }

    /**
     * Whether the vehicle of a flow that stands before its first stage turns round: the wait a driver would reckon is above
     * what it bears, and chance wills it. With no lane open to it the wait is reckoned endless.
     */
    boolean turnsRound(int flow, int step, Fates fates) {
        if (!looks[flow]) {
            return false;
        }
        boolean would = fates.resolve(flow) < share[flow];
        int line = stations.lineOfStep[step];
        int open = stations.station[stations.stageOfStep[step]].openLanes(flow);
        return would && (open == 0 || tally.queue(line) * meanSeconds[line] / open > patienceSeconds[flow]);
    }
}
