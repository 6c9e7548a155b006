package org.garita.measurement.actual;

/**
 * A journey whose class is known, as far as it tells a time: what readers saw, put at the end of the line and at the booth.
 *
 * @param vehicleClass position of the class in the layout
 * @param leg what it tells
 * @param from when that began, milliseconds
 * @param until when it ended, not before it began
 * @param atLeast whether it began before {@code from}, because the line went on beyond the first reader
 */
public record ServedJourney(int vehicleClass, Leg leg, long from, long until, boolean atLeast) {
    public ServedJourney {
        if (until < from) {
            throw new IllegalArgumentException(
                    "a journey of class %d ends %d ms before it begins. Maybe a clock is off, or it was put at the end of the line too late."
                            .formatted(vehicleClass, from - until));
        }
    }

    /** One that joined the line and reached primary inspection. */
    public static ServedJourney waited(int vehicleClass, long joined, long started) {
        return new ServedJourney(vehicleClass, Leg.WAIT, joined, started, false);
    }

    /** One that joined the line and left the port. */
    public static ServedJourney crossed(int vehicleClass, long joined, long left) {
        return new ServedJourney(vehicleClass, Leg.CROSSING, joined, left, false);
    }

    /** One that reached primary inspection and left the port. */
    public static ServedJourney inspected(int vehicleClass, long started, long left) {
        return new ServedJourney(vehicleClass, Leg.INSPECTION, started, left, false);
    }

    /** The same, when the line went on beyond the first reader. */
    public ServedJourney beyondReader() {
        return new ServedJourney(vehicleClass, leg, from, until, true);
    }

    /** How long it took. */
    public double minutes() {
        return (until - from) / 60_000.0;
    }
}
