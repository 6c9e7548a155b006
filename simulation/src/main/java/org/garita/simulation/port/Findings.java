package org.garita.simulation.port;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Findings as they are collected, and the questions that many parts of a port are asked alike. */
final class Findings {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final List<PortFinding> all = new ArrayList<>();

    List<PortFinding> all() {
        return List.copyOf(all);
    }

    void add(String path, Object value, Flaw flaw, Object... arguments) {
        all.add(new PortFinding(path, shown(value), flaw.what(arguments), flaw.cause(arguments)));
    }

    void notNegative(String path, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            add(path, value, Flaw.NEGATIVE);
        }
    }

    void aboveZero(String path, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            add(path, value, Flaw.NOT_ABOVE_ZERO);
        }
    }

    void between(String path, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            add(path, value, Flaw.OUT_OF_RANGE, shown(least), shown(most));
        }
    }

    /** Above 0 and at most 1. */
    void share(String path, double value) {
        if (!(value > 0 && value <= 1)) {
            add(path, value, Flaw.NOT_A_SHARE);
        }
    }

    /** Ids are written as ids are, and each stands once. */
    <T> void ids(String path, List<T> list, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            String own = id.apply(list.get(i));
            if (!ID.matcher(own).matches()) {
                add(path + "[" + i + "].id", own, Flaw.NOT_AN_ID);
            }
            if (!seen.add(own)) {
                add(path + "[" + i + "].id", own, Flaw.TWICE);
            }
        }
    }

    void id(String path, String value) {
        if (!ID.matcher(value).matches()) {
            add(path, value, Flaw.NOT_AN_ID);
        }
    }

    /** A name that must be one of those known; the nearest known one is the likely cause. */
    boolean known(String path, String name, Set<String> known, Flaw flaw) {
        if (known.contains(name)) {
            return true;
        }
        add(path, name, flaw, known.stream().sorted().collect(Collectors.joining(", ")));
        return false;
    }

    /** Steps that fit a day or a week of the port's slots. */
    boolean profile(String path, Profile profile, int slotsPerWeek) {
        int steps = profile.steps();
        boolean fits = steps == 1 || fits(steps, 168, slotsPerWeek) || fits(steps, 24, slotsPerWeek / 7);
        if (!fits) {
            add(path, steps, Flaw.PROFILE_LENGTH, slotsPerWeek / 7, slotsPerWeek);
        }
        return fits;
    }

    private static boolean fits(int steps, int unit, int slots) {
        return steps % unit == 0 && slots % steps == 0;
    }

    static String shown(Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.format(Locale.ROOT, "%.0f", number);
        }
        return String.valueOf(value);
    }
}
