package org.garita.bench.ssj;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.garita.app.scenario.PortFiles;
import org.garita.planning.replication.Replicates;
import org.garita.simulation.Engine;
import org.garita.simulation.Setup;
import org.garita.simulation.Simulation;
import org.garita.simulation.port.Port;
import org.garita.simulation.result.Estimate;
import org.garita.simulation.result.Outcome;
import org.garita.simulation.result.StudentT;

/**
 * Whether the SSJ models and the engines run the same ports: mean waits of each class before each stage, from replications of
 * either. Prints them; ends with 1 when one differs by more than chance explains. Argument: the folder of the port files.
 */
public final class SsjAgreement {
    private static final int REPLICATIONS = 48;
    private static final int DAYS = 28;
    /** Standard errors of a difference; one in a thousand is beyond by chance. */
    private static final double MOST_ERRORS = 3.29;

    /** A mean wait as both have it. */
    private record Wait(String port, String stage, String vehicleClass, Estimate ours, Estimate theirs) {
        /** The difference in its standard errors. */
        double errors() {
            double half = Math.hypot(
                    ours.plusMinus().orElseThrow(), theirs.plusMinus().orElseThrow());
            return Math.abs(ours.value() - theirs.value()) / (half / StudentT.quantile(REPLICATIONS - 1));
        }

        void print() {
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %-10s %-8s %8.1f ± %-5.1f %8.1f ± %-5.1f %6.1f%n",
                    port,
                    stage,
                    vehicleClass,
                    ours.value(),
                    ours.plusMinus().orElseThrow(),
                    theirs.value(),
                    theirs.plusMinus().orElseThrow(),
                    errors());
        }
    }

    private SsjAgreement() {}

    public static void main(String[] arguments) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "Mean waits in seconds from %d replications of %d days, with 95 %% intervals%n%-18s %-10s %-8s %16s %16s %s%n",
                REPLICATIONS,
                DAYS,
                "port",
                "stage",
                "class",
                "Garita",
                "SSJ",
                "standard errors apart");
        boolean agree = true;
        for (String port : List.of("benchmark", "benchmark-coupled")) {
            for (Wait wait : waits(Path.of(arguments[0], port + ".yaml"), port)) {
                wait.print();
                agree &= wait.errors() <= MOST_ERRORS;
            }
        }
        System.out.println(
                agree
                        ? "Both run the same ports: no mean wait is further apart than chance explains."
                        : "They do NOT run the same ports: a mean wait is further apart than chance explains.");
        System.exit(agree ? 0 : 1);
    }

    private static List<Wait> waits(Path file, String name) throws IOException {
        Port port = PortFiles.read(file).port();
        int threads = Runtime.getRuntime().availableProcessors();
        Outcome ours = Simulation.run(port, new Setup(DAYS, REPLICATIONS, 1, threads, Engine.AUTO));
        List<SsjPort> theirs = new ArrayList<>();
        for (int number = 1; number <= REPLICATIONS; number++) {
            SsjPort model = new SsjPort(SsjRun.model(name), number);
            model.run(DAYS);
            theirs.add(model);
        }
        List<Wait> waits = new ArrayList<>();
        for (int c = 0; c < PortNumbers.CLASSES.size(); c++) {
            int of = c;
            String id = PortNumbers.CLASSES.get(c);
            waits.add(new Wait(
                    name, "primary", id, mean(ours, "primary", id), Replicates.mean(REPLICATIONS, i -> theirs.get(i)
                            .primaryWait(of))));
            waits.add(new Wait(
                    name, "secondary", id, mean(ours, "secondary", id), Replicates.mean(REPLICATIONS, i -> theirs.get(i)
                            .secondaryWait(of))));
        }
        return waits;
    }

    private static Estimate mean(Outcome outcome, String stage, String vehicleClass) {
        return outcome.line(stage, vehicleClass).waits().orElseThrow().meanSeconds();
    }
}
