package org.garita.simulation.sense;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.compile.PathTable;
import org.garita.simulation.sense.Sensor.Counter;
import org.garita.simulation.sense.Sensor.Grain;

/** What one counter counts in one run. */
final class CounterRun {
    private final Counter counter;
    private final Passing passing;
    private final SensorNumbers numbers;
    private final Silence silence;
    private final long horizon;
    private final long interval;
    private final double[] factorOfDay;
    private final RowsLeft rows;
    private int passed;
    private int within;
    private int told;

    CounterRun(Counter counter, Passing passing, SensorNumbers numbers, RowsLeft rows) {
        this.rows = rows;
        this.counter = counter;
        this.passing = passing;
        this.numbers = numbers;
        this.horizon = passing.trips().horizon();
        this.interval = counter.everySeconds() * 1_000_000L;
        this.silence = numbers.silence(counter.post(), horizon);
        this.factorOfDay = new double[(int) (horizon / CompiledPort.DAY)];
        double wandered = 0;
        for (int day = 0; day < factorOfDay.length; day++) {
            factorOfDay[day] = StrictMath.exp(wandered);
            wandered += counter.driftPerDay() * numbers.others().normal();
        }
    }

    /**
     * All counts in the order in which they arrive. Intervals begin with the run; one that was not counted whole, because the
     * sensor was silent or the run ended, is left out.
     */
    List<Count> all() {
        int intervals = (int) (horizon / interval);
        List<Integer> groups = List.copyOf(groups());
        rows.take((long) groups.size() * intervals);
        int[][] counted = new int[groups.size()][intervals];
        boolean[] silent = new boolean[intervals];
        for (int i = 0; i < intervals; i++) {
            silent[i] = silence.during(i * interval, (i + 1) * interval);
        }
        for (Passing.Pass pass : passing.passes(counter.post(), 0)) {
            long at = pass.at();
            if (at >= 0 && at < intervals * interval) {
                passed++;
                int times = times(pass);
                if (!silent[(int) (at / interval)]) {
                    within++;
                    told += times;
                }
                counted[groups.indexOf(group(pass.visit()))][(int) (at / interval)] += times;
            }
        }
        List<Count> counts = new ArrayList<>();
        for (int i = 0; i < intervals; i++) {
            long from = i * interval;
            if (!silent[i]) {
                long received = numbers.received(counter.post(), from + interval);
                for (int group = 0; group < groups.size(); group++) {
                    long shown = counter.post().clock().shows(from);
                    counts.add(new Count(received, shown, groups.get(group), counted[group][i]));
                }
            }
        }
        counts.sort(Comparator.comparingLong(Count::received));
        return counts;
    }

    /** How it did; to be asked after {@link #all}. */
    SensorScore score() {
        return new SensorScore(passed, within, told, silence.spells(horizon));
    }

    private SortedSet<Integer> groups() {
        SortedSet<Integer> groups = new TreeSet<>();
        CompiledPort port = passing.trips().port();
        boolean[] lines = passing.lines(counter.post());
        for (int line = 0; line < lines.length; line++) {
            if (lines[line]) {
                addGroups(port, line, groups);
            }
        }
        return groups;
    }

    private void addGroups(CompiledPort port, int line, SortedSet<Integer> groups) {
        PathTable paths = port.paths();
        if (counter.grain() != Grain.LANE) {
            groups.add(counter.grain() == Grain.CLASS ? paths.flowOfLine(line) : 0);
            return;
        }
        int stage = paths.stageOfLine(line);
        for (int lane = port.lanes().firstLane(stage); lane < port.lanes().firstLane(stage + 1); lane++) {
            groups.add(lane);
        }
    }

    private int group(int visit) {
        Trips trips = passing.trips();
        return switch (counter.grain()) {
            case ALL -> 0;
            case CLASS -> trips.flow(trips.trip(visit));
            case LANE -> trips.lane(visit);
        };
    }

    /** How often a vehicle is counted: on average as often as bias and drift say. */
    private int times(Passing.Pass pass) {
        double bias = pass.queued() ? counter.biasQueued() : counter.bias();
        double factor = (1 + bias) * factorOfDay[(int) (pass.at() / CompiledPort.DAY)];
        int whole = (int) factor;
        return whole + (numbers.misses().unit() < factor - whole ? 1 : 0);
    }
}
