package org.garita.planning.staffing;

import java.util.List;

/**
 * One kind of shift as a rule of work allows it. The rules differ between unions, agencies and countries and no published
 * table was found, so they are data.
 *
 * @param id lower-case words joined by hyphens
 * @param hours length from first to last hour, 1 to 24
 * @param breakHours hours of the shift, from 0, in which the officer is at no lane
 * @param paidHours hours paid for one such shift, above 0; what the roster costs is counted in them
 */
public record ShiftKind(String id, int hours, List<Integer> breakHours, double paidHours) {
    public ShiftKind {
        breakHours = List.copyOf(breakHours);
        if (hours < 1 || hours > 24) {
            throw new IllegalArgumentException("shift '%s' must last 1 to 24 hours, got %d".formatted(id, hours));
        }
        if (!(paidHours > 0)) {
            throw new IllegalArgumentException(
                    "shift '%s' must be paid for more than 0 hours, got %s".formatted(id, paidHours));
        }
        for (int at : breakHours) {
            if (at < 0 || at >= hours) {
                throw new IllegalArgumentException(
                        "shift '%s' has a break in hour %d, but its hours are 0 to %d. Maybe the break was given as a time of day."
                                .formatted(id, at, hours - 1));
            }
        }
        if (breakHours.stream().distinct().count() >= hours) {
            throw new IllegalArgumentException("shift '%s' is all break".formatted(id));
        }
    }

    /** A shift with one meal hour, paid from end to end. */
    public static ShiftKind withMeal(int hours, int mealHour) {
        return new ShiftKind("%dh-meal-%d".formatted(hours, mealHour), hours, List.of(mealHour), hours);
    }

    /** Assumption, not a rule that was found: 8 hours with the meal in the fourth or fifth of them. */
    public static List<ShiftKind> eightHours() {
        return List.of(withMeal(8, 3), withMeal(8, 4));
    }

    /** Assumption, not a rule that was found: 8, 10 or 12 hours, each with one meal hour about the middle. */
    public static List<ShiftKind> eightTenTwelveHours() {
        return List.of(
                withMeal(8, 3), withMeal(8, 4), withMeal(10, 4), withMeal(10, 5), withMeal(12, 5), withMeal(12, 6));
    }

    /** Whether the officer is at a lane in an hour of the shift, from 0. */
    public boolean works(int hour) {
        return hour >= 0 && hour < hours && !breakHours.contains(hour);
    }

    /** Hours at a lane. */
    public int workedHours() {
        return hours - (int) breakHours.stream().distinct().count();
    }
}
