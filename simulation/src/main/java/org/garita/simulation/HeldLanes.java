package org.garita.simulation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.event.EventEngine;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stability.Unstable;
import org.garita.simulation.result.Ledger;
import org.garita.simulation.result.StudentT;

/**
 * Whether lanes that are held because the stage behind them is full lose so much time that lines grow for ever. No formula
 * tells it for such ports, so pilot runs do, always the same ones whatever is asked of the port afterwards.
 *
 * <p>First one run of three weeks: when in the third there is a minute with hardly anybody in line, the port catches up with
 * itself. When there is none, eight runs over 8 and, if those do not tell, over 16 weeks: a line that grows for ever gains as
 * much in the last quarter of a run as in the one before, while one that is only long comes to a halt. It is called unstable
 * when the gain is above 0 by more than chance would give once in a thousand times. A port that falls
 * behind by less than about two percent of its vehicles is not found.
 */
final class HeldLanes {
    private static final int SEED = 17;
    private static final int RUNS = 8;
    private static final int FIRST_LOOK_WEEKS = 3;
    private static final int[] WEEKS = {8, 16};
    /** With 7 degrees of freedom twice the 97.5 % quantile is about the 99.9 % one. */
    private static final double SURE = 2 * StudentT.quantile(RUNS - 1);
    /** A line that slows down gains less than this part of what it gained a quarter before. */
    private static final double STEADY = .6;

    private final CompiledPort port;
    private final EventEngine engine;

    private HeldLanes(CompiledPort port) {
        this.port = port;
        this.engine = new EventEngine(port);
    }

    /**
     * Where a port falls behind for ever because lanes are held; empty when it does not.
     *
     * @param port one that has the lanes for its work, by {@link org.garita.simulation.port.Stability}
     */
    static Optional<Unstable> unstable(CompiledPort port) {
        boolean held =
                port.port().stages().stream().anyMatch(stage -> stage.spaces().isPresent());
        return held ? new HeldLanes(port).unstable() : Optional.empty();
    }

    private Optional<Unstable> unstable() {
        if (pilot(0, FIRST_LOOK_WEEKS).leastInLastWeek() <= lanes()) {
            return Optional.empty();
        }
        for (int weeks : WEEKS) {
            List<WeeklyLines> runs =
                    IntStream.range(0, RUNS).mapToObj(run -> pilot(run, weeks)).toList();
            if (grows(runs)) {
                return Optional.of(fastest(runs));
            }
        }
        return Optional.empty();
    }

    private WeeklyLines pilot(int run, int weeks) {
        WeeklyLines lines = new WeeklyLines(port.paths().lines(), weeks);
        Ledger ledger = new Ledger(port, 7 * weeks);
        ledger.minutes().tell(lines);
        engine.run(new Streams(SEED, run), 7 * weeks, ledger);
        return lines;
    }

    private int lanes() {
        return port.port().stages().stream()
                .mapToInt(stage -> stage.lanes().size())
                .sum();
    }

    private static boolean grows(List<WeeklyLines> runs) {
        double[] last = runs.stream().mapToDouble(run -> run.gain(3)).toArray();
        double before = runs.stream().mapToDouble(run -> run.gain(2)).average().orElseThrow();
        double mean = IntStream.range(0, RUNS).mapToDouble(i -> last[i]).sum() / RUNS;
        double squares = 0;
        for (double gain : last) {
            squares += (gain - mean) * (gain - mean);
        }
        double error = Math.sqrt(squares / (RUNS - 1) / RUNS);
        return mean > SURE * error && mean > STEADY * before;
    }

    /** The stage that gains most, with the flows that do and the hour of the week in which they do. */
    private Unstable fastest(List<WeeklyLines> runs) {
        Port given = port.port();
        double[] gained = new double[port.paths().lines()];
        double[] ofStage = new double[port.stages()];
        for (int line = 0; line < gained.length; line++) {
            int at = line;
            gained[line] = runs.stream().mapToDouble(run -> run.gain(3, at)).sum();
            ofStage[port.paths().stageOfLine(line)] += gained[line];
        }
        int stage = IntStream.range(0, ofStage.length)
                .reduce((a, b) -> ofStage[b] > ofStage[a] ? b : a)
                .orElseThrow();
        int[] growing = IntStream.range(0, gained.length)
                .filter(line -> port.paths().stageOfLine(line) == stage && gained[line] > .1 * ofStage[stage])
                .toArray();
        Set<String> flows = new TreeSet<>();
        for (int line : growing) {
            flows.add(given.flows().get(port.paths().flowOfLine(line)).id());
        }
        return new Unstable(
                given.stages().get(stage).id(),
                flows,
                1,
                fastestHour(runs, growing) * 60 / given.slotMinutes(),
                given.slotMinutes());
    }

    private static int fastestHour(List<WeeklyLines> runs, int[] lines) {
        double[] byHour = new double[168];
        for (WeeklyLines run : runs) {
            for (int hour = 0; hour < 168; hour++) {
                byHour[hour] += run.gainInHour(hour, lines);
            }
        }
        return IntStream.range(0, 168)
                .reduce((a, b) -> byHour[b] > byHour[a] ? b : a)
                .orElseThrow();
    }
}
