package org.garita.app.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.garita.app.accord.Document;
import org.garita.app.accord.DocumentFile;
import org.garita.kernel.place.Country;

/**
 * One action with its life: the texts put forward for it, what was shown, who says that it is complete. Where it stands
 * is derived from these and the day asked about; nothing that can be derived is kept.
 */
final class Action {
    private final ActionRef ref;
    private final PlanTerms plan;
    private final List<DocumentFile> texts;
    private final List<Completion> completions;
    private final List<Exhibit> exhibits;
    private final Optional<Action> predecessor;
    private boolean replaced;

    /**
     * @param texts every text put forward for this slot and generation, oldest first, at least one
     * @param completions every completion of one of them, oldest first
     * @param exhibits what was shown for it, oldest first
     * @param predecessor who held the slot before
     */
    Action(
            ActionRef ref,
            PlanTerms plan,
            List<DocumentFile> texts,
            List<Completion> completions,
            List<Exhibit> exhibits,
            Optional<Action> predecessor) {
        this.ref = ref;
        this.plan = plan;
        this.texts = List.copyOf(texts);
        this.completions = List.copyOf(completions);
        this.exhibits = List.copyOf(exhibits);
        this.predecessor = predecessor;
        if (binds()) {
            predecessor.ifPresent(before -> before.replaced = true);
        }
    }

    ActionRef ref() {
        return ref;
    }

    List<DocumentFile> texts() {
        return texts;
    }

    List<Exhibit> exhibits() {
        return exhibits;
    }

    /** Whether it holds, or held, the slot: in force by both, in a slot that was open. */
    private boolean binds() {
        return leading().standing().isInForce() && opened();
    }

    private boolean opened() {
        return predecessor
                .map(before -> before.completion().map(Completion::inForce).orElse(false))
                .orElse(true);
    }

    /** The text that counts most: in force, else furthest on its way, else the last one put forward. */
    DocumentFile leading() {
        return texts.stream()
                .max(Comparator.comparingInt(Action::progressOf))
                .orElseThrow(() -> new IllegalStateException("no text for " + ref));
    }

    private static int progressOf(DocumentFile text) {
        return text.standing()
                .match(
                        proposed -> 2 + text.agreed().size(),
                        awaiting -> 5,
                        inForce -> 6,
                        gone -> 0,
                        superseded -> 1,
                        withdrawn -> 1);
    }

    /** The completion that counts: in force, else the last one that still can be. */
    Optional<Completion> completion() {
        return completions.stream()
                .filter(Completion::live)
                .max(Comparator.comparing(Completion::inForce).thenComparing(Completion::claimed));
    }

    Progress progress() {
        return text().criterion().progress(exhibits);
    }

    /** Where one of its texts stands on a day. */
    ActionState state(DocumentFile text, LocalDate today) {
        return text.standing()
                .match(
                        proposed -> text.agreed().isEmpty() ? ActionState.DRAFT : ActionState.AGREED,
                        awaiting ->
                                awaiting.country() == Country.US ? ActionState.AWAITING_US : ActionState.AWAITING_MX,
                        inForce -> opened() ? running(today) : ActionState.AGREED,
                        gone -> ActionState.VOID,
                        superseded -> ActionState.AMENDED,
                        withdrawn -> ActionState.WITHDRAWN);
    }

    private ActionState running(LocalDate today) {
        if (completion().map(Completion::inForce).orElse(false)) {
            if (replaced) {
                return ActionState.REPLACED;
            }
            return today.isAfter(plan.ends()) ? ActionState.COMPLETED : ActionState.SLOT_OPEN;
        }
        return claimedBy().isPresent() ? ActionState.CLAIMED : ActionState.IN_FORCE;
    }

    /** The side that says that it is complete, while the other has not confirmed. */
    Optional<Country> claimedBy() {
        return completion().filter(Completion::claimed).map(Completion::claimant);
    }

    /** Countries whose act one of its texts waits for on a day; a running action waits for both only once it is late. */
    Set<Country> awaited(DocumentFile text, LocalDate today) {
        return switch (state(text, today)) {
            case AWAITING_US -> EnumSet.of(Country.US);
            case AWAITING_MX -> EnumSet.of(Country.MX);
            case DRAFT, AGREED -> text.agreed().size() == 1 ? lacking(text.agreed()) : EnumSet.allOf(Country.class);
            case CLAIMED -> EnumSet.of(claimedBy().orElseThrow().other());
            case IN_FORCE -> today.isAfter(deadline(text)) ? EnumSet.allOf(Country.class) : preparing();
            case SLOT_OPEN -> EnumSet.allOf(Country.class);
            case VOID, COMPLETED, REPLACED, AMENDED, WITHDRAWN, CLOSED -> Set.of();
        };
    }

    /** The side that prepared a completion and has not endorsed it yet. */
    private Set<Country> preparing() {
        return completion().map(completion -> Set.of(completion.claimant())).orElse(Set.of());
    }

