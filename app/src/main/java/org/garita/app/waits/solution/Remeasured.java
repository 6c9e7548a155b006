package org.garita.app.waits.solution;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.garita.app.crossing.Crossings;
import org.garita.app.waits.Evaluations;
import org.garita.app.waits.store.SolutionStore;
import org.garita.measurement.change.Evaluation;
import org.springframework.stereotype.Component;

/** What waits did around the start of a solution: as reported, or in the history that was invented for the demonstration. */
@Component
class Remeasured {
    private static final int MOST = 64;

    private final Evaluations evaluations;
    private final SolutionStore store;
    private final Crossings crossings;
    private final Clock clock;
    private final Map<Question, Optional<Evaluation>> known = new ConcurrentHashMap<>();

    Remeasured(Evaluations evaluations, SolutionStore store, Crossings crossings, Clock clock) {
        this.evaluations = evaluations;
        this.store = store;
        this.crossings = crossings;
        this.clock = clock;
    }

    /** Reports come in every hour; asked once a day, a page costs nothing. */
    private record Question(
            String solution, LocalDate since, LocalDate today, Optional<SolutionStore.Invented> invented) {}

    /** Empty when nothing is known on one side of the start. */
    Optional<Evaluation> around(Solution solution, LocalDate since, boolean simulated) {
        Optional<SolutionStore.Invented> invented = simulated ? store.invented(solution.id()) : Optional.empty();
        if (simulated && invented.isEmpty()) {
            return Optional.empty();
        }
        if (known.size() > MOST) {
            known.clear();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return known.computeIfAbsent(
                new Question(solution.id(), since, today, invented), asked -> answer(solution, asked));
    }

    private Optional<Evaluation> answer(Solution solution, Question asked) {
        if (asked.invented().isPresent()) {
            SolutionStore.Invented made = asked.invented().get();
            return Optional.of(new InventedHistory(made.seed(), made.percent()).around(solution, asked.since()));
        }
        ZoneId zone = crossings.crossing(solution.lane().crossing()).us().zone();
        return evaluations.reported(
                solution.lane(), asked.since().atStartOfDay(zone).toInstant(), solution.controls());
    }
}
