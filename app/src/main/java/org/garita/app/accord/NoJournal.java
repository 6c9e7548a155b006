package org.garita.app.accord;

/** There is nothing to check where the journals were said to be; wrong input, not a clean journal. */
public final class NoJournal extends IllegalArgumentException {
    /**
     * Names the place.
     *
     * @param place folder or database that was looked at
     * @param why what is missing there
     */
    NoJournal(String place, String why) {
        super(
                "There is no journal to check in %s: %s. Maybe the journals are elsewhere: --data names their folder, --db their PostgreSQL database."
                        .formatted(place, why));
    }
}
