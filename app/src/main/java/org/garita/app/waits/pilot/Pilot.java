package org.garita.app.waits.pilot;

import java.util.List;
import java.util.Optional;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Text;

/**
 * One of the seven pilot studies that the plan names.
 *
 * @param id its part of the action's criterion
 * @param crossing where
 * @param port worked port from which a simulated data set is made
 * @param technology by what waits were measured; nothing where no source says so
 * @param facts what sources say, in order of time
 */
public record Pilot(String id, CrossingId crossing, String port, Optional<Text> technology, List<Fact> facts) {
    public Pilot {
        facts = List.copyOf(facts);
    }

    /**
     * What a source says.
     *
     * @param date as exact as the source: {@code 2011}, {@code 2009-10} or {@code 2011-03-25}
     * @param said the fact
     * @param source title of the source
     * @param address where it can be read
     */
    public record Fact(String date, Text said, String source, String address) {}
}
