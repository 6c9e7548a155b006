package org.garita.app.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code garita baseline}: what waits at a crossing usually were, by class, weekday and hour. */
@Command(
        name = "baseline",
        description = {
            "Compute a baseline of waits from the history of measured waits; keeps nothing.",
            "The same words, span and seed give the same bytes (garita-baseline/1); their SHA-256 names the baseline."
        },
        mixinStandardHelpOptions = true)
final class BaselineCommand extends StoreCommand {
    @Option(names = "--crossing", paramLabel = "ID", required = true, description = "Crossing, such as pharr.")
    private String crossing = "";

    @Option(names = "--from", paramLabel = "DAY", required = true, description = "First day, such as 2026-01-05.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--until", paramLabel = "DAY", required = true, description = "Day after the last.")
    private LocalDate until = LocalDate.EPOCH;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "2010",
            description = "Seed of the intervals (default: 2010).")
    private long seed;

    @Option(names = "--simulated", description = "Of words from virtual sensors instead of measured ones.")
    private boolean simulated;

    @Override
    public Integer call() throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of(crossing, from.toString(), until.toString(), Long.toString(seed)));
        if (simulated) {
            arguments.add("--simulated");
        }
        if (json()) {
            arguments.add("--json");
        }
        return console().run("baseline", arguments);
    }
}
