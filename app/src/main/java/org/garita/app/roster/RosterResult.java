package org.garita.app.roster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.garita.planning.staffing.CoverSearch;
import org.garita.planning.staffing.Roster;
import org.garita.planning.staffing.ShiftKind;
import org.garita.planning.staffing.StaffingPlan;
import org.garita.planning.staffing.WeekLanes;
import org.garita.simulation.result.Estimate;

/**
 * What is kept and published of a plan of lanes and shifts. Hours of the week count from Monday 00:00 of the port's clock.
 * Vehicle-hours are hours waited by all vehicles in a week, under arrivals that the search never saw.
 *
 * @param groups flows that share lanes, by id
 * @param lanesOfStage lanes that the stage has
 * @param laneHours officer-hours at lanes a week that were planned
 * @param plan lanes by group and hour of the week for them
 * @param roster the shifts, and the lanes that their officers open
 * @param front plans with fewer and fewer lane-hours
 * @param comparisons with the usual rules at equal lane-hours
 * @param advice how the lanes open today should be split; absent where all flows share all lanes
 */
public record RosterResult(
        List<List<String>> groups,
        int lanesOfStage,
        int laneHours,
        Lanes plan,
        StaffingPlan.Confirmed planConfirmed,
        Shifts roster,
        List<Point> front,
        List<StaffingPlan.Comparison> comparisons,
        Lanes today,
        Optional<Advice> advice) {
    /** Hours of a week. */
    public static final int HOURS = 168;

    public RosterResult {
        groups = groups.stream().map(List::copyOf).toList();
        front = List.copyOf(front);
        comparisons = List.copyOf(comparisons);
    }

    /** Open lanes: for each group in order, 168 numbers. */
    public record Lanes(List<List<Integer>> byGroup) {
        public Lanes {
            byGroup = byGroup.stream().map(List::copyOf).toList();
        }

        static Lanes of(WeekLanes plan) {
            return new Lanes(IntStream.range(0, plan.pools())
                    .mapToObj(group -> IntStream.range(0, HOURS)
                            .mapToObj(hour -> plan.lanes(group, hour))
                            .toList())
                    .toList());
        }

        /** Lanes of all groups in an hour of the week. */
        public int open(int hour) {
            return byGroup.stream().mapToInt(lanes -> lanes.get(hour)).sum();
        }

        /** Officer-hours at lanes in the week. */
        public int hours() {
            return byGroup.stream()
                    .flatMap(List::stream)
                    .mapToInt(Integer::intValue)
                    .sum();
        }

        WeekLanes week() {
            return WeekLanes.of(
                    byGroup.size(), (group, hour) -> byGroup.get(group).get(hour));
        }
    }

    /** Officers who begin the same shift in an hour of the week. */
    public record Line(ShiftKind kind, int start, int officers) {
        /** Day of the begin, 0 for Monday. */
        public int day() {
            return start / 24;
        }

        /** Hour of the day of the begin. */
        public int hour() {
            return start % 24;
        }
    }

    /**
     * The shifts of a week.
     *
     * @param lines by begin
     * @param paidHours officer-hours paid
     * @param paidBound paid hours below which no roster for the planned lanes can go, proven
     * @param coverHours officer-hours in which officers can be at a lane
     * @param lanes the lanes that they open
     * @param confirmed what is waited then, every stage included
     */
    public record Shifts(
            List<Line> lines,
            double paidHours,
            double paidBound,
            int coverHours,
            Lanes lanes,
            StaffingPlan.Confirmed confirmed) {
        public Shifts {
            lines = List.copyOf(lines);
        }

        /** Share by which the paid hours may be above the fewest possible. */
        public double gap() {
            return paidBound <= 0 ? 0 : Math.max(0, paidHours / paidBound - 1);
        }

        /** Shifts worked in the week. */
        public int count() {
            return lines.stream().mapToInt(Line::officers).sum();
        }
    }

    /** One plan of the front. */
    public record Point(int laneHours, Estimate vehicleHours, List<Double> vehicleHoursByGroup) {
        public Point {
            vehicleHoursByGroup = List.copyOf(vehicleHoursByGroup);
        }
    }

    /**
     * The lanes open today, split anew.
     *
     * @param lanes the advised split
     * @param comparison with today's split; absent when a line grows for ever under one of them
     */
    public record Advice(Lanes lanes, Optional<StaffingPlan.Comparison> comparison) {}

    static RosterResult of(
            List<List<String>> groups, int lanesOfStage, StaffingPlan found, Lanes today, Optional<Advice> advice) {
        return new RosterResult(
                groups,
                lanesOfStage,
                found.chosen().laneHours(),
                Lanes.of(found.chosen().lanes()),
                found.chosenConfirmed(),
                shifts(found.staffed(), found.cover()),
                found.front().stream()
                        .map(point -> new Point(point.laneHours(), point.vehicleHours(), point.vehicleHoursByPool()))
                        .toList(),
                found.comparisons(),
                today,
                advice);
    }

    private static Shifts shifts(StaffingPlan.Staffed staffed, CoverSearch.Cover cover) {
        Roster roster = staffed.roster();
        return new Shifts(
                roster.lines().stream()
                        .map(line -> new Line(line.shift().kind(), line.shift().start(), line.officers()))
                        .sorted(Comparator.comparingInt(Line::start)
                                .thenComparing(line -> line.kind().id()))
                        .toList(),
                roster.paidHours(),
                cover.bound(),
                Arrays.stream(roster.cover()).sum(),
                Lanes.of(staffed.point().lanes()),
                staffed.confirmed());
    }
}
