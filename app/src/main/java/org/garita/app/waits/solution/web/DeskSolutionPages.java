package org.garita.app.waits.solution.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.garita.app.crossing.Crossings;
import org.garita.app.identity.Holder;
import org.garita.app.identity.Role;
import org.garita.app.scenario.Background;
import org.garita.app.waits.solution.Simulations;
import org.garita.app.waits.solution.Solution;
import org.garita.app.waits.solution.SolutionPapers;
import org.garita.app.waits.solution.SolutionRegister;
import org.garita.app.waits.solution.SolutionStanding;
import org.garita.app.waits.solution.SolutionStanding.Stage;
import org.garita.app.waits.solution.SolutionWords;
import org.garita.app.waits.solution.web.SolutionView.Track;
import org.springframework.stereotype.Component;

/** Makes the desk's pages of solutions. */
@Component
class DeskSolutionPages {
    private final SolutionRegister register;
    private final SolutionPages pages;
    private final SolutionViews views;
    private final Simulations simulations;
    private final Crossings crossings;
    private final Clock clock;

    DeskSolutionPages(
            SolutionRegister register,
            SolutionPages pages,
            SolutionViews views,
            Simulations simulations,
            Crossings crossings,
            Clock clock) {
        this.register = register;
        this.pages = pages;
        this.views = views;
        this.simulations = simulations;
        this.crossings = crossings;
        this.clock = clock;
    }

    private static boolean leads(Holder holder) {
        return holder.has(Role.EXECUTIVE_SECRETARY) || holder.has(Role.CO_LEAD);
    }

    static boolean maySimulate(Holder holder) {
        return leads(holder) || holder.has(Role.PORT_DIRECTOR) || holder.has(Role.PROGRAMME_OFFICER);
    }

    /** The office that runs the port, or those who lead for both. */
    static boolean mayChoose(Holder holder, Solution solution) {
        boolean runsIt = holder.has(Role.PORT_DIRECTOR)
                && holder.port()
                        .filter(port -> port.equals(solution.lane().crossing()))
                        .isPresent();
        return leads(holder) || runsIt;
    }

    static boolean mayFund(Holder holder) {
        return leads(holder);
    }

    /** The desk's register. */
    record DeskListPage(String code, String office, SolutionPages.ListPage list) {}

    /**
     * One solution on the desk.
     *
     * @param progress what goes on, in words; empty when nothing does
     * @param today what a date begins with
     */
    record DeskSolutionPage(
            String code,
            String office,
            SolutionPages.SolutionPage page,
            boolean maySimulate,
            Simulations.Amount usual,
            String progress,
            boolean failed,
            String today,
            List<Forms> forms) {}

    /** What may be done on one track. */
    record Forms(
            Track track,
            String slug,
            boolean choose,
            boolean withdraw,
            boolean fund,
            boolean operate,
            boolean invent,
            String since,
            String shown) {}

    DeskListPage list(Holder holder, SolutionWords words) {
        return new DeskListPage(words.code(), views.office(holder.office().value(), words), pages.list(words));
    }

    DeskSolutionPage page(Solution solution, Holder holder, SolutionWords words) {
        LocalDate today = LocalDate.ofInstant(
                clock.instant(),
                crossings.crossing(solution.lane().crossing()).us().zone());
        return new DeskSolutionPage(
                words.code(),
                views.office(holder.office().value(), words),
                pages.page(solution, words),
                maySimulate(holder),
                Simulations.USUAL,
                simulations.progress(solution).map(at -> progress(at, words)).orElse(""),
                simulations.failed(solution),
                today.toString(),
                List.of(
                        forms(register.standing(solution, false), holder, words),
                        forms(register.standing(solution, true), holder, words)));
    }

    private static String progress(Background.Standing at, SolutionWords words) {
        return at.ahead() > 0
                ? words.counted("waits.solution.queued", at.ahead())
                : words.say("waits.solution.under-way", at.done(), at.of());
    }

    private Forms forms(SolutionStanding standing, Holder holder, SolutionWords words) {
        boolean chooses = mayChoose(holder, standing.solution());
        boolean funded = standing.reached(Stage.FUNDED);
        Optional<SolutionPapers.Operates> operates = standing.operating();
        return new Forms(
                views.track(standing, words),
                standing.simulated() ? "simulated" : "reported",
                chooses && standing.stage() == Stage.SIMULATED,
                chooses && standing.stage() == Stage.CHOSEN,
                mayFund(holder) && standing.stage() == Stage.CHOSEN,
                chooses && funded,
                standing.simulated() && maySimulate(holder) && standing.reached(Stage.SIMULATED),
                operates.map(one -> one.operation().since().toString()).orElse(""),
                operates.map(one -> one.operation().shown()).orElse(""));
    }
}
