package org.garita.app.portal;

import java.util.Optional;
import org.garita.app.crossing.Corridor;
import org.garita.app.crossing.Corridors;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.garita.app.plan.PlaceNames;
import org.garita.kernel.place.CorridorId;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Text;
import org.springframework.stereotype.Component;

/** Lends the plan room the names of the crossing room: the two do not know each other. */
@Component
class LentPlaceNames implements PlaceNames {
    private final Crossings crossings;
    private final Corridors corridors;

    LentPlaceNames(Crossings crossings, Corridors corridors) {
        this.crossings = crossings;
        this.corridors = corridors;
    }

    @Override
    public Optional<Text> crossing(CrossingId id) {
        return crossings.find(id).map(Crossing::label);
    }

    @Override
    public Optional<Text> corridor(CorridorId id) {
        return corridors.find(id).map(Corridor::name);
    }
}
