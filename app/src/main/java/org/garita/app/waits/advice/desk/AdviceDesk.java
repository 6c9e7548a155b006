package org.garita.app.waits.advice.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.garita.app.identity.Holder;
import org.garita.app.waits.ClassMeasure;
import org.garita.app.waits.CrossingMeasure;
import org.garita.app.waits.MeasuredWaits;
import org.garita.app.waits.advice.Dwell;
import org.garita.app.waits.advice.Situations;
import org.garita.app.waits.advice.WaitTargets;
import org.garita.app.waits.demonstration.DemonstrationCrossing;
import org.garita.app.waits.demonstration.LaneOrder;
import org.garita.kernel.place.CrossingId;
import org.garita.planning.advice.Advice;
import org.garita.planning.advice.Adviser;
import org.garita.planning.advice.ClassNow;
import org.garita.planning.advice.LaneChange;
import org.garita.planning.advice.LanesAhead;
import org.garita.planning.advice.Outlook;
import org.garita.planning.advice.Situation;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stage;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks for advice on what is measured now, and keeps what offices decide. One advice a minute and stage is worked out. */
@Component
public class AdviceDesk {
    /** An advice that rests on a state older than this may no longer be decided on. */
    static final Duration VALID = Duration.ofMinutes(15);

    private static final JsonMapper JSON = new JsonMapper();

    private final MeasuredWaits measured;
    private final DemonstrationCrossing demonstration;
    private final WaitTargets targets;
    private final AdviceStore store;
    private final Clock clock;
    private final Map<String, Asked> latest = new ConcurrentHashMap<>();

    AdviceDesk(
            MeasuredWaits measured,
            DemonstrationCrossing demonstration,
            WaitTargets targets,
            AdviceStore store,
            Clock clock) {
        this.measured = measured;
        this.demonstration = demonstration;
        this.targets = targets;
        this.store = store;
        this.clock = clock;
    }

    /** What stands in the way of an advice. */
    public enum Missing {
        /** No target of these classes binds both countries. */
        TARGET,
        /** Nothing is measured here now. */
        MEASURE,
        /** An advice was taken moments ago; its effect must show first. */
        PAUSE
    }

    /**
     * What is known and advised of a stage.
     *
     * @param crossing where
     * @param stage the stage
     * @param measure what is measured; nothing where nothing is
     * @param inForce the targets; nothing where none are
     * @param situation what the adviser was told; nothing where something is missing
     * @param advice what it says
     * @param missing what is missing for an advice, empty when nothing is
     */
    public record Asked(
            CrossingId crossing,
            Stage stage,
            Optional<CrossingMeasure> measure,
            Optional<WaitTargets.InForce> inForce,
            Optional<Situation> situation,
            Optional<Advice> advice,
            List<Missing> missing) {
        public Asked {
            missing = List.copyOf(missing);
        }
    }

    /** Whether the simulated crossing runs on this node. */
    public boolean demonstrates() {
        return demonstration.shown();
    }

    /** What is measured at a crossing now. */
    public Optional<CrossingMeasure> measure(CrossingId crossing) {
        return measured.measured().crossing(crossing);
    }

    /** What is known and advised of each stage of a crossing that has a draft of targets. */
    public List<Asked> ask(WaitTargets.Draft draft) {
        return draft.minutes().keySet().stream()
                .map(stage -> ask(draft, draft.port().stages().get(draft.port().stageIndex(stage))))
                .toList();
    }

    private Asked ask(WaitTargets.Draft draft, Stage stage) {
        Optional<CrossingMeasure> measure = measure(draft.crossing());
        Optional<WaitTargets.InForce> inForce = targets.inForce(draft.crossing());
        List<Missing> missing = new ArrayList<>();
        if (inForce.filter(one -> anyOf(draft.port(), stage, one)).isEmpty()) {
            missing.add(Missing.TARGET);
        }
        List<ClassMeasure> here = measure.map(one -> one.classes().stream()
                        .filter(each -> stage.services().containsKey(each.id())
                                && each.waiting().isPresent())
                        .toList())
                .orElse(List.of());
        if (here.isEmpty()) {
            missing.add(Missing.MEASURE);
        }
        if (measure.isEmpty() || inForce.isEmpty() || !missing.isEmpty()) {
            return new Asked(draft.crossing(), stage, measure, inForce, Optional.empty(), Optional.empty(), missing);
        }
        return advised(draft, stage, measure.get(), inForce.get());
    }

