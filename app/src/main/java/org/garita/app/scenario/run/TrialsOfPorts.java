package org.garita.app.scenario.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.garita.app.scenario.Background;
import org.garita.app.scenario.PortDocument;
import org.garita.app.scenario.PortTrials;
import org.garita.app.scenario.WorkedPorts;
import org.garita.app.scenario.change.Change;
import org.garita.app.scenario.store.Json;
import org.garita.simulation.UnstablePort;
import org.garita.simulation.port.Port;
import org.garita.simulation.result.Estimate;
import org.garita.simulation.result.LineFigures;
import org.springframework.stereotype.Component;

/** Runs a worked port twice under common random numbers, as it is and changed, and pairs the repetitions. */
@Component
class TrialsOfPorts implements PortTrials {
    private static final int FEWEST = 2;

    @Override
    public String digest(Asked asked) {
        String all = String.join(
                "\n",
                WorkedPorts.yaml(asked.port()),
                asked.changes(),
                budget(asked).toString(),
                Integer.toString(MethodVersion.NOW));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Budget budget(Asked asked) {
        if (asked.replications() < FEWEST) {
            throw new IllegalArgumentException(
                    "an interval needs at least 2 repetitions, got %d".formatted(asked.replications()));
        }
        return new Budget(asked.days(), asked.replications(), asked.seed());
    }

    @Override
    public Found run(Asked asked, Background.Steps steps) {
        Port before = WorkedPorts.find(asked.port())
                .map(PortDocument::port)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no worked port '%s'; there are %s".formatted(asked.port(), WorkedPorts.names())));
        Port after = before;
        for (Change change : Json.changes(asked.changes())) {
            after = change.on(after);
        }
        Budget budget = budget(asked);
        try {
            Result own = PortRunner.run(before, budget, (done, of) -> steps.goOn(done, 2 * of));
            Result other = PortRunner.run(after, budget, (done, of) -> steps.goOn(of + done, 2 * of));
            return new Found(lines(before, own, other), hours(other) - hours(own));
        } catch (UnstablePort unstable) {
            throw new IllegalStateException(
                    "the changed port '%s' gets more work in a week than it can do".formatted(asked.port()), unstable);
        }
    }

    private static double hours(Result result) {
        return result.outcome().stages().stream()
                .mapToDouble(stage -> stage.all().openBoothHours())
                .sum();
    }

    private static List<Line> lines(Port port, Result own, Result other) {
        List<Line> found = new ArrayList<>();
        List<LineFigures> lines = own.outcome().lines();
        for (int line = 0; line < lines.size(); line++) {
            line(port, own, line, other).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Line> line(Port port, Result own, int number, Result other) {
        LineFigures line = own.outcome().lines().get(number);
        OptionalInt same = same(other, line);
        return same.isEmpty()
                ? Optional.empty()
                : Difference.of(own.repetitions(), number, other.repetitions(), same.getAsInt())
                        .flatMap(change -> line.waits()
                                .map(waits ->
                                        line(port, line, waits.meanSeconds().value(), change)));
    }

    private static OptionalInt same(Result other, LineFigures line) {
        List<LineFigures> lines = other.outcome().lines();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).stage().equals(line.stage())
                        && lines.get(i).flow().equals(line.flow()))
                .findFirst();
    }

    private static Line line(Port port, LineFigures line, double before, Estimate change) {
        double half = change.plusMinus().orElse(0); // two repetitions or more always have one
        return new Line(
                line.stage(),
                line.flow(),
                port.stages().get(port.stageIndex(line.stage())).name(),
                port.flows().get(port.flowIndex(line.flow())).name(),
                before,
                change.value(),
                change.value() - half,
                change.value() + half);
    }
}
