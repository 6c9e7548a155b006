package org.garita.app.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.app.accord.Hash;
import org.garita.kernel.place.Country;

/** Which acts the actions of a snapshot wait for. */
final class Waiting {
    private static final Comparator<Awaited> MOST_URGENT_FIRST = Comparator.comparingInt(Waiting::lateDays)
            .reversed()
            .thenComparing(Awaited::what)
            .thenComparing(awaited -> awaited.action().map(ActionView::ref), Comparator.comparing(Waiting::order));

    private final PlanSnapshot snapshot;

    Waiting(PlanSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    List<Awaited> of(Country country) {
        return snapshot.living()
                .filter(action -> action.awaited().contains(country))
                .flatMap(action -> what(action, country).stream().map(what -> awaited(what, country, action)))
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }

    private Optional<Awaited.What> what(ActionView action, Country country) {
        return switch (action.state()) {
            case DRAFT, AGREED ->
                Optional.of(action.agreed().contains(country) ? Awaited.What.ENDORSE : Awaited.What.AGREE);
            case AWAITING_US, AWAITING_MX -> Optional.of(Awaited.What.ENDORSE);
            case CLAIMED -> Optional.of(Awaited.What.CONFIRM);
            case IN_FORCE -> Optional.of(action.completion().isPresent() ? Awaited.What.CLAIM : Awaited.What.COMPLETE);
            case SLOT_OPEN ->
                snapshot.leading(action.ref().successor())
                                .filter(next -> next.state() != ActionState.VOID)
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(Awaited.What.PROPOSE_SUCCESSOR);
            case VOID, COMPLETED, REPLACED, AMENDED, WITHDRAWN, CLOSED -> Optional.empty();
        };
    }

    private static Awaited awaited(Awaited.What what, Country country, ActionView action) {
        Optional<Hash> document =
                switch (what) {
                    case AGREE, ENDORSE -> action.document();
                    case CLAIM, CONFIRM -> action.completion();
                    case COMPLETE, PROPOSE_SUCCESSOR -> Optional.empty();
                };
        return new Awaited(what, country, Optional.of(action), document, action.title());
    }

    private static int lateDays(Awaited awaited) {
        return awaited.action()
                .filter(ActionView::overdue)
                .map(action -> action.lateDays().orElse(0))
                .orElse(0);
    }

    private static String order(Optional<ActionRef> ref) {
        return ref.map(found -> "%s/%05d/%05d".formatted(found.plan(), found.number(), found.generation()))
                .orElse("");
    }

    static Stream<Awaited> sorted(Stream<Awaited> awaited) {
        return awaited.sorted(MOST_URGENT_FIRST);
    }
}
