package org.garita.app.roster.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.garita.app.roster.RosterResult;

/** How the lanes open today are better split, in words: on which days, in which hours, how many more and fewer for whom. */
final class SplitAdvice {
    private static final int DAYS = 7;
    private static final int HOURS = 24;
    private static final int MOST_SENTENCES = 12;

    private final Words words;
    private final List<String> groups;
    private final RosterResult.Lanes today;
    private final RosterResult.Lanes advised;

    /** The same change in hours that follow each other, on some days. */
    private record Spell(List<Integer> change, int from, int to, List<Integer> days) {
        int laneHours() {
            return (to - from)
                    * days.size()
                    * change.stream().mapToInt(by -> Math.max(0, by)).sum();
        }
    }

    SplitAdvice(Words words, List<String> groups, RosterResult.Lanes today, RosterResult.Lanes advised) {
        this.words = words;
        this.groups = groups;
        this.today = today;
        this.advised = advised;
    }

    private List<Integer> change(int hour) {
        return IntStream.range(0, groups.size())
                .mapToObj(group -> advised.byGroup().get(group).get(hour)
                        - today.byGroup().get(group).get(hour))
                .toList();
    }

    /** Lane-hours a week that another group should get. */
    int laneHours() {
        return IntStream.range(0, DAYS * HOURS)
                .flatMap(hour -> change(hour).stream().mapToInt(by -> Math.max(0, by)))
                .sum();
    }

    /** Sentences, those that move most first; at most twelve. */
    List<String> sentences() {
        return spells().stream().limit(MOST_SENTENCES).map(this::sentence).toList();
    }

    /** How many sentences more there would be. */
    int further() {
        return Math.max(0, spells().size() - MOST_SENTENCES);
    }

    private List<Spell> spells() {
        Map<List<Object>, List<Integer>> daysOf = new LinkedHashMap<>();
        for (int day = 0; day < DAYS; day++) {
            int from = 0;
            for (int hour = 1; hour <= HOURS; hour++) {
                List<Integer> change = change(HOURS * day + from);
                if (hour == HOURS || !change(HOURS * day + hour).equals(change)) {
                    if (change.stream().anyMatch(by -> by != 0)) {
                        daysOf.computeIfAbsent(List.of(change, from, hour), key -> new ArrayList<>())
                                .add(day);
                    }
                    from = hour;
                }
            }
        }
        List<Spell> spells = new ArrayList<>();
        daysOf.forEach((key, days) -> spells.add(spell(key, days)));
        spells.sort(Comparator.comparingInt(Spell::laneHours).reversed());
        return spells;
    }

    private Spell spell(List<Object> key, List<Integer> days) {
        int from = (Integer) key.get(1);
        return new Spell(change(HOURS * days.get(0) + from), from, (Integer) key.get(2), days);
    }

    private String sentence(Spell spell) {
        List<String> moves = IntStream.range(0, groups.size())
                .filter(group -> spell.change.get(group) != 0)
                .mapToObj(group -> move(groups.get(group), spell.change.get(group)))
                .toList();
        String days = spell.days.size() == DAYS
                ? words.say("roster.advice.every-day")
                : String.join(", ", spell.days.stream().map(words::day).toList());
        return words.say(
                "roster.advice.sentence", days, Words.hour(spell.from), Words.hour(spell.to), String.join("; ", moves));
    }

    private String move(String group, int by) {
        return words.counted(by > 0 ? "roster.advice.more" : "roster.advice.fewer", Math.abs(by), group);
    }
}
