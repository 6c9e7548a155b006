package org.garita.app.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.garita.app.crossing.Crossing;
import org.garita.app.waits.ForecastSkill;
import org.garita.app.waits.ForecastSkill.Row;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.jspecify.annotations.Nullable;

/** Makes the page about how good forecasts have been; knows no web and no clock. */
// message keys: portal.skill.source.*
final class SkillPageMaker {
    /** The border has three clocks; a date without a crossing is told by the middle one. */
    private static final ZoneId MIDDLE = ZoneId.of("America/Denver");

    /** Bars end at this much saved or lost. */
    private static final double BAR_ENDS = .5;

    private static final int HALF_BAR = 50;

    /** Less than half a percent is no difference. */
    private static final double ALIKE = .005;

    private final ForecastSkill skill;
    private final Function<CrossingId, Optional<Crossing>> crossings;
    private final PageWords words;
    private final WaitWords lanes;

    SkillPageMaker(ForecastSkill skill, Function<CrossingId, Optional<Crossing>> crossings, PageWords words) {
        this.skill = skill;
        this.crossings = crossings;
        this.words = words;
        this.lanes = new WaitWords(words, Instant.EPOCH);
    }

    SkillPage make(String distance) {
        if (skill.rows().isEmpty()) {
            return new SkillPage(
                    words.language().code(), words.say("portal.skill.none"), "", List.of(), List.of(), List.of(), null);
        }
        List<Row> pooled = rows(row -> row.crossing().isEmpty() && row.lane().isEmpty());
        return new SkillPage(
                words.language().code(),
                "",
                source(),
                pooled.isEmpty() ? List.of() : means(pooled.get(0)),
                pooled.stream().map(this::row).toList(),
                byLane(),
                byCrossing(distance));
    }

    private List<Row> rows(Predicate<Row> which) {
        return skill.rows().stream().filter(which).toList();
    }

    private String source() {
        return words.say(
                "portal.skill.source." + CrossingAhead.slug(skill.source()), day(skill.from()), day(skill.until()));
    }

    private String day(Optional<Instant> instant) {
        return instant.map(at -> words.day(LocalDate.ofInstant(at, MIDDLE)))
                .orElseGet(() -> words.say("crossing.unknown"));
    }

    private List<String> means(Row row) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                "portal.skill.means.error", distance(row.hoursAhead()), row.error(), row.bestOther(), lift(row)));
        lines.add(words.say("portal.skill.means.within", row.within5(), row.within10()));
        lines.add(words.say("portal.skill.means.cover", row.cover80()));
        lines.add(words.say("portal.skill.means.reports"));
        return lines;
    }

    private SkillPage.Row row(Row row) {
        return new SkillPage.Row(
                distance(row.hoursAhead()),
                words.say("crossing.number", row.rows()),
                minutes(row.error()),
                minutes(row.persistence()),
                minutes(row.climatology()),
                minutes(row.blend()),
                lift(row),
                loses(row),
                words.say("portal.skill.signed", row.bias()),
                share(row.within5()),
                share(row.within10()),
                share(row.cover80()),
                words.say("portal.skill.pinball", row.pinball(), row.climatologyPinball()));
    }

    private String distance(double hours) {
        return hours < 1
                ? words.counted("portal.skill.minutes-ahead", Math.round(hours * 60))
                : words.counted("portal.skill.hours-ahead", Math.round(hours));
    }

    private String minutes(double minutes) {
        return words.say("portal.skill.minutes", minutes);
    }

    private String share(double share) {
        return words.say("portal.skill.share", share);
    }

    private String lift(Row row) {
        if (Math.abs(row.lift()) < ALIKE) {
            return words.say("portal.skill.same");
        }
        return loses(row) ? words.say("portal.skill.loses", -row.lift()) : words.say("portal.skill.saves", row.lift());
    }

    private static boolean loses(Row row) {
        return row.lift() <= -ALIKE;
    }

    private List<SkillPage.Lane> byLane() {
        return LaneKind.REPORTED.stream()
                .map(lane -> new SkillPage.Lane(
                        lanes.lane(lane),
                        rows(row -> row.crossing().isEmpty() && row.lane().equals(Optional.of(lane))).stream()
                                .map(this::row)
                                .toList()))
                .filter(lane -> !lane.rows().isEmpty())
                .toList();
    }

    private SkillPage.@Nullable Crossings byCrossing(String wish) {
        List<Row> all = rows(row -> row.crossing().isPresent());
        List<Double> distances =
                all.stream().map(Row::hoursAhead).distinct().sorted().toList();
        if (distances.isEmpty()) {
            return null;
        }
        double chosen = distances.stream()
                .filter(hours -> hours.toString().equals(wish))
                .findFirst()
                .orElse(distances.get(0));
        List<Row> rows = all.stream()
                .filter(row -> Double.compare(row.hoursAhead(), chosen) == 0)
                .sorted(Comparator.comparing(Row::lift))
                .toList();
        return new SkillPage.Crossings(
                distances.stream()
                        .map(hours -> new HomePage.Choice(hours.toString(), distance(hours), hours.equals(chosen)))
                        .toList(),
                words.say(
                        "portal.skill.summary",
                        rows.size(),
                        rows.stream().filter(SkillPageMaker::loses).count(),
                        distance(chosen)),
                rows.stream()
                        .flatMap(row -> row.crossing().flatMap(crossings).map(crossing -> one(row, crossing)).stream())
                        .toList());
    }

    private SkillPage.One one(Row row, Crossing crossing) {
        return new SkillPage.One(
                MapViewMaker.link(words.language(), crossing.id()) + "/ahead"
                        + row.lane().map(lane -> "?lane=" + lane.code()).orElse(""),
                crossing.label().in(words.language()),
                row.lane().map(lanes::lane).orElse(""),
                words.counted("portal.skill.forecasts", row.rows()),
                minutes(row.error()),
                minutes(row.bestOther()),
                lift(row),
                loses(row),
                share(row.cover80()),
                bar(row.lift()));
    }

    private static SkillPage.Bar bar(double lift) {
        int width = (int) Math.round(Math.min(BAR_ENDS, Math.abs(lift)) / BAR_ENDS * HALF_BAR);
        return new SkillPage.Bar(lift < 0 ? HALF_BAR - width : HALF_BAR, width);
    }
}
