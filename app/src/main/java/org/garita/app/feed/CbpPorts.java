package org.garita.app.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.garita.app.waits.Cleaning;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.place.CrossingId;

/** The crossings of the crossing room under the numbers and titles of the feed. */
public final class CbpPorts implements Ports {
    private final Crossings crossings;
    private final Map<String, String> numberByTitle = new HashMap<>();
    private final Map<CrossingId, Map<Mode, Integer>> maxima = new HashMap<>();

    public CbpPorts(Crossings crossings) {
        this.crossings = crossings;
        CbpTable.rows().forEach(this::take);
    }

    private void take(CbpTable.Row row) {
        numberByTitle.putIfAbsent(Cleaning.plain(row.title()), row.number());
        byNumber(row.number()).ifPresent(port -> {
            Map<Mode, Integer> known = maxima.computeIfAbsent(port.crossing(), id -> new HashMap<>());
            row.maxima().forEach((mode, lanes) -> known.merge(mode, lanes, Math::max));
        });
    }

    @Override
    public Optional<Port> byNumber(String portNumber) {
        return crossings.findByPortNumber(portNumber).map(CbpPorts::port);
    }

    @Override
    public Optional<Port> byTitle(String title) {
        return Optional.ofNullable(numberByTitle.get(Cleaning.plain(title))).flatMap(this::byNumber);
    }

    @Override
    public OptionalInt maximumLanes(CrossingId crossing, Mode mode) {
        Integer most = maxima.getOrDefault(crossing, Map.of()).get(mode);
        return most == null ? OptionalInt.empty() : OptionalInt.of(most);
    }

    private static Port port(Crossing crossing) {
        return new Port(
                crossing.id(), crossing.portNumbers().get(0), crossing.us().zone());
    }
}
