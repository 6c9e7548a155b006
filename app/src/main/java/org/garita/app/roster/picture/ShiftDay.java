package org.garita.app.roster.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.garita.app.roster.RosterResult;

/**
 * The shifts that begin on one day as bars along the hours, those that run over midnight into the next day; a break is a gap.
 *
 * @param day name of the day
 * @param officers who begin on it
 * @param height of the drawing
 * @param bars one for each kind and hour of begin
 * @param ticks hours
 */
public record ShiftDay(String day, int officers, int height, List<Bar> bars, List<Tick> ticks) {
    private static final int WIDTH = 400;
    private static final int LEFT = 56;
    private static final int TOP = 18;
    private static final int ROW = 17;
    private static final int BAR = 11;
    private static final int LONGEST = 24;

    public ShiftDay {
        bars = List.copyOf(bars);
        ticks = List.copyOf(ticks);
    }

    /** One stretch of work. */
    public record Work(double x, double width) {}

    /**
     * Officers on the same shift.
     *
     * @param y upper edge
     * @param words how many begin
     * @param line the whole of it, for who listens or points
     * @param work stretches at a lane
     */
    public record Bar(int y, String words, String line, List<Work> work) {
        public Bar {
            work = List.copyOf(work);
        }

        /** Foot of the words. */
        public int foot() {
            return y + BAR - 1;
        }
    }

    /** An hour with its words. */
    public record Tick(double x, String words) {}

    /** Says a line of a roster. */
    public interface Says {
        String line(RosterResult.Line line);
    }

    /**
     * One day.
     *
     * @param lines of the whole week
     * @param day 0 for Monday
     */
    public static ShiftDay of(List<RosterResult.Line> lines, int day, String name, Says says) {
        List<RosterResult.Line> own = lines.stream()
                .filter(line -> line.day() == day)
                .sorted(Comparator.comparingInt(RosterResult.Line::hour)
                        .thenComparing(line -> line.kind().id()))
                .toList();
        int end = own.stream()
                .mapToInt(line -> line.hour() + line.kind().hours())
                .max()
                .orElse(LONGEST);
        int hours = Math.max(LONGEST, (end + 3) / 4 * 4);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            RosterResult.Line line = own.get(i);
            bars.add(new Bar(TOP + i * ROW + 3, "%d ×".formatted(line.officers()), says.line(line), work(line, hours)));
        }
        return new ShiftDay(
                name,
                own.stream().mapToInt(RosterResult.Line::officers).sum(),
                TOP + own.size() * ROW + 6,
                bars,
                IntStream.iterate(0, hour -> hour <= hours, hour -> hour + 4)
                        .mapToObj(hour -> new Tick(x(hour, hours), "%02d".formatted(hour % 24)))
                        .toList());
    }

    private static List<Work> work(RosterResult.Line line, int hours) {
        List<Work> work = new ArrayList<>();
        int from = 0;
        for (int hour = 1; hour <= line.kind().hours(); hour++) {
            if (!line.kind().works(hour) || !line.kind().works(from)) {
                if (line.kind().works(from)) {
                    double x = x(line.hour() + from, hours);
                    work.add(new Work(x, x(line.hour() + hour, hours) - x));
                }
                from = hour;
            }
        }
        return work;
    }

    private static double x(int hour, int hours) {
        return Math.round(10 * (LEFT + (double) hour / hours * (WIDTH - LEFT - 10))) / 10.0;
    }

    /** The view box attribute. */
    public String viewBox() {
        return "0 0 %d %d".formatted(WIDTH, height);
    }

    /** Upper end of the grid. */
    public int top() {
        return TOP;
    }

    /** Right end of the words before the bars. */
    public int wordsEnd() {
        return LEFT - 6;
    }

    /** Height of a bar. */
    public int bar() {
        return BAR;
    }
}
