package org.garita.app.crossing.its;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.crossing.its.Inventory.Across;
import org.garita.app.crossing.its.Inventory.Expected;
import org.garita.app.crossing.its.Inventory.FlowKind;
import org.garita.app.crossing.its.MissingFlow.Ease;
import org.garita.app.crossing.its.MissingFlow.State;
import org.garita.kernel.place.CorridorId;
import org.garita.kernel.place.Country;

/**
 * What the reference architecture expects in each corridor, less what exists, ranked by {@link MissingFlow#score()}. Equal
 * scores keep the order of corridors west to east, of flows in the file, and of sides, the United States first.
 */
public final class MissingFlows {
    /** Version of the rule; goes up whenever the same inventory gives another order. */
    public static final int METHOD = 1;

    private final Inventory inventory;
    private final Map<CorridorId, Integer> lanes;
    private final LocalDate day;
    private final List<MissingFlow> ranked = new ArrayList<>();
    private int existing;
    private int unknownEnds;

    private MissingFlows(Inventory inventory, Map<CorridorId, Integer> lanes, LocalDate day) {
        this.inventory = inventory;
        this.lanes = lanes;
        this.day = day;
    }

    /**
     * Derives and ranks.
     *
     * @param lanes lanes of each corridor, in the order of corridors
     * @param day on which the inventory is read
     */
    public static MissingFlows of(Inventory inventory, Map<CorridorId, Integer> lanes, LocalDate day) {
        MissingFlows flows = new MissingFlows(inventory, lanes, day);
        lanes.keySet().forEach(flows::corridor);
        flows.ranked.sort(Comparator.comparingLong(MissingFlow::score).reversed());
        return flows;
    }

    /** The missing flows, the most pressing first. */
    public List<MissingFlow> ranked() {
        return List.copyOf(ranked);
    }

    /** Expected flows that exist, counted once for each corridor and pair of sides. */
    public int existing() {
        return existing;
    }

    /** Expected flows for which no system is known at either end: nothing can be said of them, so they have no rank. */
    public int withoutEnds() {
        return unknownEnds;
    }

    private void corridor(CorridorId corridor) {
        for (FlowKind flow : inventory.flows()) {
            flow.expected().ifPresent(expected -> {
                for (Country from : Country.values()) {
                    for (Country to : Country.values()) {
                        if (wanted(expected.across(), from, to)) {
                            sides(corridor, flow, expected, from, to);
                        }
                    }
                }
            });
        }
    }

    private static boolean wanted(Across across, Country from, Country to) {
        return across == Across.BOTH || (across == Across.LINE) == (from != to);
    }

    private void sides(CorridorId corridor, FlowKind flow, Expected expected, Country from, Country to) {
        List<ItsSystem> senders = systems(corridor, expected.from(), from);
        List<ItsSystem> receivers = systems(corridor, expected.to(), to);
        Optional<Exchange.State> known = best(flow, senders, receivers);
        if (known.equals(Optional.of(Exchange.State.EXISTS))) {
            existing++;
        } else if (senders.isEmpty() && receivers.isEmpty()) {
            unknownEnds++;
        } else if (!alone(expected, from, to, senders)) {
            ranked.add(new MissingFlow(
                    corridor,
                    flow,
                    from,
                    to,
                    known.map(MissingFlows::state).orElse(State.NOT_FOUND),
                    senders,
                    receivers,
                    lanes.getOrDefault(corridor, 0),
                    expected.actions().size(),
                    ease(senders, receivers)));
        }
    }

    /** Between systems of one kind on one side a flow is wanted only where there are at least two. */
    private static boolean alone(Expected expected, Country from, Country to, List<ItsSystem> senders) {
        return expected.from().equals(expected.to()) && from == to && senders.size() < 2;
    }

    /** Systems that have ended neither tell nor are told. */
    private List<ItsSystem> systems(CorridorId corridor, String object, Country country) {
        return inventory.in(corridor, day).stream()
                .filter(system -> system.country() == country && system.is(object))
                .filter(system -> system.stateOn(day)
                        .filter(state -> state.status() == ItsSystem.Status.ENDED)
                        .isEmpty())
                .toList();
    }

    /** The best that is known between any two of the systems. */
    private Optional<Exchange.State> best(FlowKind flow, List<ItsSystem> senders, List<ItsSystem> receivers) {
        return senders.stream()
                .flatMap(from -> receivers.stream()
                        .flatMap(to -> inventory.exchange(from.id(), to.id(), flow.id(), day).stream()))
                .map(Exchange::state)
                .min(Comparator.naturalOrder());
    }

    private static State state(Exchange.State known) {
        return known == Exchange.State.PARTIAL
                ? State.PARTIAL
                : known == Exchange.State.MISSING ? State.MISSING : State.NOT_FOUND;
    }

    private Ease ease(List<ItsSystem> senders, List<ItsSystem> receivers) {
        if (senders.isEmpty() || receivers.isEmpty()) {
            return Ease.NO_END;
        }
        return senders.stream().anyMatch(system -> system.operatingOn(day))
                        && receivers.stream().anyMatch(system -> system.operatingOn(day))
                ? Ease.INTERFACE
                : Ease.UNCERTAIN_END;
    }
}
