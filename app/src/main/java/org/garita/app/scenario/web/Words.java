package org.garita.app.scenario.web;

import org.garita.app.platform.RoomWords;
import org.garita.kernel.text.Language;
import org.garita.simulation.result.Estimate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Messages and numbers in one language. */
final class Words extends RoomWords {
    private static final int HOURS = 24;

    private Words(MessageSource messages, Language language) {
        super(messages, language, 3);
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

    /** Seconds as minutes: a decimal below ten. */
    String minutes(double seconds) {
        double minutes = seconds / 60;
        return exact(minutes, Math.abs(minutes) < 9.95 ? 1 : 0);
    }

    /** Minutes with their unit, for axes. */
    String axisMinutes(double minutes) {
        return say("scenario.axis.minutes", number(minutes, 1));
    }

    /** Metres, from a kilometre on in kilometres. */
    String distance(double metres) {
        return metres < 1000
                ? say("scenario.metres", number(metres, 0))
                : say("scenario.kilometres", number(metres / 1000, 1));
    }

    /** A mean with its interval, or the word that it is unknown. */
    String estimate(Estimate estimate, double unit, int decimals) {
        String value = exact(estimate.value() / unit, decimals);
        return estimate.plusMinus().isPresent()
                ? say("scenario.estimate", value, exact(estimate.plusMinus().getAsDouble() / unit, decimals))
                : say("scenario.estimate.unknown", value);
    }

    /** A mean wait in minutes with its interval. */
    String meanMinutes(Estimate seconds) {
        double size = Math.abs(seconds.value());
        return estimate(seconds, 60, size < 59.7 ? 2 : size < 597 ? 1 : 0);
    }

    /** Hours of the day from one to another. */
    String hours(int from, int to) {
        return from == 0 && to == HOURS ? say("scenario.all-day") : say("scenario.hours", hour(from), hour(to));
    }

    /** A minute of the day. */
    static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
