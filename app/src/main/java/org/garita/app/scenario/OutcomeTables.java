package org.garita.app.scenario;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.garita.simulation.Engine;
import org.garita.simulation.compile.Applicability.Reason;
import org.garita.simulation.port.Stability.Unstable;
import org.garita.simulation.result.Estimate;
import org.garita.simulation.result.FlowFigures;
import org.garita.simulation.result.LineFigures;
import org.garita.simulation.result.Outcome;
import org.garita.simulation.result.RoadFigures;
import org.garita.simulation.result.StageFigures;
import org.garita.simulation.result.WaitFigures;

/** The figures of a run as tables for a terminal. */
public final class OutcomeTables {
    private static final int HOURS = 24;
    private static final double SHOWN_SECONDS = 6;

    private final PrintWriter out;
    private final PortRun run;
    private final Outcome outcome;

    private OutcomeTables(PortRun run, PrintWriter out) {
        this.out = out;
        this.run = run;
        this.outcome = run.outcome();
    }

    /** Prints a run; emissions at these rates. */
    public static void print(PortRun run, RateDocument rates, PrintWriter out) {
        OutcomeTables tables = new OutcomeTables(run, out);
        tables.head();
        tables.waits();
        tables.waitsByHour();
        tables.stages();
        tables.flows();
        tables.roads();
        EmissionTables.print(run, rates, out);
        out.flush();
    }

    /** Prints why a port has no figures. */
    public static void print(String port, List<Unstable> stages, PrintWriter out) {
        out.printf("%s is unstable: its lines grow for ever, so there is no wait to report.%n", port);
        for (Unstable stage : stages) {
            out.printf(
                    "  %s: %s bring at least as much work in a week as the lanes that serve them can do, less the time these are held by a full stage behind; the line grows fastest on %s.%n",
                    stage.stage(), stage.flows().stream().sorted().collect(Collectors.joining(", ")), stage.when());
        }
        out.flush();
    }

    private void line(String format, Object... arguments) {
        out.printf(Locale.ROOT, format + "%n", arguments);
    }

    private void head() {
        line(
                "%s: %,d vehicles in %d replications of %d days, seed %d",
                outcome.port(),
                outcome.vehicles(),
                outcome.replications(),
                outcome.days(),
                run.setup().seed());
        line("Engine: %s", engine());
        line("Little's law holds at every line. %s", intervals());
    }

    private String intervals() {
        return outcome.replications() > 1
                ? "± is a 95 % interval over replications."
                : "Intervals are unknown with one replication.";
    }

    private String engine() {
        String couplings = run.couplings().stream().map(OutcomeTables::words).collect(Collectors.joining(", "));
        if (run.engine() == Engine.RECURSION) {
            return "recursion, because nothing couples";
        }
        return couplings.isEmpty() ? "event, as asked; the recursion would do" : "event, because of " + couplings;
    }

    private static String words(Reason reason) {
        String what =
                switch (reason.coupling()) {
                    case LINE_PER_LANE -> "a line per lane";
                    case LIMITED_SPACE -> "limited space";
                    case TANDEM_BOOTH -> "double-stacked booths";
                    case BALKING -> "turning round";
                    case PRIORITY -> "priorities";
                    case CYCLE -> "a way back between stages";
                    case MIXED_LANES -> "lanes that several groups of flows share";
                };
        return what + " at " + reason.at();
    }

    private void waits() {
        line("%nWaits in minutes, and vehicles in line");
        line(
                "%-24s %-18s %12s %16s %7s %7s %7s %7s %14s %7s",
                "stage", "flow", "vehicles", "mean", "p50", "p90", "p95", "max", "line", "longest");
        for (LineFigures at : outcome.lines()) {
            Optional<WaitFigures> waits = at.waits();
            line(
                    "%-24s %-18s %12s %16s %7s %7s %7s %7s %14s %7d",
                    at.stage(),
                    at.flow(),
                    waits.map(some -> String.format(Locale.ROOT, "%,d", some.vehicles()))
                            .orElse("none"),
                    waits.map(some -> estimate(some.meanSeconds(), 60, 2)).orElse(""),
                    waits.map(some -> minutes(some.p50Seconds())).orElse(""),
                    waits.map(some -> minutes(some.p90Seconds())).orElse(""),
                    waits.map(some -> minutes(some.p95Seconds())).orElse(""),
                    waits.map(some -> minutes(some.longestSeconds())).orElse(""),
                    estimate(at.queues().meanVehicles(), 1, 1),
                    at.queues().mostVehicles());
        }
    }