    private static Set<Country> lacking(Set<Country> agreed) {
        EnumSet<Country> lacking = EnumSet.allOf(Country.class);
        lacking.removeAll(agreed);
        return lacking;
    }

    private static LocalDate deadline(DocumentFile text) {
        return ActionText.from(text.document()).deadline();
    }

    /** How late each side is, or was when it acted. */
    Lateness lateness(DocumentFile text, LocalDate today) {
        ActionState state = state(text, today);
        if (!state.running() && !state.complete()) {
            return Lateness.NONE;
        }
        LocalDate deadline = deadline(text);
        return new Lateness(late(Country.US, deadline, today), late(Country.MX, deadline, today));
    }

    private OptionalInt late(Country country, LocalDate deadline, LocalDate today) {
        LocalDate until = completion()
                .flatMap(completion -> completion.endorsedOn(country, zone()))
                .orElse(today);
        long days = until.toEpochDay() - deadline.toEpochDay();
        return days > 0 ? OptionalInt.of(Math.toIntExact(days)) : OptionalInt.empty();
    }

    /** Whether it runs on although its plan's year has ended. */
    boolean carriedOver(DocumentFile text, LocalDate today) {
        return state(text, today).running() && today.isAfter(plan.ends()) && today.isAfter(deadline(text));
    }

    ZoneId zone() {
        return plan.zone();
    }

    /** Says that the action is complete, on behalf of one side. */
    Move claim(Country by, LocalDate today) {
        ActionState state = state(leading(), today);
        if (!state.running()) {
            return Move.barred(PlanRule.NOT_IN_FORCE);
        }
        if (completion().isPresent()) {
            return Move.barred(PlanRule.ALREADY_CLAIMED);
        }
        Progress progress = progress();
        if (!progress.complete()) {
            return Move.barred(PlanRule.CRITERION_NOT_MET, progress.met(), progress.needed());
        }
        Document claim = Completion.claim(ref, leading().hash(), text(), progress, by, completions.size() + 1);
        return new Move.Allowed(claim, Arrays.asList(Move.Step.values()));
    }

    /** Confirms what the other side claims, on behalf of one side. */
    Move confirm(Country by) {
        Optional<Completion> claimed = completion().filter(Completion::claimed);
        if (claimed.isEmpty()) {
            return Move.barred(PlanRule.NOTHING_CLAIMED);
        }
        return claimed.get().claimant() == by
                ? Move.barred(PlanRule.OWN_CLAIM)
                : new Move.Allowed(
                        claimed.get().document(),
                        List.of(Move.Step.NOTE_CONFORMITY, Move.Step.AGREE, Move.Step.ENDORSE));
    }

    /** Puts a successor forward; the slot must be open, and its time runs from this day. */
    Move succeed(Rewording wish, Optional<Action> rivals, LocalDate today) {
        if (state(leading(), today) != ActionState.SLOT_OPEN) {
            return Move.barred(PlanRule.SLOT_NOT_OPEN);
        }
        return inTime(wish, today).orElseGet(() -> {
            ActionText text = wish.applyTo(text(), today);
            ActionRef next = ref.successor();
            Document document = rivals.map(those -> text.rival(next, "r" + (those.texts.size() + 1)))
                    .orElseGet(() -> text.propose(next));
            return new Move.Allowed(document, List.of(Move.Step.PROPOSE));
        });
    }

    /** Puts the next version of its text forward; signatures on a text not yet in force are then void. */
    Move amend(Rewording wish, LocalDate today) {
        ActionState state = state(leading(), today);
        if (state.complete() || state == ActionState.WITHDRAWN || claimedBy().isPresent()) {
            return Move.barred(PlanRule.TEXT_CLOSED);
        }
        return inTime(wish, text().adopted()).orElseGet(() -> {
            ActionText text = wish.applyTo(text(), text().adopted());
            return text.equals(text())
                    ? Move.barred(PlanRule.TEXT_UNCHANGED)
                    : new Move.Allowed(nextVersion(text), List.of(Move.Step.PROPOSE));
        });
    }

    private Document nextVersion(ActionText text) {
        DocumentFile last = leading();
        Document newest = texts.stream()
                .map(DocumentFile::document)
                .filter(document -> document.id().equals(last.document().id()))
                .max(Comparator.comparingInt(Document::version))
                .orElseThrow();
        return text.amend(ref, newest, last.standing().isInForce() ? Optional.of(last.hash()) : Optional.empty());
    }

    private static Optional<Move> inTime(Rewording wish, LocalDate from) {
        LocalDate latest = ActionText.latestDeadline(from);
        if (wish.deadline().isAfter(latest)) {
            return Optional.of(Move.barred(PlanRule.DEADLINE_TOO_LATE, wish.deadline(), latest));
        }
        return wish.deadline().isBefore(from)
                ? Optional.of(Move.barred(PlanRule.DEADLINE_TOO_EARLY, wish.deadline(), from))
                : Optional.empty();
    }

    ActionText text() {
        return ActionText.from(leading().document());
    }
}
