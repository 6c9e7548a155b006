package org.garita.app.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garita.app.waits.Cleaning;

/**
 * Reads the hour of a report from its label and finds the day and the instant, neither of which the label gives.
 *
 * <p>Labels seen: {@code At 5:00 pm CDT}, {@code At Noon CDT}, {@code At Midnight PDT}, {@code At 1:17 pm EDT}, and in the
 * weeks when the feed answered in Spanish {@code En 11:00 pm CDT}, {@code En Mediodía MDT}, {@code En Medianoche CDT}.
 *
 * <p>The day is the latest on which the label is not later than the feed's clock, allowing {@link #EARLY}: offices post
 * up to twenty minutes before the hour, and such a label must not move to the day before. (In the 2026 history labels
 * that would be between 23:40 and 24:00 hours old are four to five times as frequent as those just younger.) The instant
 * follows from the <em>crossing's</em> clock: Douglas and Naco in Arizona are labelled PST all summer although their clock
 * stays seven hours behind UTC; read by the crossing's clock their reports are as old as everyone's (median 50 minutes).
 */
final class LabelClock {
    /** How far a label may run ahead of the feed's clock. */
    static final Duration EARLY = Duration.ofMinutes(20);

    private static final Pattern LABEL = Pattern.compile(
            "(?:at|en|a las?)\\s+(?:(noon|mediodia)|(midnight|medianoche)|(\\d{1,2})(?::(\\d{2}))?\\s*([ap])\\.?\\s?m\\.?)"
                    + "(?:\\s+([a-z]{3,4}))?");

    private static final Map<String, ZoneOffset> OFFSETS = Map.of(
            "EDT", ZoneOffset.ofHours(-4),
            "EST", ZoneOffset.ofHours(-5),
            "CDT", ZoneOffset.ofHours(-5),
            "CST", ZoneOffset.ofHours(-6),
            "MDT", ZoneOffset.ofHours(-6),
            "MST", ZoneOffset.ofHours(-7),
            "PDT", ZoneOffset.ofHours(-7),
            "PST", ZoneOffset.ofHours(-8));

    private LabelClock() {}

    /**
     * A label understood.
     *
     * @param time local time of day
     * @param zone zone word in capitals, empty when the label has none
     * @param spanish whether it was in Spanish
     */
    record Label(LocalTime time, Optional<String> zone, boolean spanish) {}

    /**
     * A label with its day.
     *
     * @param instant the hour of the report
     * @param otherDay whether the day differs from the feed's own date
     * @param zoneContradicted whether the label's zone word means another offset than the crossing's clock had
     */
    record Moment(Instant instant, boolean otherDay, boolean zoneContradicted) {}

    /** The label's parts, or nothing when it cannot be read. */
    static Optional<Label> read(String label) {
        String plain = Cleaning.plain(label).replaceAll("\\s+", " ");
        Matcher matcher = LABEL.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<String> zone = Optional.ofNullable(matcher.group(6)).map(word -> word.toUpperCase(Locale.ROOT));
        boolean spanish = !plain.startsWith("at ");
        return time(matcher).map(time -> new Label(time, zone, spanish));
    }

    private static Optional<LocalTime> time(Matcher matcher) {
        if (matcher.group(1) != null) {
            return Optional.of(LocalTime.NOON);
        }
        if (matcher.group(2) != null) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        int hour = Integer.parseInt(matcher.group(3));
        int minute =
                Optional.ofNullable(matcher.group(4)).map(Integer::parseInt).orElse(0);
        if (hour < 1 || hour > 12 || minute > 59) {
            return Optional.empty();
        }
        boolean afternoon = "p".equals(matcher.group(5));
        return Optional.of(LocalTime.of(hour % 12 + (afternoon ? 12 : 0), minute));
    }

    /**
     * The instant of a label.
     *
     * @param label the label
     * @param feedClock the feed's clock, local to the crossing
     * @param zone the crossing's clock
     */
    static Moment resolve(Label label, LocalDateTime feedClock, ZoneId zone) {
        LocalDateTime latest = feedClock.plus(EARLY);
        LocalDateTime local = latest.toLocalDate().atTime(label.time());
        if (local.isAfter(latest)) {
            local = local.minusDays(1);
        }
        ZonedDateTime moment = atZone(local, zone, label);
        boolean contradicted = label.zone()
                .map(OFFSETS::get)
                .map(offset -> !offset.equals(moment.getOffset()))
                .orElse(false);
        return new Moment(moment.toInstant(), !local.toLocalDate().equals(feedClock.toLocalDate()), contradicted);
    }

    /** In the hour that autumn repeats, a label of standard time means the second one. */
    private static ZonedDateTime atZone(LocalDateTime local, ZoneId zone, Label label) {
        ZonedDateTime first = local.atZone(zone);
        boolean standard = label.zone().filter(word -> word.endsWith("ST")).isPresent();
        return standard ? first.withLaterOffsetAtOverlap() : first;
    }
}
