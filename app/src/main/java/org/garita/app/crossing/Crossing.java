package org.garita.app.crossing;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garita.kernel.calendar.TwoClocks;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.place.CorridorId;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.place.Position;
import org.garita.kernel.text.Text;

/**
 * One land crossing: two sides, one line.
 *
 * @param id stable name
 * @param label short name for tables and maps
 * @param us the side in the United States
 * @param mx the side in Mexico
 * @param position where it is, empty when no source gives it
 * @param positionSource id of the {@link Source} of the position, empty with it
 * @param modes what crosses there
 * @param portNumbers numbers under which CBP has published it, the current one first; none when not in the feed
 * @param corridor the corridor it belongs to, if any
 * @param note what a reader should know
 */
public record Crossing(
        CrossingId id,
        Text label,
        Side us,
        Side mx,
        Optional<Position> position,
        Optional<String> positionSource,
        Set<Mode> modes,
        List<String> portNumbers,
        Optional<CorridorId> corridor,
        Optional<Text> note) {
    public Crossing {
        modes = Set.copyOf(modes);
        portNumbers = List.copyOf(portNumbers);
    }

    /**
     * One country's side of a crossing.
     *
     * @param name official name on that side, empty when unknown
     * @param aliases other names in use
     * @param place city or municipality, empty when unknown
     * @param state state, empty when unknown
     * @param zone time zone of the clocks on that side
     */
    public record Side(
            Optional<String> name, List<String> aliases, Optional<String> place, Optional<String> state, ZoneId zone) {
        public Side {
            aliases = List.copyOf(aliases);
        }
    }

    /** The side in this country. */
    public Side side(Country country) {
        return country == Country.US ? us : mx;
    }

    /** The clocks of both sides. */
    public TwoClocks clocks() {
        return new TwoClocks(us.zone(), mx.zone());
    }

    /** Whether CBP publishes a wait for it. */
    public boolean inCbpFeed() {
        return !portNumbers.isEmpty();
    }
}
