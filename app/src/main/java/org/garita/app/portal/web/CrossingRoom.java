package org.garita.app.portal.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.crossing.BorderMap;
import org.garita.app.crossing.Corridors;
import org.garita.app.crossing.Crossings;
import org.garita.app.crossing.Facilities;
import org.garita.app.plan.PlanView;
import org.garita.app.plan.Plans;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.Waits;
import org.garita.kernel.place.BorderOutline;
import org.garita.kernel.text.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the public pages about crossings read: the doors of four rooms and the map, drawn once. */
@Component
class CrossingRoom {
    final Crossings crossings;
    final Facilities facilities;
    final Corridors corridors;
    final BorderMap map;
    final Clock clock;
    private final ObjectProvider<Waits> waits;
    private final ObjectProvider<Plans> plans;
    private final MessageSource messages;

    CrossingRoom(
            Crossings crossings,
            Facilities facilities,
            Corridors corridors,
            Clock clock,
            ObjectProvider<Waits> waits,
            ObjectProvider<Plans> plans,
            MessageSource messages) {
        this.crossings = crossings;
        this.facilities = facilities;
        this.corridors = corridors;
        this.map = BorderMap.of(BorderOutline.load(), crossings.all());
        this.clock = clock;
        this.waits = waits;
        this.plans = plans;
        this.messages = messages;
    }

    PageWords words(String code) {
        return new PageWords(messages, code.equals("es") ? Language.ES : Language.EN);
    }

    Optional<Waits> waits() {
        return Optional.ofNullable(waits.getIfAvailable());
    }

    /** The board as last published, or one that says that nothing was received. */
    WaitBoard board() {
        return waits().map(Waits::board)
                .orElseGet(() -> new WaitBoard(
                        clock.instant(), WaitBoard.Source.NONE, WaitBoard.Freshness.UNREACHABLE, Map.of()));
    }

    /** The instant against which ages are told. */
    Instant asOf(WaitBoard board) {
        return board.source() == WaitBoard.Source.RECORDED ? board.publishedAt() : clock.instant();
    }

    Optional<Plans> plans() {
        return Optional.ofNullable(plans.getIfAvailable());
    }

    /** The plan to show on the front page: the current one. */
    Optional<PlanView> currentPlan() {
        return plans().map(Plans::all).orElse(List.of()).stream().findFirst();
    }
}
