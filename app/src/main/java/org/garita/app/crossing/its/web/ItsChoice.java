package org.garita.app.crossing.its.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.garita.app.crossing.its.ItsSystem;
import org.garita.app.crossing.its.ItsSystem.Status;
import org.garita.kernel.place.CorridorId;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;

/**
 * Which systems a reader wants to see; a wish that means nothing is none.
 *
 * @param corridor of this corridor only
 * @param crossing at this crossing, or serving its corridor
 * @param country on this side only
 * @param status in this state only
 */
record ItsChoice(
        Optional<CorridorId> corridor,
        Optional<CrossingId> crossing,
        Optional<Country> country,
        Optional<Status> status) {

    static ItsChoice of(String corridor, String crossing, String country, String status) {
        return new ItsChoice(
                Optional.of(corridor).filter(ItsChoice::isId).map(CorridorId::new),
                Optional.of(crossing).filter(ItsChoice::isId).map(CrossingId::new),
                Arrays.stream(Country.values())
                        .filter(one -> one.slug().equals(country))
                        .findFirst(),
                Arrays.stream(Status.values())
                        .filter(one -> word(one).equals(status))
                        .findFirst());
    }

    private static boolean isId(String word) {
        return word.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** Whether a system is wanted, given its state on the day. */
    boolean wants(ItsSystem system, ItsSystem.State state) {
        return corridor.map(wanted -> system.corridors().contains(wanted)).orElse(true)
                && country.map(wanted -> system.country() == wanted).orElse(true)
                && status.map(wanted -> state.status() == wanted).orElse(true)
                && crossing.map(wanted -> system.crossings().contains(wanted)
                                || system.crossings().isEmpty())
                        .orElse(true);
    }
}
