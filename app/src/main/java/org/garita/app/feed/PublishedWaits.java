package org.garita.app.feed;

import org.garita.app.waits.MeasuredBoard;
import org.garita.app.waits.MeasuredWaits;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.Waits;

/**
 * Both boards at one moment: what was reported and what is measured, never mixed.
 *
 * @param reported waits as reported
 * @param measured waits as measured
 */
public record PublishedWaits(WaitBoard reported, MeasuredBoard measured) {
    /** The boards as last published. */
    public static PublishedWaits of(Waits waits, MeasuredWaits measured) {
        return new PublishedWaits(waits.board(), measured.measured());
    }
}
