package org.garita.app.waits.solution.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.app.accord.DocumentFile;
import org.garita.app.identity.Offices;
import org.garita.app.waits.solution.FundingDecision;
import org.garita.app.waits.solution.KeptSimulation;
import org.garita.app.waits.solution.SolutionPapers;
import org.garita.app.waits.solution.SolutionStanding;
import org.garita.app.waits.solution.SolutionStanding.Stage;
import org.garita.app.waits.solution.SolutionWords;
import org.garita.app.waits.solution.web.SolutionView.Effect;
import org.garita.app.waits.solution.web.SolutionView.Paper;
import org.garita.app.waits.solution.web.SolutionView.Run;
import org.garita.app.waits.solution.web.SolutionView.Step;
import org.garita.app.waits.solution.web.SolutionView.Track;
import org.garita.measurement.change.Evaluation;
import org.garita.measurement.change.Placebo;
import org.springframework.stereotype.Component;

/** Says how far a solution is, and on what evidence. */
@Component
class SolutionViews {
    private static final List<Stage> STAGES =
            List.of(Stage.SIMULATED, Stage.CHOSEN, Stage.FUNDED, Stage.OPERATING, Stage.REMEASURED);

    private final Offices offices;

    SolutionViews(Offices offices) {
        this.offices = offices;
    }

    String office(String id, SolutionWords words) {
        return offices.all().stream()
                .filter(office -> office.id().value().equals(id))
                .findFirst()
                .map(office -> words.in(office.name()))
                .orElse(id);
    }

    Track track(SolutionStanding standing, SolutionWords words) {
        List<Step> steps = new ArrayList<>();
        boolean next = true;
        for (Stage stage : STAGES) {
            boolean done = standing.reached(stage);
            String state = done ? "done" : next ? "now" : "later";
            String says = done
                    ? shown(standing, stage, words)
                    : next ? words.say("waits.solution.next." + slug(stage)) : words.say("waits.solution.later");
            steps.add(new Step(SolutionWords.key(stage), state, says));
            next = done;
        }
        return new Track(
                standing.simulated(),
                SolutionWords.key(standing.stage()),
                css(standing.stage()),
                steps,
                papers(standing),
                standing.evaluation().map(found -> doubts(found, words)).orElse(List.of()));
    }

