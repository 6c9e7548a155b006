package org.garita.app.feed;

import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.place.CrossingId;

/** The crossings as the readers need them: found by what the feed calls them. */
public interface Ports {
    /** The crossing behind a number of the feed, current or former. */
    Optional<Port> byNumber(String portNumber);

    /** The crossing behind a title of the RSS feed, for example {@code Brownsville - B&M}. */
    Optional<Port> byTitle(String title);

    /** Most lanes of a crossing in one mode as last recorded, empty when unknown. */
    OptionalInt maximumLanes(CrossingId crossing, Mode mode);

    /**
     * One crossing of the feed.
     *
     * @param crossing its lasting name
     * @param number its current number
     * @param zone the clock on the side of the United States, which the labels follow
     */
    record Port(CrossingId crossing, String number, ZoneId zone) {}
}
