package org.garita.app.waits.pilot.web;

import java.util.List;
import java.util.Optional;
import org.garita.app.accord.DocumentFile;
import org.garita.app.crossing.Crossings;
import org.garita.app.waits.pilot.BaselineAgreements.Agreed;
import org.garita.app.waits.pilot.Pilot;
import org.garita.app.waits.pilot.PilotRegister;
import org.garita.app.waits.pilot.PilotStanding;
import org.garita.app.waits.pilot.PilotStanding.State;
import org.garita.app.waits.pilot.PilotWords;
import org.springframework.stereotype.Component;

/** Makes the pages of the register of pilots. */
@Component
class PilotPages {
    private final PilotRegister register;
    private final Crossings crossings;
    private final BaselineViews views;

    PilotPages(PilotRegister register, Crossings crossings, BaselineViews views) {
        this.register = register;
        this.crossings = crossings;
        this.views = views;
    }

    /**
     * All pilots.
     *
     * @param code language
     * @param simulated how many are concluded on simulated data, in words
     * @param measured how many on measured data, in words
     * @param rows each pilot
     */
    record RegisterPage(String code, String simulated, String measured, List<RegisterRow> rows) {}

    /**
     * One pilot in the register.
     *
     * @param technology by what waits were measured; nothing where no source says so
     */
    record RegisterRow(
            String id, String name, Optional<String> technology, StandingView simulated, StandingView measured) {}

    /**
     * How far a pilot is on one kind of data.
     *
     * @param simulated which kind
     * @param state key of the words
     * @param css colour of the badge
     * @param document the document in force, else the newest, if any
     */
    record StandingView(boolean simulated, String state, String css, Optional<PaperView> document) {}

    /** A document of a baseline: where it is, and key of the words for where it stands. */
    record PaperView(String hash, String standing, boolean inForce) {}

    /**
     * One pilot.
     *
     * @param crossing id of its crossing
     * @param facts what sources say
     * @param standings on simulated and on measured data
     * @param baselines those in force or locked, simulated and measured apart
     */
    record PilotPage(
            String code,
            String id,
            String crossing,
            String name,
            Optional<String> technology,
            List<FactView> facts,
            List<StandingView> standings,
            List<BaselineView> baselines) {}

    /** What a source says. */
    record FactView(String date, String said, String source, String address) {}

    RegisterPage register(PilotWords words) {
        return new RegisterPage(
                words.code(),
                count(true, words),
                count(false, words),
                register.pilots().stream().map(pilot -> row(pilot, words)).toList());
    }

    String count(boolean simulated, PilotWords words) {
        return words.say(
                simulated ? "waits.pilot.count.simulated" : "waits.pilot.count.measured",
                register.concluded(simulated),
                register.pilots().size());
    }

    private RegisterRow row(Pilot pilot, PilotWords words) {
        return new RegisterRow(
                pilot.id(),
                name(pilot, words),
                pilot.technology().map(words::in),
                view(register.standing(pilot, true)),
                view(register.standing(pilot, false)));
    }

    String name(Pilot pilot, PilotWords words) {
        return words.in(crossings.crossing(pilot.crossing()).label());
    }

    static StandingView view(PilotStanding standing) {
        return new StandingView(
                standing.simulated(),
                PilotWords.key(standing.state()),
                css(standing.state()),
                standing.document().map(PilotPages::paper));
    }

    static PaperView paper(Agreed agreed) {
        DocumentFile file = agreed.file();
        return new PaperView(
                file.hash().hex(), file.standing().messageKey(), file.standing().isInForce());
    }

    private static String css(State state) {
        return switch (state) {
            case NOTHING -> "badge-unknown";
            case RECEIVED, COMPUTED -> "badge-wait";
            case LOCKED -> "badge-info";
            case CONCLUDED -> "badge-ok";
        };
    }

    PilotPage page(Pilot pilot, PilotWords words) {
        List<PilotStanding> standings = List.of(register.standing(pilot, false), register.standing(pilot, true));
        return new PilotPage(
                words.code(),
                pilot.id(),
                pilot.crossing().value(),
                name(pilot, words),
                pilot.technology().map(words::in),
                pilot.facts().stream()
                        .map(fact -> new FactView(fact.date(), words.in(fact.said()), fact.source(), fact.address()))
                        .toList(),
                standings.stream().map(PilotPages::view).toList(),
                standings.stream()
                        .flatMap(standing -> standing.baseline().stream())
                        .map(kept -> views.view(kept, words))
                        .toList());
    }
}