    private static boolean anyOf(Port port, Stage stage, WaitTargets.InForce inForce) {
        return port.flows().stream()
                .anyMatch(flow -> stage.services().containsKey(flow.id())
                        && inForce.minutes().containsKey(flow.id()));
    }

    private Asked advised(WaitTargets.Draft draft, Stage stage, CrossingMeasure measure, WaitTargets.InForce inForce) {
        String key = draft.crossing().value() + "/" + stage.id();
        Asked known = latest.get(key);
        boolean same = known != null
                && known.inForce().equals(Optional.of(inForce))
                && known.measure().map(CrossingMeasure::issued).equals(Optional.of(measure.issued()));
        if (known != null && same) {
            return known;
        }
        List<Decision> taken = taken(draft.crossing(), stage.id());
        Situation now = situation(draft, stage, measure, inForce, taken);
        boolean pause = taken.stream()
                .anyMatch(one -> one.at().isAfter(clock.instant().minus(Duration.ofMinutes(Dwell.PAUSE_MINUTES))));
        Asked asked = new Asked(
                draft.crossing(),
                stage,
                Optional.of(measure),
                Optional.of(inForce),
                Optional.of(now),
                Optional.of(Adviser.USUAL.advise(now)),
                pause ? List.of(Missing.PAUSE) : List.of());
        latest.put(key, asked);
        return asked;
    }

    /** Advice that was taken and may still be under way, the oldest first. */
    private List<Decision> taken(CrossingId crossing, String stage) {
        return store.since(crossing, clock.instant().minus(Duration.ofHours(3))).stream()
                .filter(one -> one.taken() && one.stage().equals(stage))
                .sorted(java.util.Comparator.comparing(Decision::at))
                .toList();
    }

    private Situation situation(
            WaitTargets.Draft draft,
            Stage stage,
            CrossingMeasure measure,
            WaitTargets.InForce inForce,
            List<Decision> taken) {
        Port port = draft.port();
        Instant at = measure.issued();
        Instant held = clock.instant().minus(Duration.ofMinutes(Dwell.MINUTES));
        Set<Integer> lanes = taken.stream()
                .filter(one -> one.at().isAfter(held))
                .flatMap(one -> one.changes().stream())
                .map(LaneChange::lane)
                .collect(Collectors.toSet());
        return Situations.of(
                port,
                stage,
                Situations.minuteOfWeek(port, at),
                ahead(port, stage, at, taken),
                measure.classes(),
                inForce.minutes(),
                lanes);
    }

    /** Lanes as planned, with the changes that were taken and are not over. */
    private static LanesAhead ahead(Port port, Stage stage, Instant at, List<Decision> taken) {
        List<Decision> before =
                taken.stream().filter(one -> !one.measured().isAfter(at)).toList();
        Instant from = before.isEmpty() ? at : before.get(0).measured();
        LanesAhead lanes = LanesAhead.planned(port, stage, Situations.minuteOfWeek(port, from), 2 * LanesAhead.STEPS);
        for (Decision one : before) {
            lanes = lanes.at(steps(from, one.measured()), one.changes());
        }
        return lanes.later(steps(from, at));
    }

    private static int steps(Instant from, Instant to) {
        return (int) (Duration.between(from, to).toMinutes() / LanesAhead.STEP_MINUTES);
    }

    /** What became of a decision that somebody wished for. */
    public enum Wish {
        KEPT,
        /** The advice rests on a state that is too old, or another one was made since. */
        OLD,
        /** Nothing is advised. */
        NOTHING
    }

