package org.garita.app.roster.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garita.app.roster.RosterRefused;
import org.garita.app.roster.RosterTask;
import org.garita.app.roster.ShiftFiles;
import org.garita.app.roster.run.OfficeRoster;

/**
 * A new roster as the desk's form sends it. What cannot be used is refused by name, and the form comes back as it was filled in.
 *
 * @param place port or scenario and stage, joined by a stroke
 * @param name what the office calls it
 * @param officerHours officer-hours at lanes a week; blank: as many as the hour-by-hour plan
 * @param also further ones, separated by commas
 * @param shifts a file of the format {@code garita-shifts/1}
 * @param replications repetitions
 * @param weeks of each
 * @param seed any number
 */
record RosterForm(
        Optional<String> place,
        Optional<String> name,
        Optional<String> officerHours,
        Optional<String> also,
        Optional<String> shifts,
        Optional<String> replications,
        Optional<String> weeks,
        Optional<String> seed) {
    private static final int LONGEST_FILE = 20_000;
    private static final int MOST_ALSO = 6;

    /** The form as it is offered. */
    static RosterForm usual(String place) {
        return new RosterForm(
                Optional.of(place),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ShiftFiles.usualYaml()),
                Optional.of(Integer.toString(RosterTask.USUAL_REPLICATIONS)),
                Optional.of(Integer.toString(RosterTask.USUAL_WEEKS)),
                Optional.of("1"));
    }

    /** Whether anything but the usual stands in the part that is folded away. */
    boolean details() {
        RosterForm usual = usual("");
        return also.filter(typed -> !typed.isBlank()).isPresent()
                || !shifts.equals(usual.shifts)
                || !replications.equals(usual.replications)
                || !weeks.equals(usual.weeks)
                || !seed.equals(usual.seed);
    }

    /** Name of a worked port or id of a scenario. */
    String port() {
        String whole = place.orElse("");
        int stroke = whole.indexOf('/');
        return stroke < 0 ? whole : whole.substring(0, stroke);
    }

    /** What is to be planned. */
    OfficeRoster.Wish wish() {
        String whole = place.orElse("");
        return new OfficeRoster.Wish(
                whole.substring(whole.indexOf('/') + 1),
                blank(officerHours) ? Optional.empty() : Optional.of((int) whole(officerHours.orElse(""), 1_000_000)),
                alsoHours(),
                file(),
                whole(seed.orElse("1"), Long.MAX_VALUE),
                (int) whole(replications.orElse(""), 1_000_000),
                (int) whole(weeks.orElse(""), 1_000_000));
    }

    private List<Integer> alsoHours() {
        List<Integer> hours = new ArrayList<>();
        if (!blank(also)) {
            for (String one : also.orElse("").split("[,;\\s]+", -1)) {
                if (!one.isEmpty()) {
                    hours.add((int) whole(one, 1_000_000));
                }
            }
        }
        if (hours.size() > MOST_ALSO) {
            throw new RosterRefused("too many officer-hours", "roster.refused.also", hours.size(), MOST_ALSO);
        }
        return hours;
    }

    private String file() {
        String yaml = shifts.orElse("");
        if (yaml.length() > LONGEST_FILE) {
            throw new RosterRefused("too long", "roster.refused.shifts-long", yaml.length(), LONGEST_FILE);
        }
        return yaml.isBlank() ? ShiftFiles.usualYaml() : yaml;
    }

    private static boolean blank(Optional<String> field) {
        return field.filter(typed -> !typed.isBlank()).isEmpty();
    }

    private static long whole(String typed, long most) {
        try {
            long number = Long.parseLong(typed.strip());
            if (Math.abs(number) <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw new RosterRefused("'%s' is no whole number".formatted(typed), "roster.refused.whole", typed);
    }
}
