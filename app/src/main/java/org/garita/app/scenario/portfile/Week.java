package org.garita.app.scenario.portfile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garita.simulation.port.Profile;

/** Days, hours and numbers through the week, as people write them. */
public final class Week {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2})(?::(\\d\\d))?\\s*-\\s*(\\d{1,2})(?::(\\d\\d))?");

    private final int slotMinutes;

    Week(int slotMinutes) {
        this.slotMinutes = slotMinutes;
    }

    int slots() {
        return 7 * slotsPerDay();
    }

    private int slotsPerDay() {
        return 24 * 60 / slotMinutes;
    }

    /** Days from 0 for Monday: {@code mon}, {@code mon-fri}, {@code "sat, sun"}; a range may run over Sunday. */
    public static Optional<List<Integer>> days(String words) {
        List<Integer> days = new ArrayList<>();
        for (String word : words.split(",", -1)) {
            String[] ends = word.strip().split("-", -1);
            int from = DAYS.indexOf(ends[0].strip());
            int to = DAYS.indexOf(ends[ends.length - 1].strip());
            if (ends.length > 2 || from < 0 || to < 0) {
                return Optional.empty();
            }
            for (int day = from; ; day = (day + 1) % 7) {
                if (days.contains(day)) {
                    return Optional.empty();
                }
                days.add(day);
                if (day == to) {
                    break;
                }
            }
        }
        return Optional.of(days);
    }

    /** The slots of the week that a row of a plan covers: all of them without days and hours. */
    BitSet slots(Fields row) {
        BitSet days = new BitSet();
        row.find("days").ifPresentOrElse(part -> daysOf(part).forEach(days::set), () -> days.set(0, 7));
        BitSet slots = new BitSet();
        if (!row.has("hours")) {
            days.stream().forEach(day -> slots.set(day * slotsPerDay(), (day + 1) * slotsPerDay()));
        }
        row.find("hours").ifPresent(part -> part.oneOrList().forEach(hours -> addHours(hours, days, slots)));
        return slots;
    }

    private static List<Integer> daysOf(Part part) {
        List<Integer> all = new ArrayList<>();
        for (Part words : part.oneOrList()) {
            Optional<List<Integer>> days = days(words.word());
            days.ifPresentOrElse(all::addAll, () -> words.wrong(Mistake.BAD_DAYS));
        }
        return all;
    }

    private void addHours(Part part, BitSet days, BitSet slots) {
        Matcher hours = HOURS.matcher(part.word());
        int from = hours.matches() ? minutes(hours.group(1), hours.group(2)) : -1;
        int to = hours.matches() ? minutes(hours.group(3), hours.group(4)) : -1;
        boolean fits = from >= 0 && to >= 0 && from != to && from <= 1440 && to <= 1440;
        if (!fits || from % slotMinutes != 0 || to % slotMinutes != 0) {
            part.wrong(Mistake.BAD_HOURS);
            return;
        }
        int length = (to > from ? to - from : to + 1440 - from) / slotMinutes;
        days.stream().forEach(day -> {
            for (int i = 0; i < length; i++) {
                slots.set((day * slotsPerDay() + from / slotMinutes + i) % slots());
            }
        });
    }

    private static int minutes(String hour, String minute) {
        return Integer.parseInt(hour) * 60 + (minute == null ? 0 : Integer.parseInt(minute));
    }

    /** One number, a list of them, or by days: {@code {mon-fri: [...], "sat, sun": [...]}}. */
    public static Profile profile(Part part) {
        if (part.isMapping()) {
            return Profile.of(byDays(part));
        }
        double[] numbers = numbers(part);
        return numbers.length == 1 ? Profile.constant(numbers[0]) : Profile.of(numbers);
    }

    private static double[] numbers(Part part) {
        double[] numbers = part.oneOrList().stream().mapToDouble(Part::number).toArray();
        if (numbers.length == 0) {
            part.wrong(Mistake.MISSING);
            return new double[] {1};
        }
        return numbers;
    }

    private static double[] byDays(Part part) {
        Map<Integer, double[]> perDay = new TreeMap<>();
        int steps = 24;
        for (Map.Entry<String, Part> entry : part.anyFields().all().entrySet()) {
            double[] numbers = numbers(entry.getValue());
            steps = Math.max(steps, numbers.length);
            List<Integer> days = days(entry.getKey()).orElse(List.of());
            if (days.isEmpty() || days.stream().anyMatch(day -> perDay.put(day, numbers) != null)) {
                entry.getValue().wrong(Mistake.BAD_DAYS);
            }
        }
        if (perDay.size() < 7) {
            part.wrong(Mistake.BAD_DAYS);
            return new double[168];
        }
        double[] all = new double[7 * steps];
        for (int step = 0; step < all.length; step++) {
            double[] day = perDay.getOrDefault(step / steps, new double[1]);
            all[step] = day[step % steps * day.length / steps];
        }
        return all;
    }

    /** A profile times a number, and times another one for each day of the week. */
    static Profile scaled(Profile profile, double times, double[] byDay) {
        if (profile.steps() > 1 && profile.steps() % 24 != 0) {
            return profile; // a number is missing or too many, and the library says so
        }
        int perDay = profile.steps() % 168 == 0 ? profile.steps() / 7 : Math.max(24, profile.steps());
        boolean even = true;
        for (double day : byDay) {
            even &= day == byDay[0];
        }
        double[] scaled = new double[even ? profile.steps() : 7 * perDay];
        for (int step = 0; step < scaled.length; step++) {
            double day = even ? byDay[0] : byDay[step / perDay];
            scaled[step] = profile.step(step % profile.steps()) * times * day;
        }
        return scaled.length == 1 ? Profile.constant(scaled[0]) : Profile.of(scaled);
    }

    /** A number for each day, 1 where none is given. */
    static double[] byDay(Optional<Part> part) {
        double[] byDay = {1, 1, 1, 1, 1, 1, 1};
        part.ifPresent(given -> given.anyFields().all().forEach((words, number) -> {
            Optional<List<Integer>> days = days(words);
            double factor = number.number();
            days.ifPresentOrElse(
                    known -> known.forEach(day -> byDay[day] = factor), () -> number.wrong(Mistake.BAD_DAYS));
        }));
        return byDay;
    }
}
