package org.garita.bench.ssj;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.garita.app.scenario.PortFiles;
import org.garita.bench.ssj.fast.FastPort;
import org.garita.bench.ssj.guide.GuidePort;
import org.garita.bench.ssj.port.Model;
import org.garita.planning.replication.Replicates;
import org.garita.simulation.Engine;
import org.garita.simulation.Setup;
import org.garita.simulation.Simulation;
import org.garita.simulation.port.Port;
import org.garita.simulation.result.Estimate;
import org.garita.simulation.result.Outcome;
import org.garita.simulation.result.StudentT;

/**
 * Whether both SSJ peers and the engines run the same ports: figures of each from replications. Prints them; ends with 1 when
 * one differs by more than chance explains. Argument: the folder of the port files.
 */
public final class SsjAgreement {
    private static final int REPLICATIONS = 48;
    private static final int DAYS = 28;
    /** Standard errors of a difference; one in a thousand is beyond by chance. */
    private static final double MOST_ERRORS = 3.29;

    private final Port port;
    private final Model model;
    private final List<Figure> figures = Figure.all();
    private final double[][] ours = new double[figures.size()][REPLICATIONS];
    private final double[][] guide = new double[figures.size()][REPLICATIONS];
    private final double[][] fast = new double[figures.size()][REPLICATIONS];
    private double mostApart;

    private SsjAgreement(Port port, Model model) {
        this.port = port;
        this.model = model;
    }

    public static void main(String[] arguments) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%d replications of %d days each, with 95 %% intervals; apart: standard errors of the difference to Garita%n",
                REPLICATIONS,
                DAYS);
        System.out.printf(
                Locale.ROOT,
                "%-17s %-22s %-17s %17s %17s %5s %17s %5s%n",
                "port",
                "figure",
                "of",
                "Garita",
                "SSJ, same",
                "apart",
                "SSJ, fast",
                "apart");
        double mostApart = 0;
        for (Model model : Model.values()) {
            Port port = PortFiles.read(Path.of(arguments[0], model.port() + ".yaml"))
                    .port();
            SsjAgreement agreement = new SsjAgreement(port, model);
            agreement.run();
            agreement.print();
            mostApart = Math.max(mostApart, agreement.mostApart);
        }
        System.out.printf(
                Locale.ROOT,
                mostApart <= MOST_ERRORS
                        ? "All run the same ports: no figure is further apart than chance explains (%.1f standard errors).%n"
                        : "They do NOT run the same ports: a figure is %.1f standard errors apart.%n",
                mostApart);
        System.exit(mostApart <= MOST_ERRORS ? 0 : 1);
    }

    private void run() {
        for (int run = 0; run < REPLICATIONS; run++) {
            Outcome outcome = Simulation.run(port, new Setup(DAYS, 1, run + 1, 1, Engine.AUTO));
            GuidePort guided = new GuidePort(model, run + 1);
            guided.run(DAYS);
            FastPort fastest = new FastPort(model, run + 1);
            fastest.run(DAYS);
            for (int i = 0; i < figures.size(); i++) {
                Figure figure = figures.get(i);
                ours[i][run] = figure.ours().applyAsDouble(outcome);
                guide[i][run] = figure.guide().applyAsDouble(guided);
                fast[i][run] =
                        figure.fast().map(of -> of.applyAsDouble(fastest)).orElse(0.0);
            }
        }
    }

    private void print() {
        for (int i = 0; i < figures.size(); i++) {
            Estimate here = mean(ours[i]);
            Optional<Estimate> quick =
                    figures.get(i).fast().isPresent() ? Optional.of(mean(fast[i])) : Optional.empty();
            System.out.printf(
                    Locale.ROOT,
                    "%-17s %-22s %-17s %17s %s %s%n",
                    model.port(),
                    figures.get(i).name(),
                    figures.get(i).of(),
                    words(here),
                    beside(here, mean(guide[i])),
                    quick.map(there -> beside(here, there)).orElse("%17s".formatted("not gathered")));
        }
    }

    private static Estimate mean(double[] ofRuns) {
        return Replicates.mean(REPLICATIONS, run -> ofRuns[run]);
    }

    private static String words(Estimate estimate) {
        return String.format(
                Locale.ROOT,
                "%.2f ± %.2f",
                estimate.value(),
                estimate.plusMinus().orElseThrow());
    }

    private String beside(Estimate here, Estimate there) {
        double errors = errors(here, there);
        mostApart = Math.max(mostApart, errors);
        return String.format(Locale.ROOT, "%17s %5.1f", words(there), errors);
    }

    /** The difference in its standard errors. */
    private static double errors(Estimate here, Estimate there) {
        double difference = Math.abs(here.value() - there.value());
        double half =
                Math.hypot(here.plusMinus().orElseThrow(), there.plusMinus().orElseThrow());
        return difference == 0 ? 0 : difference / (half / StudentT.quantile(REPLICATIONS - 1));
    }
}