    private static String slug(Stage stage) { // message keys: waits.solution.next.*
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private static String css(Stage stage) {
        return switch (stage) {
            case DRAFT -> "badge-unknown";
            case SIMULATED, CHOSEN -> "badge-wait";
            case FUNDED -> "badge-info";
            case OPERATING, REMEASURED -> "badge-ok";
        };
    }

    private String shown(SolutionStanding standing, Stage stage, SolutionWords words) {
        return switch (stage) {
            case SIMULATED ->
                standing.simulation()
                        .map(run -> words.say(
                                "waits.solution.shown.simulated",
                                words.date(run.at()),
                                run.digest().substring(0, 12)))
                        .orElseGet(() -> words.say("waits.solution.shown.bound"));
            case CHOSEN -> chosen(standing, words);
            case FUNDED -> standing.funding().map(one -> funded(one, words)).orElse("");
            case OPERATING ->
                standing.operating()
                        .map(one -> words.say(
                                "waits.solution.shown.operating",
                                words.day(one.operation().since()),
                                one.operation().shown()))
                        .orElse("");
            default -> standing.evaluation().map(found -> found(found, words)).orElse("");
        };
    }

    private String chosen(SolutionStanding standing, SolutionWords words) {
        Optional<SolutionPapers.Funded> bound = standing.funding().filter(SolutionPapers.Funded::inForce);
        return bound.map(one -> words.say("waits.solution.shown.chosen", office(one.chosenBy(), words), one.reason()))
                .or(() -> standing.choice()
                        .map(choice -> words.say(
                                "waits.solution.shown.chosen",
                                office(choice.by().value(), words),
                                choice.reason())))
                .orElse("");
    }

    private static String funded(SolutionPapers.Funded funded, SolutionWords words) {
        FundingDecision decision = funded.decision();
        return words.say(
                "waits.solution.shown.funded",
                words.money(decision.amount()),
                decision.usPercent(),
                decision.mxPercent(),
                decision.fund(),
                words.day(decision.decided()));
    }

    private static String found(Evaluation found, SolutionWords words) {
        return found.main()
                .map(effect -> words.say(
                        "waits.solution.shown.remeasured",
                        words.finding(found.verdict().finding()),
                        words.minutes(effect.minutes()),
                        words.percent(effect.percent())))
                .orElseGet(() -> words.finding(found.verdict().finding()));
    }

    /** What speaks beside the finding: its doubts, and how placebos came out. */
    private static List<String> doubts(Evaluation found, SolutionWords words) {
        List<String> all = new ArrayList<>();
        all.add(found(found, words));
        found.verdict().reasons().forEach(reason -> all.add(words.doubt(reason)));
        for (Placebo.Kind kind : Placebo.Kind.values()) {
            long tried = found.placebos().tried().stream()
                    .filter(one -> one.kind() == kind)
                    .count();
            OptionalDouble p = found.p(kind);
            p.ifPresent(rank -> all.add(words.say(
                    kind == Placebo.Kind.DATE ? "waits.solution.placebo.date" : "waits.solution.placebo.control",
                    tried,
                    Math.round(rank * (1 + tried)) - 1)));
        }
        return all;
    }

    private static List<Paper> papers(SolutionStanding standing) {
        List<Paper> papers = new ArrayList<>();
        standing.funding().ifPresent(one -> papers.add(paper("waits.solution.paper.is-funding", one.file())));
        standing.operating().ifPresent(one -> papers.add(paper("waits.solution.paper.is-operating", one.file())));
        return papers;
    }

    private static Paper paper(String name, DocumentFile file) {
        return new Paper(
                name,
                file.hash().hex(),
                file.standing().messageKey(),
                file.standing().isInForce());
    }

    Optional<Run> run(SolutionStanding standing, SolutionWords words) {
        return standing.simulation()
                .map(kept -> new Run(
                        kept.told(standing.solution()).stream()
                                .map(line -> new SolutionView.Line(
                                        words.say("waits.solution.line", line.flowName(), line.stageName()),
                                        words.say("waits.solution.plain", line.before() / 60),
                                        words.minutes(line),
                                        standing.solution().line().is(line)))
                                .toList(),
                        words.say("waits.solution.hours", kept.found().boothHoursADay()),
                        kept.digest(),
                        Long.toString(kept.asked().seed()),
                        kept.asked().days(),
                        kept.asked().replications(),
                        words.date(kept.at()),
                        by(kept, words)));
    }

    private String by(KeptSimulation kept, SolutionWords words) {
        return kept.by().equals(KeptSimulation.COMMAND)
                ? words.say("waits.solution.by-command")
                : office(kept.by(), words);
    }

    /** The simulated effect, and beside it each one that was measured. */
    Optional<Effect> effect(SolutionStanding earnest, SolutionStanding play, SolutionWords words) {
        List<EffectDrawing.Bar> bars = new ArrayList<>();
        earnest.simulation()
                .flatMap(run -> run.headline(earnest.solution()))
                .ifPresent(line -> bars.add(new EffectDrawing.Bar(
                        words.say("waits.solution.bar.simulated"),
                        words.minutes(line),
                        line.change() / 60,
                        line.low() / 60,
                        line.high() / 60)));
        measured(earnest, "waits.solution.bar.measured", words).ifPresent(bars::add);
        measured(play, "waits.solution.bar.invented", words).ifPresent(bars::add);
        return bars.isEmpty() ? Optional.empty() : Optional.of(EffectDrawing.of(bars, words));
    }

    private static Optional<EffectDrawing.Bar> measured(SolutionStanding standing, String key, SolutionWords words) {
        return standing.evaluation()
                .flatMap(Evaluation::main)
                .map(effect -> new EffectDrawing.Bar(
                        words.say(key),
                        words.minutes(effect.minutes()),
                        effect.minutes().middle(),
                        effect.minutes().low(),
                        effect.minutes().high()));
    }
}
