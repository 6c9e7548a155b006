package org.garita.app.accord.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.JournalRow;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Language;

/**
 * What became of the act just tried, carried over the redirect and said at the top of the next page.
 *
 * @param good whether it is in the journal
 * @param key message key
 * @param arguments its arguments
 */
record DeskNotice(boolean good, String key, List<String> arguments) {
    // message keys: accord.refusal.*
    /** Name under which templates find it. */
    static final String NAME = "notice";

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    /** The arguments as templates hand them to a message. */
    public Object[] values() {
        return arguments.toArray();
    }

    static DeskNotice of(ActOutcome outcome, Country country, Language language) {
        if (outcome instanceof ActOutcome.Recorded recorded) {
            return recorded(recorded.row());
        } else if (outcome instanceof ActOutcome.Refused refused) {
            return new DeskNotice(
                    false,
                    "accord.refusal." + refused.why().name().toLowerCase(Locale.ROOT),
                    values(refused.details(), country, language));
        }
        throw new IllegalStateException("an outcome without words: " + outcome);
    }

    /** The act is in the journal: which row, and its hash. */
    static DeskNotice recorded(JournalRow row) {
        return new DeskNotice(
                true,
                "accord.recorded",
                List.of(
                        row.country().name(),
                        Long.toString(row.seq()),
                        row.hash().hex()));
    }

    /** The desk itself refuses before the accord is asked. */
    static DeskNotice refused(String key, String... arguments) {
        return new DeskNotice(false, key, List.of(arguments));
    }

    /**
     * Refusals name what they know: instants are said by the clock of the country's capital, and a message that asks for a
     * value that is not there gets a dash, never "{2}".
     */
    private static List<String> values(List<String> details, Country country, Language language) {
        return Stream.concat(
                        details.stream()
                                .map(detail -> INSTANT.matcher(detail).matches()
                                        ? CapitalTimes.in(country, Instant.parse(detail), language)
                                        : detail),
                        Stream.of("–", "–", "–"))
                .limit(Math.max(3, details.size()))
                .toList();
    }
}
