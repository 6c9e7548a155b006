package org.garita.app.waits.advice.web;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.garita.app.accord.DocumentFile;
import org.garita.app.identity.Holder;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Offices;
import org.garita.app.identity.Role;
import org.garita.app.waits.ClassMeasure;
import org.garita.app.waits.CrossingMeasure;
import org.garita.app.waits.advice.WaitTargets;
import org.garita.app.waits.advice.desk.AdviceDesk;
import org.garita.app.waits.advice.desk.AdviceDesk.Asked;
import org.garita.app.waits.advice.desk.AdviceDesk.Missing;
import org.garita.app.waits.advice.desk.AdviceStore;
import org.garita.app.waits.advice.desk.Decision;
import org.garita.app.waits.advice.desk.Reason;
import org.garita.app.waits.demonstration.DemonstrationCrossing;
import org.garita.app.waits.words.MeasuredWords;
import org.garita.kernel.text.Language;
import org.garita.measurement.wait.Quantity;
import org.garita.planning.advice.Advice;
import org.garita.planning.advice.LaneChange;
import org.garita.planning.advice.Outlook;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the desk's page of lane advice into words. */
// message keys: waits.advice.verdict.*, waits.advice.missing.*
@Component
class AdvicePages {
    /** Decisions that the page shows. */
    private static final Duration SHOWN = Duration.ofDays(30);

    private final AdviceDesk desk;
    private final AdviceStore store;
    private final WaitTargets targets;
    private final Offices offices;
    private final MessageSource messages;
    private final Clock clock;

    AdvicePages(
            AdviceDesk desk,
            AdviceStore store,
            WaitTargets targets,
            Offices offices,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.store = store;
        this.targets = targets;
        this.offices = offices;
        this.messages = messages;
        this.clock = clock;
    }

    MeasuredWords words(WaitTargets.Draft draft, Language language) {
        return new MeasuredWords(messages, language, ZoneId.of(draft.port().zone()));
    }

    AdvicePage page(Holder holder, Language language) {
        List<AdvicePage.CrossingView> crossings = targets.drafts().stream()
                .filter(draft -> !draft.crossing().equals(DemonstrationCrossing.ID) || desk.demonstrates())
                .map(draft -> crossing(draft, holder, words(draft, language)))
                .toList();
        MeasuredWords any = new MeasuredWords(messages, language, ZoneId.of("UTC"));
        return new AdvicePage(
                language.code(),
                holder.has(Role.EXECUTIVE_SECRETARY) || holder.has(Role.CO_LEAD),
                crossings,
                Reason.toDecline().stream()
                        .map(reason -> new AdvicePage.ReasonView(reason.name(), any.say(reason.messageKey())))
                        .toList());
    }

    /** Whether somebody is the chief of a crossing; the made-up one has none, so any chief may try. */
    static boolean chief(Holder holder, WaitTargets.Draft draft) {
        boolean madeUp = draft.crossing().equals(DemonstrationCrossing.ID);
        return holder.has(Role.PORT_DIRECTOR) && (madeUp || holder.port().equals(Optional.of(draft.crossing())));
    }

    private AdvicePage.CrossingView crossing(WaitTargets.Draft draft, Holder holder, MeasuredWords words) {
        List<DocumentFile> papers = targets.papers(draft.crossing());
        boolean inForce = targets.inForce(draft.crossing()).isPresent();
        boolean madeUp = draft.crossing().equals(DemonstrationCrossing.ID);
        List<Decision> decisions = store.since(draft.crossing(), clock.instant().minus(SHOWN));
        return new AdvicePage.CrossingView(
                draft.crossing().value(),
                words.in(draft.name()),
                words.say(
                        inForce
                                ? "waits.advice.targets.in-force"
                                : papers.isEmpty() ? "waits.advice.targets.none" : "waits.advice.targets.waiting"),
                papers.isEmpty()
                        ? null
                        : "/" + words.code() + "/desk/documents/"
                                + papers.get(0).hash().hex(),
                inForce,
                madeUp
                        || desk.measure(draft.crossing())
                                .map(CrossingMeasure::simulated)
                                .orElse(false),
                madeUp ? words.say("waits.advice.obeys") : null,
                desk.ask(draft).stream()
                        .map(asked -> stage(draft, asked, holder, words))
                        .toList(),
                followed(decisions, words),
                decisions.stream().map(one -> decision(draft, one, words)).toList());
    }

