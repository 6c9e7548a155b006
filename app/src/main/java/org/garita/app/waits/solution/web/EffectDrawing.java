package org.garita.app.waits.solution.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.garita.app.waits.solution.SolutionWords;

/** Draws changes of waits with their intervals, one under the other on one axis of minutes, with a line where nothing changed. */
final class EffectDrawing {
    private static final double LEFT = 10;
    private static final double WIDTH = 380;
    private static final double ROW = 44;

    private EffectDrawing() {}

    /** A change, in minutes. */
    record Bar(String name, String words, double middle, double low, double high) {}

    static SolutionView.Effect of(List<Bar> bars, SolutionWords words) {
        double least = Math.min(0, bars.stream().mapToDouble(Bar::low).min().orElse(0));
        double most = Math.max(0, bars.stream().mapToDouble(Bar::high).max().orElse(0));
        double room = Math.max(0.5, (most - least) * 0.08); // also where nothing moved at all
        Axis axis = new Axis(least - room, most + room);
        List<SolutionView.Drawn> drawn = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            drawn.add(drawn(bars.get(i), i, axis));
        }
        return new SolutionView.Effect(
                "0 0 %d %d".formatted(Math.round(WIDTH + 2 * LEFT), Math.round(ROW * bars.size() + 20)),
                axis.at(0),
                drawn,
                words.say("waits.solution.plain", least - room),
                words.say("waits.solution.plain", most + room),
                String.join(
                        "; ",
                        bars.stream()
                                .map(bar -> bar.name() + ": " + bar.words())
                                .toList()));
    }

    private static SolutionView.Drawn drawn(Bar bar, int row, Axis axis) {
        double y = ROW * row + 30;
        return new SolutionView.Drawn(
                bar.name(),
                bar.words(),
                "effect-" + row,
                axis.at(bar.low()),
                axis.at(bar.high()),
                axis.at(bar.middle()),
                number(y),
                number(y - 12));
    }

    private record Axis(double from, double to) {
        String at(double minutes) {
            return number(LEFT + WIDTH * (minutes - from) / (to - from));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
