package org.garita.app.crossing.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.garita.app.crossing.Corridor;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.garita.app.crossing.Facilities;
import org.garita.app.crossing.Facility;
import org.garita.app.crossing.Source;
import org.garita.kernel.place.CrossingId;

/** All crossings in memory: they change with a release of the reference file, not while running. */
final class ReferenceCrossings implements Crossings, Facilities {
    private final List<Crossing> inOrder;
    private final Map<CrossingId, Crossing> byId;
    private final Map<CrossingId, Facility> facilities;
    private final Map<String, CrossingId> byPortNumber;
    private final List<Corridor> corridors;
    private final Map<String, Source> sources;

    ReferenceCrossings(
            Map<CrossingId, Crossing> inOrder,
            Map<CrossingId, Facility> facilities,
            Map<String, CrossingId> byPortNumber,
            List<Corridor> corridors,
            Map<String, Source> sources) {
        this.inOrder = List.copyOf(inOrder.values());
        this.byId = Map.copyOf(inOrder);
        this.facilities = Map.copyOf(facilities);
        this.byPortNumber = Map.copyOf(byPortNumber);
        this.corridors = List.copyOf(corridors);
        this.sources = Map.copyOf(sources);
    }

    @Override
    public List<Crossing> all() {
        return inOrder;
    }

    @Override
    public Optional<Crossing> find(CrossingId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Crossing> findByPortNumber(String portNumber) {
        return Optional.ofNullable(byPortNumber.get(portNumber.strip().toLowerCase(Locale.ROOT)))
                .flatMap(this::find);
    }

    @Override
    public Facility at(CrossingId crossing) {
        Facility facility = facilities.get(crossing);
        if (facility == null) {
            throw new IllegalArgumentException("no crossing '%s'".formatted(crossing));
        }
        return facility;
    }

    @Override
    public Optional<Source> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    List<Corridor> corridors() {
        return corridors;
    }
}
