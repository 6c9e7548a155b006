package org.garita.app.waits.solution;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.garita.app.platform.ConsoleTask;
import org.garita.app.scenario.PortTrials;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code solution-simulate ID DAYS REPLICATIONS SEED [--json]}: runs a solution on its worked port and keeps the result. */
@Component
class SimulateSolutionTask implements ConsoleTask {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Solutions solutions;
    private final Simulations simulations;

    SimulateSolutionTask(Solutions solutions, Simulations simulations) {
        this.solutions = solutions;
        this.simulations = simulations;
    }

    @Override
    public String name() {
        return "solution-simulate";
    }

    @Override
    public int run(List<String> arguments, PrintWriter out, PrintWriter progress) {
        Optional<Solution> solution = arguments.isEmpty() ? Optional.empty() : solutions.find(arguments.get(0));
        if (solution.isEmpty() || arguments.size() < 4) {
            progress.println("There is no solution '%s'. There are: %s."
                    .formatted(
                            arguments.isEmpty() ? "" : arguments.get(0),
                            solutions.all().stream().map(Solution::id).collect(Collectors.joining(", "))));
            return 2;
        }
        try {
            Simulations.Amount amount = new Simulations.Amount(
                    Integer.parseInt(arguments.get(1)),
                    Integer.parseInt(arguments.get(2)),
                    Long.parseLong(arguments.get(3)));
            KeptSimulation kept = simulations.run(solution.get(), amount, KeptSimulation.COMMAND, (done, of) -> true);
            if (arguments.contains("--json")) {
                out.println(JSON.writeValueAsString(kept));
            } else {
                table(solution.get(), kept, out);
            }
            return 0;
        } catch (IllegalArgumentException | IllegalStateException unusable) {
            progress.println(unusable.getMessage());
            return 2;
        }
    }

    private static void table(Solution solution, KeptSimulation kept, PrintWriter out) {
        out.println(
                "SIMULATED on a worked port; change of mean waits in minutes, in brackets what holds in 95 of 100 cases");
        for (PortTrials.Line line : kept.told(solution)) {
            out.printf(
                    Locale.ROOT,
                    "%-24s %-16s %8.1f min  %+7.2f (%+.2f to %+.2f)%n",
                    line.stage(),
                    line.flow(),
                    line.before() / 60,
                    line.change() / 60,
                    line.low() / 60,
                    line.high() / 60);
        }
        out.printf(Locale.ROOT, "booth hours a day %+.1f%n", kept.found().boothHoursADay());
        out.println("inputs sha256 " + kept.digest());
    }
}
