package org.garita.simulation.emission;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.garita.kernel.lane.Mode;

/** Minutes a day with a running engine, by replication, class and hour of the day; of one run, or by how much two differ. */
final class EngineMinutes {
    static final int HOURS = 24;
    static final int IDLE = 0;
    static final int CRAWL = 1;

    private final List<Mode> modes;
    private final double[][][][] minutes;

    private EngineMinutes(List<Mode> modes, double[][][][] minutes) {
        this.modes = modes;
        this.minutes = minutes;
    }

    static EngineMinutes of(List<EngineTime> replications) {
        if (replications.isEmpty()) {
            throw new IllegalArgumentException("no replication to reckon emissions of");
        }
        return of(replications, modes(replications));
    }

    private static EngineMinutes of(List<EngineTime> replications, List<Mode> modes) {
        double[][][][] minutes = new double[replications.size()][modes.size()][HOURS][];
        for (int i = 0; i < minutes.length; i++) {
            for (int mode = 0; mode < modes.size(); mode++) {
                for (int hour = 0; hour < HOURS; hour++) {
                    minutes[i][mode][hour] = replications.get(i).minutesPerDay(modes.get(mode), hour);
                }
            }
        }
        return new EngineMinutes(modes, minutes);
    }

    static EngineMinutes difference(List<EngineTime> first, List<EngineTime> second) {
        if (first.size() != second.size() || first.isEmpty()) {
            throw new IllegalArgumentException(
                    "runs of %d and %d replications cannot be paired".formatted(first.size(), second.size()));
        }
        Set<Mode> both = EnumSet.noneOf(Mode.class);
        both.addAll(modes(first));
        both.addAll(modes(second));
        List<Mode> modes = List.copyOf(both);
        EngineMinutes before = of(first, modes);
        EngineMinutes after = of(second, modes);
        for (int i = 0; i < after.minutes.length; i++) {
            for (int mode = 0; mode < modes.size(); mode++) {
                for (int hour = 0; hour < HOURS; hour++) {
                    after.minutes[i][mode][hour][IDLE] -= before.minutes[i][mode][hour][IDLE];
                    after.minutes[i][mode][hour][CRAWL] -= before.minutes[i][mode][hour][CRAWL];
                }
            }
        }
        return after;
    }

    private static List<Mode> modes(List<EngineTime> replications) {
        Set<Mode> modes = EnumSet.noneOf(Mode.class);
        replications.forEach(one -> modes.addAll(one.classes().keySet()));
        return List.copyOf(modes);
    }

    int replications() {
        return minutes.length;
    }

    /** The classes that come, in the order of {@link Mode}. */
    List<Mode> modes() {
        return modes;
    }

    /** Idle or crawl minutes a day of a class (by its position) in an hour of one replication. */
    double at(int replication, int mode, int hour, int how) {
        return minutes[replication][mode][hour][how];
    }
}
