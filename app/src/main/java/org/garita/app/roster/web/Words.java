package org.garita.app.roster.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.garita.app.platform.RoomWords;
import org.garita.kernel.text.Language;
import org.garita.simulation.result.Estimate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Messages and numbers of this room in one language. */
final class Words extends RoomWords {
    // message keys: roster.day.* roster.day-short.*
    private Words(MessageSource messages, Language language) {
        super(messages, language, 0);
    }

    /** Makes words in either language. */
    @Component
    static class In {
        private final MessageSource messages;

        In(MessageSource messages) {
            this.messages = messages;
        }

        Words language(Language language) {
            return new Words(messages, language);
        }
    }

    /** Hours: a decimal below ten. */
    String hours(double hours) {
        return number(hours, Math.abs(hours) < 9.95 ? 1 : 0);
    }

    /** A mean with its interval, both with the same decimals, or the word that it is unknown. */
    String estimate(Estimate estimate) {
        if (estimate.plusMinus().isEmpty()) {
            return say("roster.estimate.unknown", hours(estimate.value()));
        }
        double half = estimate.plusMinus().getAsDouble();
        int decimals = Math.min(Math.abs(estimate.value()), half) < 9.95 ? 1 : 0;
        return say("roster.estimate", exact(estimate.value(), decimals), exact(half, decimals));
    }

    /** A share in per cent with its interval. */
    String percent(Estimate share) {
        String value = exact(100 * share.value(), 1);
        return share.plusMinus().isPresent()
                ? say("roster.percent", value, exact(100 * share.plusMinus().getAsDouble(), 1))
                : say("roster.percent.unknown", value);
    }

    /** Whether a saving is sure, sure to be a loss, or neither. */
    String verdict(Optional<Estimate> saving) {
        if (saving.isEmpty() || saving.get().plusMinus().isEmpty()) {
            return say("roster.verdict.unknown");
        }
        double value = saving.get().value();
        double plusMinus = saving.get().plusMinus().getAsDouble();
        if (value == 0 && plusMinus == 0) {
            return say("roster.verdict.same");
        }
        return say(
                value > plusMinus
                        ? "roster.verdict.better"
                        : value < -plusMinus ? "roster.verdict.worse" : "roster.verdict.unclear");
    }

    /** Name of a day of the week, 0 for Monday. */
    String day(int day) {
        return say("roster.day." + day);
    }

    /** Short names of the days from Monday. */
    List<String> shortDays() {
        return IntStream.range(0, 7)
                .mapToObj(day -> say("roster.day-short." + day))
                .toList();
    }
}
