package org.garita.app.waits.solution;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.Hash;
import org.garita.app.crossing.Crossings;
import org.garita.app.identity.Holder;
import org.garita.app.scenario.PortTrials;
import org.garita.app.waits.solution.SolutionStanding.Stage;
import org.garita.app.waits.store.SolutionStore;
import org.springframework.stereotype.Component;

/** What offices do with solutions, one stage after the other. */
@Component
public class SolutionRoom {
    private static final double MOST_PERCENT = 60; // an invented history stays within what a crossing might show

    private final SolutionRegister register;
    private final SolutionAgreements agreements;
    private final Remeasured remeasured;
    private final SolutionStore store;
    private final SolutionVersion version;
    private final Crossings crossings;
    private final Clock clock;

    SolutionRoom(
            SolutionRegister register,
            SolutionAgreements agreements,
            Remeasured remeasured,
            SolutionStore store,
            SolutionVersion version,
            Crossings crossings,
            Clock clock) {
        this.register = register;
        this.agreements = agreements;
        this.remeasured = remeasured;
        this.store = store;
        this.version = version;
        this.crossings = crossings;
        this.clock = clock;
    }

    /** The hash of what was proposed, and what became of it. */
    public record Proposal(Hash document, ActOutcome outcome) {}

    /**
     * Chooses a solution.
     *
     * @throws SolutionRefused when it was not simulated, is chosen already, or the reason is none
     */
    public void choose(Solution solution, boolean simulated, String reason, Holder holder) {
        SolutionStanding standing = register.standing(solution, simulated);
        need(standing, Stage.SIMULATED);
        if (standing.choice().isPresent() || standing.reached(Stage.FUNDED)) {
            throw new SolutionRefused("waits.solution.refused.chosen");
        }
        String words = reason.strip();
        if (words.isEmpty() || words.length() > Choice.LONGEST) {
            throw new SolutionRefused("waits.solution.refused.reason", Choice.LONGEST);
        }
        store.add(new Choice(
                UUID.randomUUID().toString(),
                solution.id(),
                simulated,
                words,
                holder.office(),
                clock.instant(),
                Optional.empty()));
        version.changed();
    }

    /**
     * Takes a choice back.
     *
     * @throws SolutionRefused when there is none, or it is funded
     */
    public void withdraw(Solution solution, boolean simulated, Holder holder) {
        SolutionStanding standing = register.standing(solution, simulated);
        if (standing.reached(Stage.FUNDED)) {
            throw new SolutionRefused("waits.solution.refused.funded");
        }
        Choice choice = standing.choice().orElseThrow(() -> new SolutionRefused("waits.solution.refused.not-chosen"));
        store.withdraw(choice.id(), new Choice.Withdrawal(holder.office(), clock.instant()));
        version.changed();
    }

    /**
     * Puts a funding decision before both countries.
     *
     * @throws SolutionRefused when the solution is not chosen, or the decision lies in the future
     */
    public Proposal fund(Solution solution, boolean simulated, FundingDecision decision, Holder holder) {
        SolutionStanding standing = register.standing(solution, simulated);
        need(standing, Stage.CHOSEN);
        notInFuture(solution, decision.decided());
        KeptSimulation run =
                standing.simulation().orElseThrow(() -> new SolutionRefused("waits.solution.refused.not-simulated"));
        Choice choice = standing.choice().orElseThrow(() -> new SolutionRefused("waits.solution.refused.not-chosen"));
        return agreements.propose(
                agreements
                        .papers(solution, simulated)
                        .funding(
                                decision,
                                run,
                                choice,
                                agreements.place(SolutionPapers.FUNDING, solution, simulated),
                                agreements.speaks(solution, simulated)),
                holder);
    }

    /**
     * Puts before both countries that a solution operates; told anew with what waits did, once that can be told.
     *
     * @throws SolutionRefused when it is not funded, or the day lies before the decision or in the future
     */
    public Proposal operate(Solution solution, boolean simulated, Operation operation, Holder holder) {
        SolutionStanding standing = register.standing(solution, simulated);
        need(standing, Stage.FUNDED);
        notInFuture(solution, operation.since());
        SolutionPapers.Funded funding = standing.funding().orElseThrow();
        if (operation.since().isBefore(funding.decision().decided())) {
            throw new SolutionRefused(
                    "waits.solution.refused.before",
                    operation.since().toString(),
                    funding.decision().decided().toString());
        }
        return agreements.propose(
                agreements
                        .papers(solution, simulated)
                        .operating(
                                operation,
                                funding,
                                remeasured.around(solution, operation.since(), simulated),
                                agreements.place(SolutionPapers.OPERATING, solution, simulated),
                                agreements.speaks(solution, simulated)),
                holder);
    }

    /**
     * Invents a history around the start of a solution, for the demonstration's play: waits change in it as the simulation says.
     *
     * @throws SolutionRefused when it was not simulated
     */
    public void invent(Solution solution, long seed, Holder holder) {
        KeptSimulation run = register.standing(solution, true)
                .simulation()
                .orElseThrow(() -> new SolutionRefused("waits.solution.refused.not-simulated"));
        double percent = run.headline(solution).map(SolutionRoom::percent).orElse(0.0);
        store.invent(
                UUID.randomUUID().toString(),
                solution.id(),
                new SolutionStore.Invented(seed, percent),
                holder.office(),
                clock.instant());
        version.changed();
    }

    private static double percent(PortTrials.Line line) {
        double percent = line.before() > 0 ? 100 * line.change() / line.before() : 0;
        return Math.max(-MOST_PERCENT, Math.min(MOST_PERCENT, percent));
    }

    private static void need(SolutionStanding standing, Stage stage) {
        if (!standing.reached(stage)) {
            throw new SolutionRefused(
                    switch (stage) {
                        case SIMULATED -> "waits.solution.refused.not-simulated";
                        case CHOSEN -> "waits.solution.refused.not-chosen";
                        default -> "waits.solution.refused.not-funded";
                    });
        }
    }

    private void notInFuture(Solution solution, LocalDate day) {
        ZoneId zone = crossings.crossing(solution.lane().crossing()).us().zone();
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
            throw new SolutionRefused("waits.solution.refused.future", day.toString());
        }
    }
}
