package org.garita.measurement.journey;

/**
 * One vehicle seen by two readers.
 *
 * @param from position of the reader that saw it first
 * @param to position of the reader that saw it later
 * @param token what stands for the device at the second
 * @param passed when it passed the first, milliseconds
 * @param begun when the second saw it first
 * @param left when the second saw it last
 * @param lane lane in which the second saw it; -1 when it does not tell
 */
public record Journey(int from, int to, long token, long passed, long begun, long left, int lane) {
    /** Milliseconds from the first reader to the last reading of the second. */
    public long duration() {
        return left - passed;
    }
}