    /**
     * Takes or declines the advice that rests on a minute.
     *
     * @param minute the minute of the measured state that the holder saw, milliseconds
     * @param words at most 1,000 characters
     */
    public Wish decide(
            CrossingId crossing, String stage, long minute, Holder holder, boolean taken, Reason reason, String words) {
        Asked asked = latest.get(crossing.value() + "/" + stage);
        Instant seen = Instant.ofEpochMilli(minute);
        boolean same =
                asked != null && asked.measure().map(CrossingMeasure::issued).equals(Optional.of(seen));
        boolean fresh = measure(crossing)
                .filter(now -> Duration.between(seen, now.issued()).compareTo(VALID) <= 0)
                .isPresent();
        if (asked == null || !same || !fresh || pausing(crossing, stage)) {
            return Wish.OLD;
        }
        Optional<Decision> decision = decision(asked, holder, taken, reason, words);
        if (decision.isEmpty()) {
            return Wish.NOTHING;
        }
        store.add(decision.get());
        latest.remove(crossing.value() + "/" + stage);
        if (taken && crossing.equals(DemonstrationCrossing.ID)) {
            demonstration.obey(new LaneOrder(decision.get().at(), decision.get().changes()));
        }
        return Wish.KEPT;
    }

    private boolean pausing(CrossingId crossing, String stage) {
        Instant from = clock.instant().minus(Duration.ofMinutes(Dwell.PAUSE_MINUTES));
        return taken(crossing, stage).stream().anyMatch(one -> one.at().isAfter(from));
    }

    private Optional<Decision> decision(Asked asked, Holder holder, boolean taken, Reason reason, String words) {
        Advice advice = asked.advice().orElse(null);
        Situation now = asked.situation().orElse(null);
        CrossingMeasure measure = asked.measure().orElse(null);
        Outlook after = advice == null ? null : advice.after().orElse(null);
        if (advice == null || now == null || measure == null || after == null) {
            return Optional.empty();
        }
        String worst = advice.changes().get(0).flows().iterator().next();
        int hour = 60 / Outlook.INTERVAL_MINUTES - 1;
        Optional<ClassMeasure> of =
                measure.classes().stream().filter(one -> one.id().equals(worst)).findFirst();
        return Optional.of(new Decision(
                UUID.randomUUID().toString(),
                asked.crossing(),
                asked.stage().id(),
                clock.instant(),
                measure.issued(),
                holder.office().value(),
                holder.account(),
                taken,
                reason,
                words,
                advice.verdict().name(),
                advice.changes(),
                state(now),
                worst,
                asked.inForce()
                        .map(one -> one.minutes().getOrDefault(worst, 1.0))
                        .orElse(1.0),
                advice.before().of(worst).waits().get(hour).minutes(),
                after.of(worst).waits().get(hour).minutes(),
                advice.hoursSaved(),
                of.map(ClassMeasure::lanesOpen).orElse(OptionalDouble.empty()),
                advice.changes().size(),
                asked.inForce().map(one -> one.document().hex()).orElse(""),
                measure.simulated(),
                Optional.empty()));
    }

    /** The measured state, as JSON: by class what waits, comes and is expected. */
    private static String state(Situation now) {
        Map<String, Object> classes = new TreeMap<>();
        for (ClassNow one : now.classes()) {
            Map<String, Object> of = new TreeMap<>();
            of.put("waiting", rounded(one.waiting()));
            of.put("arrivals_per_hour", rounded(one.arrivalsPerHour()));
            one.expectedMinutes().ifPresent(minutes -> of.put("expected_minutes", rounded(minutes)));
            one.targetMinutes().ifPresent(minutes -> of.put("target_minutes", rounded(minutes)));
            of.put("lanes_planned", now.lanes().open(0, one.flow()));
            classes.put(one.flow(), of);
        }
        return JSON.writeValueAsString(classes);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
