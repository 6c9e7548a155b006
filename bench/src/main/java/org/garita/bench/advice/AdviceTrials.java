package org.garita.bench.advice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.garita.app.scenario.PortDocument;
import org.garita.app.scenario.SensorFiles;
import org.garita.app.scenario.WorkedPorts;
import org.garita.app.waits.advice.Rehearsal;
import org.garita.app.waits.advice.Surge;
import org.garita.app.waits.demonstration.DemonstrationPort;
import org.garita.kernel.lane.LaneClass;
import org.garita.planning.advice.LaneChange;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.StageKind;
import org.garita.simulation.sense.SensorPlan;

/**
 * How much lane advice cuts on simulated days with a surge of one class: vehicle-hours waited beyond the target, with every
 * advice taken and with the lanes as planned, at equal officer-hours. Arguments: folder of sensor files, seeds, minutes of target of trusted
 * classes, of others, then PORT:CLASS:FROM-HOUR:HOURS for each surge.
 */
public final class AdviceTrials {
    private static final double FACTOR = 1.5;

    private AdviceTrials() {}

    /** Prints a row a day and one a port. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        long[] seeds = Arrays.stream(arguments[1].split(",", -1))
                .mapToLong(Long::parseLong)
                .toArray();
        System.out.println(
                "port     surge        seed  over target, h: planned  advised          saved  advices  officer-hours  slowest");
        double before = 0;
        double after = 0;
        for (String surge : List.of(arguments).subList(4, arguments.length)) {
            double[] sums = trial(
                    folder,
                    surge.split(":", -1),
                    seeds,
                    Double.parseDouble(arguments[2]),
                    Double.parseDouble(arguments[3]));
            before += sums[0];
            after += sums[1];
        }
        System.out.printf("all: %s of the vehicle-hours over target are saved%n", cut(before, after));
    }

    private static double[] trial(Path folder, String[] surge, long[] seeds, double trusted, double others)
            throws IOException {
        Port worked = WorkedPorts.find(surge[0])
                .map(PortDocument::port)
                .orElseGet(() -> DemonstrationPort.read().port().port());
        SensorPlan sensors = WorkedPorts.find(surge[0]).isPresent()
                ? SensorFiles.read(folder.resolve(surge[0] + ".yaml"), worked).plan()
                : DemonstrationPort.read().plan();
        String stage = primary(worked, surge[1]);
        Map<String, Double> targets = new HashMap<>();
        for (Flow flow : worked.flows()) {
            if (stage.equals(primary(worked, flow.id()))) {
                targets.put(flow.id(), trustedClass(flow) ? trusted : others);
            }
        }
        Port real = new Surge(surge[1], FACTOR, Integer.parseInt(surge[2]), Integer.parseInt(surge[3])).on(worked);
        double before = 0;
        double after = 0;
        for (long seed : seeds) {
            Rehearsal.Result day =
                    new Rehearsal(worked, sensors, Rehearsal.Setting.usual(stage, targets, 240)).day(real, seed);
            if (Math.abs(day.officerHoursBefore() - day.officerHoursAfter()) > 1e-9) {
                throw new IllegalStateException("officer-hours differ: %s planned, %s advised"
                        .formatted(day.officerHoursBefore(), day.officerHoursAfter()));
            }
            print(surge, seed, day);
            before += day.before();
            after += day.after();
        }
        System.out.printf("%s: %s%n", surge[0], cut(before, after));
        return new double[] {before, after};
    }

    /** Id of the stage of primary inspection that a flow comes to; empty where it comes to none. */
    private static String primary(Port port, String flow) {
        return port.flows().get(port.flowIndex(flow)).path().stream()
                .map(Flow.Step::stage)
                .filter(stage -> port.stages().get(port.stageIndex(stage)).kind() == StageKind.PRIMARY)
                .findFirst()
                .orElse("");
    }

    private static boolean trustedClass(Flow flow) {
        return flow.kind().laneClass() != LaneClass.GENERAL && flow.kind().laneClass() != LaneClass.READY;
    }

    private static String cut(double before, double after) {
        return before > 0 ? String.format(Locale.ROOT, "%.0f %%", 100 * (1 - after / before)) : "nothing to save";
    }

    private static void print(String[] surge, long seed, Rehearsal.Result day) {
        System.out.printf(
                Locale.ROOT,
                "%-8s %-12s %4d %24.1f %8.1f %15s %8d %14.1f %6d ms%n",
                surge[0],
                surge[1],
                seed,
                day.before(),
                day.after(),
                cut(day.before(), day.after()),
                day.taken().size(),
                day.officerHoursAfter(),
                day.slowestMillis());
        if (Boolean.getBoolean("verbose")) {
            System.out.println("  " + day.hoursOverBefore() + " -> " + day.hoursOverAfter());
            for (Rehearsal.Taken taken : day.taken()) {
                System.out.printf(
                        Locale.ROOT,
                        "  %02d:%02d %s %s expected over %.1f -> %.1f%n",
                        taken.minute() / 60,
                        taken.minute() % 60,
                        taken.advice().verdict(),
                        taken.advice().changes().stream()
                                .map(AdviceTrials::words)
                                .toList(),
                        taken.advice().before().hoursOver(),
                        taken.advice().after().orElseThrow().hoursOver());
            }
        }
    }

    private static String words(LaneChange change) {
        return "lane %d to %s for %d min".formatted(change.lane() + 1, change.flows(), change.minutes());
    }
}
