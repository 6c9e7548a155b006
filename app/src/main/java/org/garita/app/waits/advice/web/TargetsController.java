package org.garita.app.waits.advice.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.garita.app.waits.MeasuredWaits;
import org.garita.app.waits.SaidWait;
import org.garita.app.waits.advice.WaitTargets;
import org.garita.app.waits.advice.desk.AdviceDesk;
import org.garita.app.waits.demonstration.DemonstrationCrossing;
import org.garita.app.waits.words.MeasuredWords;
import org.garita.kernel.text.Language;
import org.garita.measurement.wait.Quantity;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Targets that bind both countries, for everyone, and how much of the last week each was held. */
@Controller
class TargetsController {
    private static final Duration WEEK = Duration.ofDays(7);

    private final WaitTargets targets;
    private final MeasuredWaits measured;
    private final AdviceDesk desk;
    private final MessageSource messages;
    private final Clock clock;

    TargetsController(
            WaitTargets targets, MeasuredWaits measured, AdviceDesk desk, MessageSource messages, Clock clock) {
        this.targets = targets;
        this.measured = measured;
        this.desk = desk;
        this.messages = messages;
        this.clock = clock;
    }

    /** What the page shows. */
    record TargetsPage(String code, List<CrossingView> crossings) {}

    /** A crossing with targets; those in force have a document with an address, drafts have none. */
    record CrossingView(String name, Optional<String> address, boolean simulated, List<RowView> rows) {}

    /** A class, its target, and how often it was held, in words. */
    record RowView(String name, String target, String held) {}

    @GetMapping("/{lang:en|es}/wait-targets")
    String page(Locale locale, Model model) {
        Language language = Language.of(locale);
        List<CrossingView> crossings = new ArrayList<>();
        for (WaitTargets.Draft draft : targets.drafts()) {
            boolean hidden = draft.crossing().equals(DemonstrationCrossing.ID) && !desk.demonstrates();
            if (!hidden) {
                crossings.add(crossing(draft, targets.inForce(draft.crossing()), language));
            }
        }
        model.addAttribute("page", new TargetsPage(language.code(), crossings));
        return "waits/wait-targets";
    }

    private CrossingView crossing(WaitTargets.Draft draft, Optional<WaitTargets.InForce> force, Language language) {
        MeasuredWords words =
                new MeasuredWords(messages, language, ZoneId.of(draft.port().zone()));
        Map<String, Double> minutes = force.map(WaitTargets.InForce::minutes).orElseGet(() -> drafted(draft));
        List<RowView> rows = draft.port().flows().stream()
                .filter(flow -> minutes.containsKey(flow.id()))
                .map(flow -> row(draft, flow.id(), words.in(flow.name()), minutes, words))
                .toList();
        boolean simulated = desk.measure(draft.crossing())
                .map(one -> one.simulated())
                .orElse(draft.crossing().equals(DemonstrationCrossing.ID));
        return new CrossingView(
                words.in(draft.name()),
                force.map(one ->
                        "/" + words.code() + "/documents/" + one.document().hex()),
                simulated,
                rows);
    }

    private static Map<String, Double> drafted(WaitTargets.Draft draft) {
        Map<String, Double> minutes = new HashMap<>();
        draft.minutes().values().forEach(stage -> stage.forEach((flow, most) -> minutes.put(flow, (double) most)));
        return minutes;
    }

    private RowView row(
            WaitTargets.Draft draft, String flow, String name, Map<String, Double> minutes, MeasuredWords words) {
        double target = minutes.getOrDefault(flow, 0.0);
        Instant now = clock.instant();
        List<SaidWait> said =
                measured.history(draft.crossing(), flow, Quantity.EXPECTED, now.minus(WEEK), now.plusSeconds(1));
        long known = said.stream().filter(one -> one.value().minutes() != null).count();
        long held = said.stream().filter(one -> within(one, target)).count();
        return new RowView(
                name,
                words.minutes(target),
                known == 0
                        ? words.say("waits.targets.not-measured")
                        : words.say("waits.targets.held", Math.round(100.0 * held / known), known));
    }

    private static boolean within(SaidWait one, double target) {
        var minutes = one.value().minutes();
        return minutes != null && minutes.middle() <= target && !one.value().atLeast();
    }
}