    private AdvicePage.StageView stage(WaitTargets.Draft draft, Asked asked, Holder holder, MeasuredWords words) {
        Optional<Advice> advice = asked.advice();
        boolean pause = asked.missing().contains(Missing.PAUSE);
        boolean advised =
                !pause && advice.filter(one -> !one.changes().isEmpty()).isPresent();
        long minute = asked.measure().map(one -> one.issued().toEpochMilli()).orElse(0L);
        return new AdvicePage.StageView(
                asked.stage().id(),
                words.in(asked.stage().name()),
                asked.missing().stream()
                        .map(one ->
                                words.say("waits.advice.missing." + one.name().toLowerCase(Locale.ROOT)))
                        .toList(),
                classes(asked, words),
                asked.measure()
                        .map(one -> words.say("waits.advice.as-of", words.dayAndClock(one.issued())))
                        .orElse(null),
                advice.filter(one -> !pause).map(one -> verdict(one, words)).orElse(null),
                advised
                        ? lanes(
                                draft.port(),
                                asked.stage(),
                                advice.orElseThrow().changes(),
                                words)
                        : List.of(),
                advice.filter(one -> !pause)
                        .flatMap(Advice::opening)
                        .map(one -> words.say(
                                one.holds() ? "waits.advice.opening.holds" : "waits.advice.opening.eases",
                                String.join("; ", lanes(draft.port(), asked.stage(), one.changes(), words))))
                        .orElse(null),
                advice.map(one -> pictures(draft.port(), asked, one, words)).orElse(List.of()),
                minute,
                advised && chief(holder, draft));
    }

    private static String verdict(Advice advice, MeasuredWords words) {
        return words.say(
                "waits.advice.verdict."
                        + advice.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                words.number(advice.before().hoursOver(), 0),
                words.number(advice.before().hoursOver() - advice.hoursSaved(), 0));
    }

    private static List<AdvicePage.ClassView> classes(Asked asked, MeasuredWords words) {
        String unknown = words.say("waits.advice.unknown");
        List<ClassMeasure> measured =
                asked.measure().map(CrossingMeasure::classes).orElse(List.of());
        return measured.stream()
                .filter(one -> asked.stage().services().containsKey(one.id()))
                .map(one -> new AdvicePage.ClassView(
                        words.in(one.name()),
                        whole(one.waiting(), unknown, words),
                        one.value(Quantity.EXPECTED).map(words::brief).orElse(unknown),
                        whole(one.lanesOpen(), unknown, words),
                        whole(one.arrivalsPerHour(), unknown, words),
                        asked.inForce()
                                .map(force -> force.minutes().get(one.id()))
                                .map(words::minutes)
                                .orElse(words.say("waits.advice.no-target"))))
                .toList();
    }

    private static String whole(OptionalDouble value, String unknown, MeasuredWords words) {
        return value.isPresent() ? words.number(value.getAsDouble(), 0) : unknown;
    }

    static List<String> lanes(Port port, Stage stage, List<LaneChange> changes, MeasuredWords words) {
        return changes.stream()
                .sorted(Comparator.comparingInt(LaneChange::lane))
                .map(change -> words.say(
                        change.opens() ? "waits.advice.lane-opens" : "waits.advice.lane",
                        stage.lanes().get(change.lane()).id(),
                        change.flows().stream()
                                .sorted()
                                .map(flow -> words.in(
                                        port.flows().get(port.flowIndex(flow)).name()))
                                .collect(Collectors.joining(", ")),
                        words.minutes(change.minutes())))
                .toList();
    }

