package org.garita.app.portal.web;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.garita.kernel.place.CrossingId;

/**
 * What a traveller asks of the comparison; it lives in the address and nowhere else.
 *
 * @param region id of a corridor, as asked
 * @param lane code of a lane kind, as asked
 * @param leave time of departure, as typed; empty means now
 * @param drives minutes of drive to crossings by their id, as typed
 */
record CompareWish(String region, String lane, String leave, Map<String, String> drives) {
    /** Addresses name the drive to a crossing by this and its id. */
    static final String DRIVE = "drive-";

    /** Longer drives are not compared: the forecast has told all it can by then. */
    static final int LONGEST_DRIVE = 24 * 60;

    private static final int LONGEST_TYPED = 20;

    CompareWish {
        drives = Map.copyOf(drives);
    }

    /** Reads the parameters of an address. */
    static CompareWish of(Map<String, String> parameters) {
        Map<String, String> drives = new TreeMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(DRIVE) && !value.isBlank()) {
                drives.put(name.substring(DRIVE.length()), shortened(value));
            }
        });
        return new CompareWish(
                parameters.getOrDefault("region", ""),
                parameters.getOrDefault("lane", ""),
                shortened(parameters.getOrDefault("leave", "")),
                drives);
    }

    private static String shortened(String typed) {
        String plain = typed.strip();
        return plain.length() <= LONGEST_TYPED ? plain : plain.substring(0, LONGEST_TYPED) + "…";
    }

    /** What was typed for a crossing, empty when nothing was. */
    String typed(CrossingId crossing) {
        return drives.getOrDefault(crossing.value(), "");
    }

    /** The drive to a crossing in minutes, empty when none was typed or it is no number from 0 to a day. */
    OptionalInt drive(CrossingId crossing) {
        String typed = typed(crossing);
        if (!typed.matches("\\d{1,4}")) {
            return OptionalInt.empty();
        }
        int minutes = Integer.parseInt(typed);
        return minutes <= LONGEST_DRIVE ? OptionalInt.of(minutes) : OptionalInt.empty();
    }

    /** The next moment at which the clock shows the time of departure, now when none was typed; empty when it is no time. */
    Optional<Instant> leaves(Instant now, ZoneId zone) {
        if (leave.isEmpty()) {
            return Optional.of(now);
        }
        try {
            LocalTime time = LocalTime.parse(leave.length() == 4 ? "0" + leave : leave);
            ZonedDateTime today = now.atZone(zone).toLocalDate().atTime(time).atZone(zone);
            boolean isPast = today.toInstant().isBefore(now);
            return Optional.of((isPast ? today.plusDays(1) : today).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
