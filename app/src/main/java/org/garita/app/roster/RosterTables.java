package org.garita.app.roster;

import java.io.PrintWriter;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.garita.planning.staffing.StaffingPlan;
import org.garita.simulation.result.Estimate;

/** A plan of lanes and shifts as tables for a terminal. */
public final class RosterTables {
    private final PrintWriter out;
    private final RosterTask task;
    private final RosterResult result;

    private RosterTables(RosterTask task, RosterResult result, PrintWriter out) {
        this.task = task;
        this.result = result;
        this.out = out;
    }

    /** Prints the result of a task. */
    public static void print(RosterTask task, RosterResult result, PrintWriter out) {
        RosterTables tables = new RosterTables(task, result, out);
        tables.head();
        tables.comparisons();
        for (int group = 0; group < result.groups().size(); group++) {
            tables.lanes(group);
        }
        tables.shifts();
        tables.front();
        tables.advice();
        out.flush();
    }

    private void line(String format, Object... arguments) {
        out.printf(Locale.ROOT, format + "%n", arguments);
    }

    private void head() {
        RosterResult.Shifts roster = result.roster();
        line(
                "%s, stage %s: %,d lane-hours a week planned, %d times %d weeks, seed %d",
                task.port().id(), task.stage(), result.laneHours(), task.replications(), task.weeks(), task.seed());
        line("Figures are from arrivals that the search never saw; ± is a 95 %% interval over replications.");
        line(
                "Shifts (%s%s): %,d shifts, %s paid hours; no roster for this plan can have fewer than %s, so this one is within %.2f %% of the best",
                task.shifts().name().en(),
                task.shifts().assumed() ? ", an assumption" : "",
                roster.count(),
                hours(roster.paidHours()),
                hours(roster.paidBound()),
                100 * roster.gap());
        line("  %s", task.shifts().origin().en());
        line(
                "Their officers can be at lanes for %,d hours; vehicle-hours waited a week: %s at the stage, %s at all stages",
                roster.coverHours(),
                estimate(roster.confirmed().stageVehicleHours()),
                estimate(roster.confirmed().allVehicleHours()));
    }

    private void comparisons() {
        line("%nVehicle-hours a week at equal lane-hours, at the stage");
        line("%-28s %10s %22s %22s %20s", "against", "lane-hours", "theirs", "plan", "saved");
        result.comparisons().forEach(this::comparison);
    }

    private void comparison(StaffingPlan.Comparison one) {
        String rule =
                switch (one.rule()) {
                    case FLAT -> "the same lanes at all hours";
                    case SIPP -> "hour by hour (SIPP)";
                    case AS_IT_IS -> "the lanes open today";
                };
        line(
                "%-28s %,10d %22s %22s %20s",
                rule,
                one.laneHours(),
                one.theirs().map(theirs -> estimate(theirs.stageVehicleHours())).orElse("unstable"),
                estimate(one.ours().stageVehicleHours()),
                percent(one.saving()));
    }

    private void lanes(int group) {
        line("%nLanes open for %s", String.join(", ", result.groups().get(group)));
        line(
                "%-5s %s",
                "hour",
                String.join(
                        " ", IntStream.range(0, 7).mapToObj(RosterTables::day).toList()));
        List<Integer> lanes = result.roster().lanes().byGroup().get(group);
        for (int hour = 0; hour < 24; hour++) {
            int at = hour;
            line(
                    "%02d    %s",
                    hour,
                    String.join(
                            " ",
                            IntStream.range(0, 7)
                                    .mapToObj(day -> "%3d".formatted(lanes.get(24 * day + at)))
                                    .toList()));
        }
    }

    private static String day(int day) {
        return DayOfWeek.of(day + 1).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private void shifts() {
        line("%nShifts: officers who begin");
        line("%-4s %-6s %-6s %-24s %8s", "day", "from", "until", "kind", "officers");
        for (RosterResult.Line one : result.roster().lines()) {
            line(
                    "%-4s %02d:00  %02d:00  %-24s %8d",
                    day(one.day()),
                    one.hour(),
                    (one.hour() + one.kind().hours()) % 24,
                    one.kind().id(),
                    one.officers());
        }
    }

    private void front() {
        line("%nOfficer-hours at lanes against vehicle-hours waited, a week, at the stage");
        line("%10s %24s   %s", "lane-hours", "vehicle-hours", "of these, by group");
        for (RosterResult.Point point : result.front()) {
            line(
                    "%,10d %24s   %s",
                    point.laneHours(),
                    estimate(point.vehicleHours()),
                    String.join(
                            ", ",
                            point.vehicleHoursByGroup().stream()
                                    .map(RosterTables::hours)
                                    .toList()));
        }
    }

    private void advice() {
        line("%nThe lanes open today, split among the groups");
        if (result.advice().isEmpty()) {
            line("All flows share all lanes: there is nothing to split.");
            return;
        }
        RosterResult.Advice advice = result.advice().get();
        int moved = moved(advice);
        line("With the same lanes open in every hour, %d lane-hours a week are better given to another group.", moved);
        advice.comparison()
                .ifPresentOrElse(this::comparison, () -> line("Today's lanes are unstable: no saving to tell."));
    }

    private int moved(RosterResult.Advice advice) {
        int moved = 0;
        for (int group = 0; group < result.groups().size(); group++) {
            for (int hour = 0; hour < RosterResult.HOURS; hour++) {
                int more = advice.lanes().byGroup().get(group).get(hour)
                        - result.today().byGroup().get(group).get(hour);
                moved += Math.max(0, more);
            }
        }
        return moved;
    }

    private static String hours(double hours) {
        return String.format(Locale.ROOT, "%,.0f", hours);
    }

    private static String estimate(Estimate estimate) {
        return hours(estimate.value())
                + (estimate.plusMinus().isPresent()
                        ? " ± " + hours(estimate.plusMinus().getAsDouble())
                        : " ± unknown");
    }

    private static String percent(Optional<Estimate> saving) {
        return saving.map(one -> String.format(
                        Locale.ROOT,
                        "%.1f ± %.1f %%",
                        100 * one.value(),
                        100 * one.plusMinus().orElse(Double.NaN)))
                .orElse("-");
    }
}
