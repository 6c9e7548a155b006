package org.garita.app.waits.pilot.web;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.garita.app.crossing.Crossings;
import org.garita.app.identity.Holder;
import org.garita.app.identity.Role;
import org.garita.app.scenario.Background;
import org.garita.app.waits.pilot.BaselineAgreements;
import org.garita.app.waits.pilot.BaselineRoom;
import org.garita.app.waits.pilot.BaselineSpan;
import org.garita.app.waits.pilot.ImportedReads;
import org.garita.app.waits.pilot.Pilot;
import org.garita.app.waits.pilot.PilotRegister;
import org.garita.app.waits.pilot.PilotWords;
import org.garita.app.waits.pilot.SimulatedReads;
import org.garita.app.waits.pilot.web.PilotPages.PaperView;
import org.garita.app.waits.pilot.web.PilotPages.StandingView;
import org.springframework.stereotype.Component;

/** Makes the desk's pages of the pilots. */
@Component
class DeskPilotPages {
    private final PilotRegister register;
    private final PilotPages pages;
    private final BaselineRoom baselines;
    private final BaselineAgreements agreements;
    private final SimulatedReads simulated;
    private final Crossings crossings;
    private final BaselineViews views;

    DeskPilotPages(
            PilotRegister register,
            PilotPages pages,
            BaselineRoom baselines,
            BaselineAgreements agreements,
            SimulatedReads simulated,
            Crossings crossings,
            BaselineViews views) {
        this.register = register;
        this.pages = pages;
        this.baselines = baselines;
        this.agreements = agreements;
        this.simulated = simulated;
        this.crossings = crossings;
        this.views = views;
    }

    static boolean mayMake(Holder holder) {
        return mayPropose(holder) || holder.has(Role.PORT_DIRECTOR) || holder.has(Role.PROGRAMME_OFFICER);
    }

    static boolean mayPropose(Holder holder) {
        return holder.has(Role.EXECUTIVE_SECRETARY) || holder.has(Role.CO_LEAD);
    }

    /** The desk's register: the public one, what goes on at each pilot, and the forms. */
    record DeskListPage(
            String code,
            String office,
            boolean mayMake,
            int usualDays,
            long usualSeed,
            PilotPages.RegisterPage register,
            List<Progress> progress) {}

    /** What goes on at a pilot, in words; empty when nothing does. */
    record Progress(String pilot, String words) {}

    /**
     * One pilot on the desk.
     *
     * @param kinds simulated and measured, each with what is here
     */
    record DeskPilotPage(
            String code,
            String id,
            String name,
            String office,
            boolean mayMake,
            boolean mayPropose,
            int usualDays,
            long usualSeed,
            String progress,
            boolean failed,
            List<Kind> kinds) {}

    /**
     * What is here of one kind.
     *
     * @param simulated which kind
     * @param standing how far the pilot is on it
     * @param reads imports
     * @param from first day that could be counted, empty when nothing is here
     * @param until day after the last
     * @param baselines computed ones, the newest first
     * @param papers documents, the newest first
     */
    record Kind(
            boolean simulated,
            StandingView standing,
            List<ReadsView> reads,
            String from,
            String until,
            List<BaselineView> baselines,
            List<PaperView> papers) {}

    /** An import. */
    record ReadsView(String id, String folder, String span, String words, String rejected) {}

    DeskListPage list(Holder holder, PilotWords words) {
        return new DeskListPage(
                words.code(),
                views.office(holder.office(), words),
                mayMake(holder),
                SimulatedReads.USUAL_DAYS,
                BaselineSpan.USUAL_SEED,
                pages.register(words),
                register.pilots().stream()
                        .map(pilot -> new Progress(pilot.id(), progress(pilot, words)))
                        .filter(one -> !one.words().isEmpty())
                        .toList());
    }

    private String progress(Pilot pilot, PilotWords words) {
        Optional<Background.Standing> standing = simulated.progress(pilot);
        String name = pages.name(pilot, words);
        return standing.map(at -> at.ahead() > 0
                        ? words.counted("waits.pilot.queued", at.ahead(), name)
                        : words.say("waits.pilot.under-way", name))
                .orElse("");
    }

    DeskPilotPage page(Pilot pilot, Holder holder, PilotWords words) {
        return new DeskPilotPage(
                words.code(),
                pilot.id(),
                pages.name(pilot, words),
                views.office(holder.office(), words),
                mayMake(holder),
                mayPropose(holder),
                SimulatedReads.USUAL_DAYS,
                BaselineSpan.USUAL_SEED,
                progress(pilot, words),
                simulated.failed(pilot),
                List.of(kind(pilot, true, words), kind(pilot, false, words)));
    }

    private Kind kind(Pilot pilot, boolean isSimulated, PilotWords words) {
        ZoneId zone = crossings.crossing(pilot.crossing()).us().zone();
        List<ImportedReads> reads = baselines.reads(pilot, isSimulated);
        return new Kind(
                isSimulated,
                PilotPages.view(register.standing(pilot, isSimulated)),
                reads.stream().map(one -> view(one, zone, words)).toList(),
                reads.stream()
                        .map(ImportedReads::from)
                        .min(Comparator.naturalOrder())
                        .map(from -> from.atZone(zone).toLocalDate().toString())
                        .orElse(""),
                reads.stream()
                        .map(ImportedReads::until)
                        .max(Comparator.naturalOrder())
                        .map(until -> until.minusMillis(1)
                                .atZone(zone)
                                .toLocalDate()
                                .plusDays(1)
                                .toString())
                        .orElse(""),
                baselines.of(pilot, isSimulated).stream()
                        .map(kept -> views.view(kept, words))
                        .toList(),
                agreements.of(pilot, isSimulated).stream()
                        .map(PilotPages::paper)
                        .toList());
    }

    private static ReadsView view(ImportedReads reads, ZoneId zone, PilotWords words) {
        return new ReadsView(
                reads.id(),
                reads.folder(),
                words.say("waits.pilot.span", words.day(reads.from(), zone), words.lastDay(reads.until(), zone)),
                words.number((double) reads.words(), 0),
                words.number((double) reads.rejected(), 0));
    }
}
