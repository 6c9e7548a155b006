package org.garita.planning.staffing;

import java.util.ArrayList;
import java.util.List;

/**
 * Officers on shifts of a week that repeats.
 *
 * @param lines shifts worked, each by at least one officer
 */
public record Roster(List<Line> lines) {
    /**
     * Some officers work the same shift.
     *
     * @param shift which
     * @param officers how many, at least 1
     */
    public record Line(CoverProblem.Shift shift, int officers) {
        public Line {
            if (officers < 1) {
                throw new IllegalArgumentException("a line of a roster needs an officer, got " + officers);
            }
        }
    }

    public Roster {
        lines = List.copyOf(lines);
    }

    static Roster of(CoverProblem problem, int[] officers) {
        List<Line> lines = new ArrayList<>();
        for (int shift = 0; shift < officers.length; shift++) {
            if (officers[shift] > 0) {
                lines.add(new Line(problem.shifts().get(shift), officers[shift]));
            }
        }
        return new Roster(lines);
    }

    /** Shifts worked in a week. */
    public int shifts() {
        return lines.stream().mapToInt(Line::officers).sum();
    }

    /** Hours paid in a week. */
    public double paidHours() {
        return lines.stream()
                .mapToDouble(line -> line.officers() * line.shift().kind().paidHours())
                .sum();
    }

    /** Officers who can be at a lane in an hour of the week. */
    public int cover(int hourOfWeek) {
        return lines.stream()
                .filter(line -> line.shift().works(hourOfWeek))
                .mapToInt(Line::officers)
                .sum();
    }

    /** Officers who can be at a lane in each hour of the week. */
    public int[] cover() {
        int[] cover = new int[CoverProblem.HOURS];
        for (Line line : lines) {
            for (int hour = 0; hour < cover.length; hour++) {
                cover[hour] += line.shift().works(hour) ? line.officers() : 0;
            }
        }
        return cover;
    }
}
