package org.garita.app.portal.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garita.app.crossing.BorderMap;
import org.garita.app.crossing.Corridors;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.garita.app.crossing.Facilities;
import org.garita.app.plan.PlanView;
import org.garita.app.plan.Plans;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.waits.DemonstratedCrossing;
import org.garita.app.waits.Forecasts;
import org.garita.app.waits.MeasuredWaits;
import org.garita.app.waits.UsualWaits;
import org.garita.app.waits.Waits;
import org.garita.kernel.place.BorderOutline;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Language;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the public pages about crossings read: the doors of five rooms and the map, drawn once. */
@Component
class CrossingRoom {
    final Crossings crossings;
    final Facilities facilities;
    final Corridors corridors;
    final BorderMap map;
    final Clock clock;
    final Waits waits;
    final MeasuredWaits measured;
    final Forecasts forecasts;
    final UsualWaits usual;
    final SensorRegister sensors;
    final Plans plans;
    final DemonstratedCrossing simulated;
    private final MessageSource messages;

    CrossingRoom(
            Crossings crossings,
            Facilities facilities,
            Corridors corridors,
            Clock clock,
            Waits waits,
            MeasuredWaits measured,
            Forecasts forecasts,
            UsualWaits usual,
            SensorRegister sensors,
            Plans plans,
            DemonstratedCrossing simulated,
            MessageSource messages) {
        this.crossings = crossings;
        this.facilities = facilities;
        this.corridors = corridors;
        this.map = BorderMap.of(BorderOutline.load(), crossings.all());
        this.clock = clock;
        this.waits = waits;
        this.measured = measured;
        this.forecasts = forecasts;
        this.usual = usual;
        this.sensors = sensors;
        this.plans = plans;
        this.simulated = simulated;
        this.messages = messages;
    }

    /** The simulated crossing as a place, on no map and with one clock; nothing where none runs. */
    Optional<Crossing> madeUp() {
        return sensors.find(simulated.crossing()).map(sensed -> {
            Crossing.Side side = new Crossing.Side(
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    sensed.layout().zone());
            return new Crossing(
                    sensed.crossing(),
                    sensed.layout().name(),
                    side,
                    side,
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.of(sensed.note()));
        });
    }

    /** Address of a crossing's own page. */
    String page(CrossingId crossing, String code) {
        return crossing.equals(simulated.crossing())
                ? "/" + code + "/simulated-crossing"
                : MapViewMaker.link(code.equals("es") ? Language.ES : Language.EN, crossing);
    }

    /** Expected waits of now. */
    ExpectedNow expected() {
        return new ExpectedNow(measured.measured(), clock.instant());
    }

    /** A crossing as the pages about coming hours see it. @throws ResponseStatusException 404 when there is none */
    CrossingAhead ahead(String lang, String id) {
        return CrossingAhead.of(this, found(id), words(lang));
    }

    /** The crossing that an address names. @throws ResponseStatusException 404 when there is none */
    Crossing found(String id) {
        return crossings.all().stream()
                .filter(crossing -> crossing.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no crossing '" + id + "'"));
    }

    PageWords words(String code) {
        return new PageWords(messages, code.equals("es") ? Language.ES : Language.EN);
    }

    /** The plan to show on the front page: the current one. */
    Optional<PlanView> currentPlan() {
        return plans.all().stream().findFirst();
    }
}
