package org.garita.app.crossing.its;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.garita.app.crossing.Corridor;
import org.garita.app.platform.RoomWords;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Language;
import org.springframework.context.MessageSource;

/** What the inventory and its ranking say, in one language. */
// message keys: crossing.its.side.*, crossing.its.missing.*, crossing.its.ease.*, crossing.its.status.*
// message keys: crossing.its.certainty.*, crossing.its.state.*, crossing.its.sentence.*
public final class ItsWords extends RoomWords {
    public ItsWords(MessageSource messages, Language language) {
        super(messages, language, 1);
    }

    /** A side of the line. */
    public String side(Country country) {
        return say("crossing.its.side." + country.slug());
    }

    /** The word for a constant, under a key of its own kind. */
    public String word(String kind, Enum<?> constant) {
        return say("crossing.its." + kind + "." + constant.name().toLowerCase(Locale.ROOT));
    }

    /** A day in the calendar. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language().locale())
                .format(day);
    }

    /** A date as exactly as it is known. */
    public String date(FactDate date) {
        if (date.written().length() == 10) {
            return date.firstDay().map(this::day).orElseThrow();
        }
        return date.firstDay().isEmpty() ? say("crossing.its.undated") : date.written();
    }

    /** A source with its date. */
    public String source(Inventory.Source source) {
        return say("crossing.its.source", source.title(), date(source.date()));
    }

    /** What is missing, in a sentence. */
    public String what(MissingFlow flow, Corridor corridor) {
        return say(
                flow.crossesTheLine() ? "crossing.its.what.line" : "crossing.its.what.same",
                flow.flow().name(),
                corridor.name(),
                say("crossing.its.sentence." + flow.from().slug()),
                say("crossing.its.sentence." + flow.to().slug()));
    }

    /** Why it has its rank: the four numbers, what each is, and their product. */
    public String why(MissingFlow flow) {
        return say(
                "crossing.its.why",
                flow.lanes(),
                flow.flow().expected().orElseThrow().actions().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ")),
                flow.actions(),
                word("ease", flow.ease()),
                flow.ease().points(),
                word("missing", flow.state()),
                flow.state().gap(),
                flow.score());
    }
}
