package org.garita.simulation.sense;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.draw.Generator;

/** When one sensor is silent in one run. */
final class Silence {
    private final List<Window> windows = new ArrayList<>();

    /** From one moment until before another, in microseconds. */
    private record Window(long from, long until) {}

    Silence(Outages outages, long horizon, Generator numbers) {
        for (Outages.Down down : outages.down()) {
            long from = Math.round(down.fromHour() * CompiledPort.HOUR);
            windows.add(new Window(from, from + Math.round(down.hours() * CompiledPort.HOUR)));
        }
        if (outages.perDay() > 0) {
            double gap = CompiledPort.DAY / outages.perDay();
            for (double at = gap * numbers.exponential(); at < horizon; at += gap * numbers.exponential()) {
                double length = outages.minutes() * CompiledPort.MINUTE * numbers.exponential();
                windows.add(new Window(Math.round(at), Math.round(at + length)));
            }
        }
    }

    /** The silent times of a run, those that touch as one. */
    List<SensorScore.Spell> spells(long horizon) {
        List<SensorScore.Spell> spells = new ArrayList<>();
        for (Window window :
                windows.stream().sorted(Comparator.comparingLong(Window::from)).toList()) {
            long from = Math.min(horizon, window.from);
            long until = Math.min(horizon, window.until);
            int last = spells.size() - 1;
            if (last >= 0 && spells.get(last).until() >= from) {
                SensorScore.Spell before = spells.get(last);
                spells.set(last, new SensorScore.Spell(before.from(), Math.max(before.until(), until)));
            } else if (until > from) {
                spells.add(new SensorScore.Spell(from, until));
            }
        }
        return spells;
    }

    /** Whether it is silent at a moment. */
    boolean at(long moment) {
        return during(moment, moment + 1);
    }

    /** Whether it is silent at some moment of a time. */
    boolean during(long from, long until) {
        for (Window window : windows) {
            if (window.from < until && window.until > from) {
                return true;
            }
        }
        return false;
    }
}
