package org.garita.app.waits.pilot;

import java.util.List;
import java.util.Optional;
import org.garita.app.waits.CrossingMeasure;
import org.garita.app.waits.MeasuredWaits;
import org.garita.app.waits.pilot.PilotStanding.State;
import org.springframework.stereotype.Component;

/** The seven pilots and how far each is; what is simulated and what is measured is never counted together. */
@Component
public class PilotRegister {
    private final Pilots pilots;
    private final BaselineRoom baselines;
    private final BaselineAgreements agreements;
    private final MeasuredWaits waits;

    PilotRegister(Pilots pilots, BaselineRoom baselines, BaselineAgreements agreements, MeasuredWaits waits) {
        this.pilots = pilots;
        this.baselines = baselines;
        this.agreements = agreements;
        this.waits = waits;
    }

    /** The pilots, in the order of the plan. */
    public List<Pilot> pilots() {
        return pilots.all();
    }

    /** The pilot with this id. */
    public Optional<Pilot> find(String id) {
        return pilots.find(id);
    }

    /** How many pilots are concluded. */
    public long concluded(boolean simulated) {
        return pilots.all().stream()
                .filter(pilot -> standing(pilot, simulated).concluded())
                .count();
    }

    /** How far a pilot is. */
    public PilotStanding standing(Pilot pilot, boolean simulated) {
        List<KeptBaseline> kept = baselines.of(pilot, simulated);
        Optional<BaselineAgreements.Agreed> inForce = agreements.inForce(pilot, simulated);
        Optional<BaselineAgreements.Agreed> document =
                inForce.or(() -> agreements.of(pilot, simulated).stream().findFirst());
        Optional<KeptBaseline> locked =
                kept.stream().filter(one -> one.locked().isPresent()).findFirst();
        Optional<KeptBaseline> shown = inForce.isPresent()
                ? inForce.flatMap(agreed -> baselines.find(agreed.binding().baseline()))
                : locked;
        return new PilotStanding(pilot, simulated, state(pilot, simulated, inForce.isPresent(), kept), shown, document);
    }

    private State state(Pilot pilot, boolean simulated, boolean inForce, List<KeptBaseline> kept) {
        if (inForce) {
            return State.CONCLUDED;
        }
        if (!kept.isEmpty()) {
            return kept.stream().anyMatch(one -> one.locked().isPresent()) ? State.LOCKED : State.COMPUTED;
        }
        return received(pilot, simulated) ? State.RECEIVED : State.NOTHING;
    }

    private boolean received(Pilot pilot, boolean simulated) {
        return !baselines.reads(pilot, simulated).isEmpty()
                || waits.measured()
                        .crossing(pilot.crossing())
                        .filter(measure -> measure.simulated() == simulated)
                        .filter(PilotRegister::anyNumber)
                        .isPresent();
    }

    private static boolean anyNumber(CrossingMeasure measure) {
        return measure.classes().stream()
                .flatMap(one -> one.values().stream())
                .anyMatch(value -> value.minutes() != null);
    }
}
