package org.garita.app.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.garita.app.crossing.Crossing;
import org.garita.app.plan.ActionFilter;
import org.garita.app.plan.ActionState;
import org.garita.app.plan.PlanView;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.WaitBoard;
import org.garita.kernel.place.CrossingId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /en/crossings} and {@code /en/crossings/{id}}. */
// message keys: plan.state.*
@Controller
class CrossingPageAddress {
    /** Hours to come that the page of a crossing shows. */
    private static final int AHEAD_HOURS = 6;

    private final CrossingRoom room;

    CrossingPageAddress(CrossingRoom room) {
        this.room = room;
    }

    @GetMapping("/{lang:en|es}/crossings")
    String list(@PathVariable String lang, Model model) {
        model.addAttribute("page", new CrossingListMaker(room, room.words(lang)).make());
        model.addAttribute("simulated", room.simulated.shown());
        return "portal/crossings";
    }

    @GetMapping("/{lang:en|es}/crossings/{id}")
    String crossing(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String lane,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String week,
            Model model) {
        if (room.simulated.shown() && room.simulated.crossing().value().equals(id)) {
            return "redirect:" + room.page(room.simulated.crossing(), lang);
        }
        Crossing crossing = room.found(id);
        PageWords words = room.words(lang);
        WaitBoard board = room.waits.board();
        CrossingHistory history = new CrossingHistoryMaker(crossing, room.waits, room.clock.instant(), words)
                .make(
                        CrossingHistoryMaker.Wish.of(lane, days, week),
                        ReportedWait.of(crossing, board).lead().map(LaneReport::lane));
        CrossingPageMaker maker =
                new CrossingPageMaker(crossing, room.facilities.at(crossing.id()), board, room.clock.instant(), words);
        model.addAttribute(
                "page",
                maker.make(new CrossingPageMaker.Around(
                        history,
                        measured(crossing, board, words),
                        new AheadPageMaker(CrossingAhead.of(room, crossing, words)).block(AHEAD_HOURS),
                        crossing.corridor().flatMap(room.corridors::find),
                        crossing.positionSource().flatMap(room.facilities::source),
                        actions(crossing.id(), words),
                        neighbour(crossing, -1, words),
                        neighbour(crossing, 1, words))));
        return "portal/crossing";
    }

    private MeasuredView measured(Crossing crossing, WaitBoard board, PageWords words) {
        MeasuredPictures pictures = new MeasuredPictures(room.measured, room.waits, words);
        return new MeasuredMaker(crossing, board, room.clock.instant(), words, pictures)
                .make(
                        room.measured.measured().crossing(crossing.id()),
                        room.sensors.find(crossing.id()).isPresent());
    }

    private CrossingPage.@Nullable Link neighbour(Crossing crossing, int step, PageWords words) {
        List<Crossing> all = room.crossings.all();
        int at = all.indexOf(crossing) + step;
        if (at < 0 || at >= all.size()) {
            return null;
        }
        Crossing neighbour = all.get(at);
        return new CrossingPage.Link(
                MapViewMaker.link(words.language(), neighbour.id()),
                neighbour.label().in(words.language()));
    }

    private List<CrossingPage.ActionLine> actions(CrossingId id, PageWords words) {
        List<CrossingPage.ActionLine> lines = new ArrayList<>();
        for (PlanView plan : room.plans.all()) {
            room.plans.actions(plan.id(), ActionFilter.touching(id)).stream()
                    .filter(action -> action.state() != ActionState.VOID)
                    .forEach(action -> lines.add(new CrossingPage.ActionLine(
                            "/%s/plans/%s/actions/%d"
                                    .formatted(
                                            words.language().code(),
                                            plan.id(),
                                            action.ref().number()),
                            words.say("crossing.number", action.ref().number()),
                            action.title().in(words.language()),
                            plan.title().in(words.language()),
                            words.say("plan.state." + action.state().name().toLowerCase(Locale.ROOT)),
                            words.day(action.deadline()))));
        }
        return lines;
    }
}
