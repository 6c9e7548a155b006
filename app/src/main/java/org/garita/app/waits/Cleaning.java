package org.garita.app.waits;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garita.app.waits.LaneReport.Correction;
import org.garita.app.waits.LaneReport.Status;

/**
 * What a reported status, delay and number of lanes mean, and what has to be put right before they are shown.
 *
 * <p>The rules, each measured on CBP's public reports of April to July 2026 (102,344 rows) and on the recordings of June
 * 2022:
 *
 * <ul>
 *   <li>"no delay" is 0 to 9 minutes, "delay" 10 and more, without exception in 177,741 rows; where words and number
 *       differ, the number is kept.
 *   <li><b>Transposed</b>: delay and lanes were typed into each other's field when more lanes are open than the crossing
 *       has in that mode <em>and</em> at least {@value #FEWEST_TRANSPOSED_LANES} <em>and</em> the delay, 1 or more, would
 *       be a possible number of lanes. Seen: 60 lanes and 3 minutes; 40 lanes and 2 minutes at a bridge of twelve lanes.
 *       Ten, because crossings do open a lane or three more than the feed's maximum (Hidalgo opened 8 of "5").
 *   <li>A delay above {@value LaneReport#LONGEST_BELIEVED_MINUTES} minutes is a typing error (585 to 750 were seen once
 *       each, between reports of the usual size): kept raw, unreadable, never shown as a wait.
 *   <li>Words of closure, absence or pending stand even when a number follows them: a wait must not be shown for a lane
 *       that is said to be closed.
 *   <li>A status without its number, or with unknown words, is unreadable. Unknown is never 0.
 * </ul>
 *
 * <p>Spanish words appear because the same address answered in Spanish for weeks in 2026. "Sin demora" and
 * "Actualizacion pendiente" were recorded; "Demora", "Carriles cerrados" and "No aplica" are read likewise.
 */
public final class Cleaning {
    /** Version of these rules, stored with every report. */
    public static final int METHOD_VERSION = 1;

    /** Fewer open lanes than this are never taken for a delay. */
    static final int FEWEST_TRANSPOSED_LANES = 10;

    /**
     * Most lanes that any crossing has in one mode: 34 passenger lanes at San Ysidro (recordings of 2022). Used where a
     * crossing's own maximum is unknown.
     */
    public static final int MOST_LANES_ANYWHERE = 34;

    private static final Map<String, Status> WORDS = Map.ofEntries(
            Map.entry("delay", Status.DELAY),
            Map.entry("no delay", Status.NO_DELAY),
            Map.entry("lanes closed", Status.CLOSED),
            Map.entry("update pending", Status.UPDATE_PENDING),
            Map.entry("n/a", Status.NOT_APPLICABLE),
            Map.entry("demora", Status.DELAY),
            Map.entry("sin demora", Status.NO_DELAY),
            Map.entry("carriles cerrados", Status.CLOSED),
            Map.entry("actualizacion pendiente", Status.UPDATE_PENDING),
            Map.entry("no aplica", Status.NOT_APPLICABLE));

    private static final Pattern SPANISH =
            Pattern.compile("(sin )?demora|carriles cerrados|actualizacion pendiente|no aplica");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,5})(?:\\s*min\\.?)?");
    private static final Pattern LANES = Pattern.compile("\\d{1,4}");

    private Cleaning() {}

    /**
     * What one lane reports, cleaned.
     *
     * @param status what it says
     * @param delayMinutes minutes, present exactly with {@link Status#DELAY} and {@link Status#NO_DELAY}
     * @param lanesOpen lanes, empty when not reported
     * @param corrections what was done, in the order in which it was done
     */
    public record Cleaned(
            Status status, OptionalInt delayMinutes, OptionalInt lanesOpen, List<Correction> corrections) {
        public Cleaned {
            corrections = List.copyOf(corrections);
        }
    }

    /**
     * Cleans one lane's report.
     *
     * @param status words as received
     * @param delay minutes as received, possibly empty, possibly {@code 10 min}
     * @param lanes open lanes as received, possibly empty
     * @param maximumLanes most lanes the crossing has in this mode, empty when unknown
     */
    public static Cleaned clean(String status, String delay, String lanes, OptionalInt maximumLanes) {
        List<Correction> done = new ArrayList<>();
        String words = plain(status);
        if (SPANISH.matcher(words).matches()) {
            done.add(Correction.READ_FROM_SPANISH);
        }
        Optional<Status> said = Optional.ofNullable(WORDS.get(words));
        OptionalInt open = lanes(lanes, done);
        if (said.isEmpty()) {
            return new Cleaned(Status.UNREADABLE, OptionalInt.empty(), open, done);
        }
        if (said.get() != Status.DELAY && said.get() != Status.NO_DELAY) {
            if (!delay.isBlank()) {
                done.add(Correction.NUMBER_IGNORED);
            }
            return new Cleaned(said.get(), OptionalInt.empty(), open, done);
        }
        OptionalInt minutes = minutes(delay);
        if (minutes.isEmpty()) {
            return new Cleaned(Status.UNREADABLE, OptionalInt.empty(), open, done);
        }
        return numbered(said.get(), minutes.getAsInt(), open, maximumLanes.orElse(MOST_LANES_ANYWHERE), done);
    }

    private static Cleaned numbered(
            Status said, int minutes, OptionalInt open, int maximumLanes, List<Correction> done) {
        if (open.isPresent() && transposed(minutes, open.getAsInt(), maximumLanes)) {
            done.add(Correction.TRANSPOSED_DELAY_AND_LANES);
            return believed(Optional.empty(), open.getAsInt(), OptionalInt.of(minutes), done);
        }
        return believed(Optional.of(said), minutes, open, done);
    }

    private static Cleaned believed(Optional<Status> said, int minutes, OptionalInt open, List<Correction> done) {
        if (minutes > LaneReport.LONGEST_BELIEVED_MINUTES) {
            done.add(Correction.IMPLAUSIBLE_DELAY);
            return new Cleaned(Status.UNREADABLE, OptionalInt.empty(), open, done);
        }
        Status byNumber = ofMinutes(minutes);
        if (said.isPresent() && said.get() != byNumber) {
            done.add(Correction.STATUS_FROM_NUMBER);
        }
        return new Cleaned(byNumber, OptionalInt.of(minutes), open, done);
    }

    static boolean transposed(int minutes, int lanes, int maximumLanes) {
        return lanes >= FEWEST_TRANSPOSED_LANES && lanes > maximumLanes && minutes >= 1 && minutes <= maximumLanes;
    }

    /** The word for a wait of so many minutes. */
    public static Status ofMinutes(int minutes) {
        return minutes < 10 ? Status.NO_DELAY : Status.DELAY;
    }

    private static OptionalInt lanes(String lanes, List<Correction> done) {
        String digits = lanes.strip();
        if (digits.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!LANES.matcher(digits).matches()) {
            done.add(Correction.LANES_UNREADABLE);
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(digits));
    }

    private static OptionalInt minutes(String delay) {
        Matcher matcher = MINUTES.matcher(delay.strip());
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    /** Lower case without accents and outer blanks: the form in which words of the feed are compared. */
    public static String plain(String words) {
        String bare = words.strip();
        boolean accented = bare.chars().anyMatch(character -> character > 0x7f); // hardly ever, and to look is cheap
        String plain = accented
                ? ACCENTS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFD))
                        .replaceAll("")
                : bare;
        return plain.toLowerCase(Locale.ROOT);
    }
}
