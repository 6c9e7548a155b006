package org.garita.app.scenario.web;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.garita.app.scenario.change.Change;
import org.garita.app.scenario.change.ChangeRefused;
import org.garita.app.scenario.change.Closure;
import org.garita.app.scenario.change.Days;
import org.garita.app.scenario.change.DemandFactor;
import org.garita.app.scenario.change.LanesBuilt;
import org.garita.app.scenario.change.LanesConverted;
import org.garita.app.scenario.change.LanesOpen;
import org.garita.app.scenario.change.ServiceFactor;
import org.garita.app.scenario.change.Spaces;
import org.garita.app.scenario.change.TrustedShare;
import org.garita.app.scenario.change.When;

/**
 * A change as the desk's form sends it. What is not a number or not among the choices is refused by name, and the form comes
 * back as it was filled in.
 *
 * @param kind which change
 * @param place stage and flow, joined by a stroke; or a stage alone
 * @param flow a flow, or all
 * @param other the flow that gets
 * @param amount lanes, factor, places or per cent
 * @param days on which days
 * @param from first hour
 * @param until hour after the last
 * @param who whom a closure keeps out
 */
record ChangeForm(
        Optional<String> kind,
        Optional<String> place,
        Optional<String> flow,
        Optional<String> other,
        Optional<String> amount,
        Optional<String> days,
        Optional<String> from,
        Optional<String> until,
        Optional<String> who) {

    /** The change. */
    Change read() {
        String wanted = kind.orElse("");
        return switch (wanted) {
            case "lanes-open" -> new LanesOpen(stage(), flowOfPlace(), whole(), when());
            case "lanes-built" -> new LanesBuilt(stage(), flowOfPlace(), whole(), when());
            case "lanes-converted" -> new LanesConverted(stage(), flowOfPlace(), text(other), whole(), when());
            case "demand" -> new DemandFactor(text(flow), number(), when());
            case "service" -> new ServiceFactor(stage(), flowOfPlace(), number());
            case "spaces" ->
                new Spaces(
                        stage(),
                        amount.filter(typed -> !typed.isBlank()).isEmpty()
                                ? OptionalInt.empty()
                                : OptionalInt.of(whole()));
            case "closure" -> new Closure(choice(Closure.Who.class, who), when());
            case "trusted-share" -> new TrustedShare(text(flow), text(other), number() / 100);
            default -> throw new ChangeRefused("scenario.refused.kind", wanted);
        };
    }

    /** Whether this is the form of that change. */
    public boolean isOf(String change) {
        return kind.filter(change::equals).isPresent();
    }

    /** What stands in a field, for showing the form again. */
    public boolean has(Optional<String> field, String value) {
        return field.filter(value::equals).isPresent();
    }

    private String stage() {
        String whole = text(place);
        int stroke = whole.indexOf('/');
        return stroke < 0 ? whole : whole.substring(0, stroke);
    }

    private String flowOfPlace() {
        String whole = text(place);
        return whole.substring(whole.indexOf('/') + 1);
    }

    private static String text(Optional<String> field) {
        return field.map(String::strip)
                .filter(words -> !words.isEmpty() && words.length() < 200)
                .orElseThrow(() -> new ChangeRefused("scenario.refused.empty"));
    }

    private When when() {
        return new When(choice(Days.class, days), hour(from), hour(until));
    }

    private static int hour(Optional<String> field) {
        try {
            return Integer.parseInt(text(field));
        } catch (NumberFormatException notAnHour) {
            throw new ChangeRefused("scenario.refused.number", text(field));
        }
    }

    private static <E extends Enum<E>> E choice(Class<E> type, Optional<String> field) {
        try {
            return Enum.valueOf(type, text(field).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException notAmongThem) {
            throw new ChangeRefused("scenario.refused.choice", text(field));
        }
    }

    private double number() {
        try {
            return Double.parseDouble(text(amount).replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            throw new ChangeRefused("scenario.refused.number", text(amount));
        }
    }

    private int whole() {
        double number = number();
        if (number != Math.rint(number) || Math.abs(number) > 1_000_000) {
            throw new ChangeRefused("scenario.refused.whole", text(amount));
        }
        return (int) number;
    }
}
