package org.garita.app.waits.solution;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.garita.app.platform.RoomWords;
import org.garita.app.scenario.PortTrials;
import org.garita.kernel.money.Money;
import org.garita.kernel.text.Language;
import org.garita.measurement.change.Range;
import org.garita.measurement.change.Verdict;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What pages and documents of solutions say, in one language. */
public final class SolutionWords extends RoomWords {
    // message keys: waits.solution.stage.*, waits.solution.finding.*, waits.solution.doubt.*
    SolutionWords(MessageSource messages, Language language) {
        super(messages, language, 1);
    }

    /** Makes words in either language. */
    @Component
    public static final class In {
        private final MessageSource messages;

        In(MessageSource messages) {
            this.messages = messages;
        }

        /** Words in a language. */
        public SolutionWords language(Language language) {
            return new SolutionWords(messages, language);
        }
    }

    private static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of the words for a stage. */
    public static String key(SolutionStanding.Stage stage) {
        return "waits.solution.stage." + slug(stage);
    }

    /** What an evaluation found, in a word. */
    public String finding(Verdict.Finding finding) {
        return say("waits.solution.finding." + slug(finding));
    }

    /** Why it is not more than that. */
    public String doubt(Verdict.Reason reason) {
        return say("waits.solution.doubt." + slug(reason));
    }

    /** A day of the calendar. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language().locale())
                .format(day);
    }

    /** An amount with its currency's code, which both countries read alike. */
    public String money(Money amount) {
        NumberFormat format = NumberFormat.getInstance(language().locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return amount.currency() + " " + format.format(amount.cents() / 100.0);
    }

    /** By how many minutes a mean wait differs, with its interval. */
    public String minutes(PortTrials.Line line) {
        return say(
                "waits.solution.minutes",
                exact(line.change() / 60, 1),
                exact(line.low() / 60, 1),
                exact(line.high() / 60, 1));
    }

    /** Minutes with their interval. */
    public String minutes(Range range) {
        return say("waits.solution.minutes", exact(range.middle(), 1), exact(range.low(), 1), exact(range.high(), 1));
    }

    /** Per cent with their interval. */
    public String percent(Range range) {
        return say(
                "waits.solution.percent", number(range.middle(), 0), number(range.low(), 0), number(range.high(), 0));
    }

    /** Simulated or reported. */
    public String track(boolean simulated) {
        return say(simulated ? "waits.solution.track.simulated" : "waits.solution.track.measured");
    }
}
