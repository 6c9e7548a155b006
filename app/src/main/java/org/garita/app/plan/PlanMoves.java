package org.garita.app.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.ActOutcome.Refusal;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Signer;
import org.garita.app.identity.OfficeId;
import org.garita.kernel.place.Country;
import org.springframework.stereotype.Component;

/** What an office can do to an action: the plan's rules first, then the accord's. */
@Component
public class PlanMoves {
    private final Accords accords;
    private final AccordPlans plans;
    private final Forums forums;
    private final Clock clock;

    PlanMoves(Accords accords, AccordPlans plans, Forums forums, Clock clock) {
        this.accords = accords;
        this.plans = plans;
        this.forums = forums;
        this.clock = clock;
    }

    /** Attaches evidence. */
    public MoveOutcome attach(Evidence evidence, OfficeId by) {
        if (plans.snapshot().plan(evidence.action().plan()).isEmpty()) {
            return new MoveOutcome.Barred(PlanRule.RECORDED_PLAN, List.of());
        }
        ActOutcome outcome = withAnyPower(by, signer -> plans.record(evidence, signer));
        return outcome instanceof ActOutcome.Refused refused
                ? new MoveOutcome.Refused(refused)
                : new MoveOutcome.Done(Hash.of(evidence.id()));
    }

    /** Says that an action is complete. */
    public MoveOutcome claim(ActionRef ref, OfficeId by) {
        return move(ref, by, (action, today) -> action.claim(country(by), today));
    }

    /** Confirms that an action is complete, as the other side claims. */
    public MoveOutcome confirm(ActionRef ref, OfficeId by) {
        return move(ref, by, (action, today) -> action.confirm(country(by)));
    }

    /** Puts a successor forward for the slot of a completed action. */
    public MoveOutcome succeed(ActionRef completed, Rewording wish, OfficeId by) {
        return move(
                completed,
                by,
                (action, today) -> action.succeed(
                        wish,
                        plans.snapshot().plan(completed.plan()).flatMap(plan -> plan.action(completed.successor())),
                        today));
    }

    /** Puts the next version of an action's text forward. */
    public MoveOutcome amend(ActionRef ref, Rewording wish, OfficeId by) {
        return move(ref, by, (action, today) -> action.amend(wish, today));
    }

    /** Puts forward who leads on a matter that two forums work on. */
    public MoveOutcome lead(Overlap overlap, LeadForum.Choice choice, OfficeId by) {
        return forums.lead(overlap, choice)
                .match(allowed -> act(allowed, by), barred -> new MoveOutcome.Barred(barred.rule(), barred.details()));
    }

    private static Country country(OfficeId office) {
        return Country.of(office.value().substring(0, 2));
    }

    private MoveOutcome move(ActionRef ref, OfficeId by, BiFunction<Action, LocalDate, Move> wish) {
        Optional<Plan> plan = plans.snapshot().plan(ref.plan());
        if (plan.isEmpty()) {
            return new MoveOutcome.Barred(PlanRule.RECORDED_PLAN, List.of());
        }
        Action action = plan.get().action(ref).orElseThrow(() -> new IllegalArgumentException("no action " + ref));
        return wish.apply(action, plan.get().dayOf(clock.instant()))
                .match(allowed -> act(allowed, by), barred -> new MoveOutcome.Barred(barred.rule(), barred.details()));
    }

    private MoveOutcome act(Move.Allowed move, OfficeId by) {
        Hash hash = accords.hash(move.document());
        boolean proposed = false;
        for (Move.Step step : move.steps()) {
            ActOutcome outcome = withAnyPower(by, signer -> accords.act(act(step, move, hash), signer));
            if (outcome instanceof ActOutcome.Refused refused && decides(step, refused)) {
                return proposed ? new MoveOutcome.Prepared(hash, refused) : new MoveOutcome.Refused(refused);
            }
            proposed = proposed || step == Move.Step.PROPOSE;
        }
        return new MoveOutcome.Done(hash);
    }

    /** A note of conformity or an agreement on the way may stand already, or be another office's to give. */
    private static boolean decides(Move.Step step, ActOutcome.Refused refused) {
        boolean onTheWay = step == Move.Step.NOTE_CONFORMITY || step == Move.Step.AGREE;
        return !onTheWay || (refused.why() != Refusal.ALREADY_DONE && refused.why() != Refusal.POWER_MISSING);
    }

    private static Act act(Move.Step step, Move.Allowed move, Hash hash) {
        return switch (step) {
            case PROPOSE -> new Act.Propose(move.document());
            case NOTE_CONFORMITY -> new Act.NoteConformity(hash);
            case AGREE -> new Act.Agree(hash);
            case ENDORSE -> new Act.Endorse(hash);
        };
    }

    /** Tries the office's own power, then each delegation that it holds now. */
    private ActOutcome withAnyPower(OfficeId by, Function<Signer, ActOutcome> act) {
        ActOutcome own = act.apply(Signer.office(by));
        if (own instanceof ActOutcome.Refused refused && refused.why() == Refusal.POWER_MISSING) {
            return delegations(by)
                    .map(id -> act.apply(new Signer(by, Optional.of(id))))
                    .filter(ActOutcome.Recorded.class::isInstance)
                    .findFirst()
                    .orElse(own);
        }
        return own;
    }

    private Stream<String> delegations(OfficeId by) {
        Instant now = clock.instant();
        return accords.delegations(by).stream()
                .filter(delegation -> delegation.to().equals(by) && now.isBefore(delegation.validUntil()))
                .filter(delegation -> accords.ended(delegation).isEmpty())
                .map(delegation -> delegation.id());
    }
}
