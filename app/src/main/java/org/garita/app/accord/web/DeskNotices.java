package org.garita.app.accord.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.ActOutcome.Recorded;
import org.garita.app.accord.ActOutcome.Refused;
import org.garita.app.accord.CapitalTimes;
import org.garita.app.accord.JournalRow;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Power;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what became of an act: the row and its hash, or the rule that refused it with what it knows. */
@Component
class DeskNotices {
    // message keys: accord.power.*
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern OFFICE = Pattern.compile("(us|mx)(-[a-z0-9]+)+");
    /** A message asks for at most three values; one that the accord does not know is a dash, never "{2}". */
    private static final List<String> UNKNOWN = List.of("–", "–", "–");

    private final RowViews rows;
    private final MessageSource messages;

    DeskNotices(RowViews rows, MessageSource messages) {
        this.rows = rows;
        this.messages = messages;
    }

    DeskNotice of(ActOutcome outcome, Country country, Language language) {
        if (outcome instanceof Recorded recorded) {
            JournalRow row = recorded.row();
            return new DeskNotice(
                    true,
                    "accord.recorded." + row.country().slug(), // message keys: accord.recorded.*
                    List.of(Long.toString(row.seq()), row.hash().hex()));
        } else if (outcome instanceof Refused refused) {
            return new DeskNotice(false, refused.messageKey(), values(refused.details(), country, language));
        }
        throw new IllegalStateException("an outcome without words: " + outcome);
    }

    private List<String> values(List<String> details, Country country, Language language) {
        return Stream.concat(details.stream().map(detail -> value(detail, country, language)), UNKNOWN.stream())
                .limit(Math.max(UNKNOWN.size(), details.size()))
                .toList();
    }

    /** Instants by the clock of the country's capital, offices and powers by name. */
    private String value(String detail, Country country, Language language) {
        if (INSTANT.matcher(detail).matches()) {
            return CapitalTimes.in(country, Instant.parse(detail), language);
        } else if (OFFICE.matcher(detail).matches()) {
            return rows.officeName(new OfficeId(detail), language);
        }
        return power(detail)
                .map(power -> messages.getMessage(
                        "accord.power." + power.name().toLowerCase(Locale.ROOT), null, language.locale()))
                .orElse(detail);
    }

    private static Optional<Power> power(String name) {
        return Stream.of(Power.values())
                .filter(power -> power.name().equals(name))
                .findFirst();
    }
}
