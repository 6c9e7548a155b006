package org.garita.app.waits;

import java.time.Instant;
import java.util.List;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.wait.Quantity;

/** The door to measured waits: the board of this minute, and every word that was ever said. */
public interface MeasuredWaits {
    /** The board as last published; never null. */
    MeasuredBoard measured();

    /** Changes with each board; equal versions mean equal boards. */
    long version();

    /**
     * What was said of one class and quantity, in the order in which it was said. Nothing is ever taken back.
     *
     * @param vehicleClass id of the class in the layout
     * @param from first moment that a word is about, inclusive
     * @param until end, exclusive
     */
    List<SaidWait> history(CrossingId crossing, String vehicleClass, Quantity quantity, Instant from, Instant until);
}
