package org.garita.app.waits.solution.web;

import java.util.List;
import java.util.Optional;
import org.garita.app.crossing.Crossings;
import org.garita.app.waits.solution.Solution;
import org.garita.app.waits.solution.SolutionRegister;
import org.garita.app.waits.solution.SolutionStanding;
import org.garita.app.waits.solution.SolutionWords;
import org.garita.app.waits.solution.web.SolutionView.Effect;
import org.garita.app.waits.solution.web.SolutionView.Run;
import org.garita.app.waits.solution.web.SolutionView.Track;
import org.garita.kernel.place.CrossingId;
import org.springframework.stereotype.Component;

/** Makes the public pages of solutions. */
@Component
class SolutionPages {
    private final SolutionRegister register;
    private final SolutionViews views;
    private final Crossings crossings;

    SolutionPages(SolutionRegister register, SolutionViews views, Crossings crossings) {
        this.register = register;
        this.views = views;
        this.crossings = crossings;
    }

    /**
     * The catalogue and the register.
     *
     * @param measured at how many crossings one is funded and operates, in words
     * @param simulated the same in the demonstration's play
     */
    record ListPage(String code, int action, String measured, String simulated, List<KindView> kinds, List<Row> rows) {}

    /** A kind of solution, and how many drafts there are of it. */
    record KindView(String id, String name, String what, String bottleneck, String needed, List<Row> drafts) {}

    /** One solution in the register. */
    record Row(
            String id,
            String title,
            String crossing,
            String kind,
            Track measured,
            Track simulated,
            Optional<String> effect) {}

    /** One solution. */
    record SolutionPage(
            String code,
            String id,
            String title,
            String kind,
            String crossing,
            String crossingId,
            String port,
            String changed,
            String assumed,
            List<FactView> facts,
            Optional<Run> run,
            Optional<Effect> effect,
            List<Track> tracks,
            List<String> controls) {}

    /** What a source says. */
    record FactView(String said, String source, String address) {}

    ListPage list(SolutionWords words) {
        List<Row> rows =
                register.catalogue().all().stream().map(one -> row(one, words)).toList();
        return new ListPage(
                words.code(),
                register.catalogue().action(),
                count(false, words),
                count(true, words),
                register.catalogue().kinds().stream()
                        .map(kind -> kind(kind, rows, words))
                        .toList(),
                rows);
    }

    private String count(boolean simulated, SolutionWords words) {
        return words.say("waits.solution.count", register.crossings(simulated), register.needed());
    }

    private static KindView kind(Solution.Kind kind, List<Row> rows, SolutionWords words) {
        return new KindView(
                kind.id(),
                words.in(kind.name()),
                words.in(kind.what()),
                words.in(kind.bottleneck()),
                words.in(kind.needed()),
                rows.stream()
                        .filter(row -> row.kind().equals(words.in(kind.name())))
                        .toList());
    }

    private Row row(Solution solution, SolutionWords words) {
        SolutionStanding earnest = register.standing(solution, false);
        return new Row(
                solution.id(),
                words.in(solution.title()),
                name(solution.lane().crossing(), words),
                words.in(solution.kind().name()),
                views.track(earnest, words),
                views.track(register.standing(solution, true), words),
                earnest.simulation().flatMap(run -> run.headline(solution)).map(words::minutes));
    }

    String name(CrossingId crossing, SolutionWords words) {
        return words.in(crossings.crossing(crossing).label());
    }

    SolutionPage page(Solution solution, SolutionWords words) {
        SolutionStanding earnest = register.standing(solution, false);
        SolutionStanding play = register.standing(solution, true);
        return new SolutionPage(
                words.code(),
                solution.id(),
                words.in(solution.title()),
                words.in(solution.kind().name()),
                name(solution.lane().crossing(), words),
                solution.lane().crossing().value(),
                solution.port(),
                words.in(solution.changed()),
                words.in(solution.assumed()),
                solution.facts().stream()
                        .map(fact -> new FactView(words.in(fact.said()), fact.source(), fact.address()))
                        .toList(),
                views.run(earnest, words),
                views.effect(earnest, play, words),
                List.of(views.track(earnest, words), views.track(play, words)),
                solution.controls().stream()
                        .map(control -> name(control.crossing(), words))
                        .toList());
    }
}