    private static List<AdvicePage.PictureView> pictures(Port port, Asked asked, Advice advice, MeasuredWords words) {
        List<AdvicePage.PictureView> pictures = new ArrayList<>();
        for (Outlook.OfClass before : advice.before().classes()) {
            Optional<Outlook.OfClass> after = advice.after().map(then -> then.of(before.flow()));
            double target = asked.inForce()
                    .map(one -> one.minutes().getOrDefault(before.flow(), 0.0))
                    .orElse(0.0);
            double most = Math.max(
                    Math.max(target * 1.2, 5),
                    Math.max(
                            before.longest().minutes(),
                            after.map(one -> one.longest().minutes()).orElse(0.0)));
            List<AdvicePage.StepView> steps = new ArrayList<>();
            for (int at = 0; at < Outlook.INTERVALS; at += 3) {
                int step = at;
                steps.add(new AdvicePage.StepView(
                        words.say("waits.advice.in-minutes", at * Outlook.INTERVAL_MINUTES),
                        wait(before.waits().get(step), words),
                        after.map(one -> wait(one.waits().get(step), words))
                                .orElse(words.say("waits.advice.no-change"))));
            }
            pictures.add(new AdvicePage.PictureView(
                    words.in(port.flows().get(port.flowIndex(before.flow())).name()),
                    points(before, most),
                    after.map(one -> points(one, most)).orElse(null),
                    target > 0 ? String.format(Locale.ROOT, "%.1f", 80 - 76 * target / most) : null,
                    words.minutes(most),
                    steps));
        }
        return pictures;
    }

    private static String wait(Outlook.Wait wait, MeasuredWords words) {
        return words.say(
                "waits.advice.wait",
                words.minutes(wait.minutes()),
                words.number(wait.low(), 0),
                words.number(wait.high(), 0));
    }

    private static String points(Outlook.OfClass one, double most) {
        List<String> points = new ArrayList<>();
        for (int at = 0; at < Outlook.INTERVALS; at++) {
            double minutes = one.waits().get(at).minutes();
            points.add(String.format(
                    Locale.ROOT, "%.1f,%.1f", 240.0 * at / (Outlook.INTERVALS - 1), 80 - 76 * minutes / most));
        }
        return String.join(" ", points);
    }

    private static String followed(List<Decision> decisions, MeasuredWords words) {
        List<Decision> heard = decisions.stream()
                .filter(one -> one.taken()
                        && one.outcome().flatMap(Decision.Outcome::followed).isPresent())
                .toList();
        if (heard.isEmpty()) {
            return words.say("waits.advice.followed.none");
        }
        long yes = heard.stream()
                .filter(one -> one.outcome().flatMap(Decision.Outcome::followed).orElse(false))
                .count();
        return words.say("waits.advice.followed.share", yes, heard.size(), Math.round(100.0 * yes / heard.size()));
    }

    private AdvicePage.DecisionView decision(WaitTargets.Draft draft, Decision one, MeasuredWords words) {
        Port port = draft.port();
        Stage stage = port.stages().get(port.stageIndex(one.stage()));
        String reason = words.say(one.reason().messageKey());
        String unknown = words.say("waits.advice.unknown");
        return new AdvicePage.DecisionView(
                words.dayAndClock(one.at()),
                offices.find(new OfficeId(one.office()))
                        .map(office -> words.in(office.name()))
                        .orElse(one.office()),
                one.taken() ? words.say("waits.advice.taken") : words.say("waits.advice.declined", reason, one.words()),
                String.join("; ", lanes(port, stage, one.changes(), words)),
                words.say("waits.advice.expected-hour", words.minutes(one.before()), words.minutes(one.after())),
                one.outcome()
                        .map(outcome -> outcome.minutes().isPresent()
                                ? words.minutes(outcome.minutes().getAsDouble())
                                : unknown)
                        .orElse(words.say("waits.advice.later")),
                one.outcome()
                        .map(outcome -> outcome.followed()
                                .map(yes -> words.say(yes ? "waits.advice.yes" : "waits.advice.no"))
                                .orElse(unknown))
                        .orElse(words.say("waits.advice.later")));
    }
}