    private void waitsByHour() {
        List<LineFigures> waited =
                outcome.lines().stream().filter(OutcomeTables::somebodyWaits).toList();
        line("%nMean wait in minutes by hour of joining; - where nobody joined%s", leftOut(waited.size()));
        StringBuilder hours = new StringBuilder("%-24s %-18s".formatted("stage", "flow"));
        for (int hour = 0; hour < HOURS; hour++) {
            hours.append("%6d".formatted(hour));
        }
        line("%s", hours);
        for (LineFigures at : waited) {
            String row = at.waitsByHour().stream()
                    .map(waits -> waits.map(some -> minutes(some.meanSeconds().value()))
                            .orElse("-"))
                    .map("%6s"::formatted)
                    .collect(Collectors.joining());
            line("%-24s %-18s%s", at.stage(), at.flow(), row);
        }
        line("Binding stage by hour: %s", binding());
    }

    private static boolean somebodyWaits(LineFigures line) {
        return line.waitsByHour().stream()
                .flatMap(Optional::stream)
                .anyMatch(waits -> waits.meanSeconds().value() >= SHOWN_SECONDS);
    }

    private String leftOut(int shown) {
        int left = outcome.lines().size() - shown;
        return left == 0 ? "" : "; %d lines whose mean stays below 0.1 min at all hours are left out".formatted(left);
    }

    private String binding() {
        StringBuilder words = new StringBuilder();
        for (int from = 0; from < HOURS; ) {
            int to = from + 1;
            while (to < HOURS
                    && outcome.bindingByHour()
                            .get(to)
                            .equals(outcome.bindingByHour().get(from))) {
                to++;
            }
            words.append(words.isEmpty() ? "" : ", ")
                    .append("%d-%d %s"
                            .formatted(
                                    from, to, outcome.bindingByHour().get(from).orElse("none")));
            from = to;
        }
        return words.toString();
    }

    private void stages() {
        line("%nLanes: booth-hours a day");
        line("%-24s %10s %16s %16s %14s %16s", "stage", "open", "busy", "blocked", "utilisation", "served a day");
        for (StageFigures stage : outcome.stages()) {
            StageFigures.Lanes all = stage.all();
            line(
                    "%-24s %10.1f %16s %16s %14s %16s",
                    stage.stage(),
                    all.openBoothHours(),
                    estimate(all.busyBoothHours(), 1, 1),
                    estimate(all.blockedBoothHours(), 1, 1),
                    all.utilisation()
                            .map(part -> estimate(part, 0.01, 1) + " %")
                            .orElse("closed"),
                    estimate(all.completedPerDay(), 1, 0));
        }
    }

    private void flows() {
        line("%nFlows: a day");
        line(
                "%-18s %16s %14s %14s %16s %18s",
                "flow", "arrived", "turned away", "turned round", "finished", "minutes in all");
        for (FlowFigures flow : outcome.flows()) {
            line(
                    "%-18s %16s %14s %14s %16s %18s",
                    flow.flow(),
                    estimate(flow.arrived(), 1, 0),
                    estimate(flow.turnedAway(), 1, 1),
                    estimate(flow.balked(), 1, 1),
                    estimate(flow.finished(), 1, 0),
                    flow.secondsInSystem()
                            .map(seconds -> estimate(seconds, 60, 1))
                            .orElse(""));
        }
    }

    private void roads() {
        for (RoadFigures road : outcome.roads()) {
            line(
                    "%nRoad %s: line reaches %s m on average, %.0f m at 95 %% of minutes, %.0f m at most",
                    road.road(),
                    estimate(road.all().meanMetres(), 1, 0),
                    road.all().p95Metres(),
                    road.all().farthestMetres());
            for (RoadFigures.Marker marker : road.markers()) {
                line(
                        "  beyond %s: %s minutes a day, reached on %.0f %% of days%s",
                        marker.marker(),
                        estimate(marker.minutes(), 1, 1),
                        100 * marker.daysReached(),
                        first(marker.firstMinuteOfDay()));
            }
        }
    }

    private static String first(OptionalDouble minuteOfDay) {
        if (minuteOfDay.isEmpty()) {
            return "";
        }
        int minute = (int) minuteOfDay.getAsDouble();
        return ", first at %02d:%02d on average".formatted(minute / 60, minute % 60);
    }

    private static String minutes(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds / 60);
    }

    private static String estimate(Estimate estimate, double unit, int decimals) {
        String number = "%." + decimals + "f";
        String plusMinus = estimate.plusMinus().isPresent()
                ? String.format(Locale.ROOT, " ±" + number, estimate.plusMinus().getAsDouble() / unit)
                : "";
        return String.format(Locale.ROOT, number, estimate.value() / unit) + plusMinus;
    }
}
