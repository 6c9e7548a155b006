package org.garita.app.scenario.run;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.garita.simulation.Setup;
import org.garita.simulation.Simulation;
import org.garita.simulation.compile.Applicability;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.emission.EngineTime;
import org.garita.simulation.port.Port;
import org.garita.simulation.result.Ledger;
import org.garita.simulation.result.Outcome;

/** Runs a port and keeps of it what pages and comparisons need. */
final class PortRunner {
    private static final int MINUTES = 1440;

    private PortRunner() {}

    /** Told how many repetitions are done; says whether to go on. */
    interface Progress {
        boolean goOn(int done, int of);
    }

    /**
     * Runs a port.
     *
     * @throws org.garita.simulation.UnstablePort when it falls behind for ever
     * @throws java.util.concurrent.CancellationException when it was told not to go on
     */
    static Result run(Port port, Budget budget, Progress progress) {
        CompiledPort compiled = CompiledPort.of(port);
        Setup setup = budget.setup();
        List<Result.Repetition> repetitions = new ArrayList<>();
        Outcome outcome = Simulation.run(compiled, setup, new Simulation.Watcher() {
            @Override
            public boolean goOn(int done, int of) {
                return progress.goOn(done, of);
            }

            @Override
            public void replication(int number, Ledger ledger) {
                repetitions.add(repetition(ledger, compiled));
            }
        });
        return new Result(
                Simulation.choose(compiled, setup.engine()),
                Applicability.of(compiled).reasons(),
                outcome,
                day(compiled, setup),
                repetitions);
    }

    private static Result.Repetition repetition(Ledger ledger, CompiledPort port) {
        int lines = port.paths().lines();
        return new Result.Repetition(
                IntStream.range(0, lines).mapToObj(ledger::waits).toList(),
                IntStream.range(0, lines).mapToObj(ledger::waitedMicros).toList(),
                Optional.of(EngineTime.of(port, ledger)));
    }

    /** A Friday, or the last day of a shorter run. */
    static int dayShown(int days) {
        return Math.min(days, DayOfWeek.FRIDAY.getValue()) - 1;
    }

    private static Result.Day day(CompiledPort port, Setup setup) {
        int day = dayShown(setup.days());
        int[][] waiting = new int[port.paths().lines()][MINUTES];
        Setup until = new Setup(day + 1, 1, setup.seed(), 1, setup.engine());
        Simulation.replay(port, until, 0, (minute, now) -> {
            if (minute / MINUTES == day) {
                for (int line = 0; line < waiting.length; line++) {
                    waiting[line][minute % MINUTES] = now[line];
                }
            }
        });
        return new Result.Day(
                day,
                IntStream.range(0, waiting.length)
                        .mapToObj(line -> IntStream.of(waiting[line]).boxed().toList())
                        .toList());
    }
}
