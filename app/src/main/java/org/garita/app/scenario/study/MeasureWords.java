package org.garita.app.scenario.study;

import java.util.List;
import java.util.stream.Collectors;
import org.garita.app.scenario.change.DayNames;
import org.garita.planning.closure.ClosedCrossing;
import org.garita.planning.closure.Measure;
import org.garita.planning.closure.Option;
import org.garita.planning.closure.Scenario;
import org.garita.planning.closure.Traffic;

/** Options, scenarios and traffic of a study of resumption in words. */
public final class MeasureWords {
    private final StudyWords words;
    private final ClosedCrossing crossing;

    /** @param crossing whose traffic the measures name */
    public MeasureWords(StudyWords words, ClosedCrossing crossing) {
        this.words = words;
        this.crossing = crossing;
    }

    /** What is done, a sentence for each measure; one sentence when nothing is. */
    public List<String> option(Option option) {
        return option.measures().isEmpty()
                ? List.of(words.say("scenario.study.measure.none"))
                : option.measures().stream().map(this::measure).toList();
    }

    private String measure(Measure measure) {
        if (measure instanceof Measure.LongerHours longer) {
            return words.say(
                    "scenario.study.measure.longer-hours", lanes(longer.lanes()), longer.open(), longer.forHours());
        } else if (measure instanceof Measure.AlternateCrossing other) {
            return words.say(
                    "scenario.study.measure.alternate-crossing",
                    traffic(other.traffic()),
                    other.sparePerHour(),
                    words.perCent(other.willing()),
                    other.detourHours(),
                    other.forHours());
        } else if (measure instanceof Measure.RailShift rail) {
            return words.say(
                    "scenario.study.measure.rail-shift",
                    traffic(rail.traffic()),
                    words.perCent(rail.share()),
                    rail.mostPerHour(),
                    rail.extraHours(),
                    rail.forHours());
        } else if (measure instanceof Measure.LaneConversion lane) {
            return words.say(
                    "scenario.study.measure.lane-conversion",
                    lane.count(),
                    lanes(lane.from()),
                    lanes(lane.to()),
                    lane.forHours());
        } else if (measure instanceof Measure.FirstInLine first) {
            return words.say(
                    "scenario.study.measure.first-in-line",
                    first.order().stream().map(this::traffic).collect(Collectors.joining(", ")));
        } else if (measure instanceof Measure.Convoy convoy) {
            return words.say(
                    "scenario.study.measure.convoy", lanes(convoy.lanes()), convoy.factor(), convoy.forHours());
        } else if (measure instanceof Measure.StagedReopening staged) {
            return words.say(
                    "scenario.study.measure.staged-reopening",
                    staged.steps().stream()
                            .map(step -> words.say(
                                    "scenario.study.measure.stage",
                                    words.perCent(step.share()),
                                    step.fromHour(),
                                    step.toHour()))
                            .collect(Collectors.joining("; ")));
        }
        throw new IllegalStateException("a measure without words: " + measure);
    }

    /** Lanes by those whom they serve. */
    private String lanes(String group) {
        return crossing.traffic().stream()
                .filter(kind -> kind.lanes().equals(group))
                .map(kind -> words.in(kind.name()))
                .collect(Collectors.joining(", "));
    }

    private String traffic(String id) {
        return words.in(kind(id).name());
    }

    /** The kind of traffic with an id. */
    public Traffic kind(String id) {
        return crossing.traffic().stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no traffic '%s'".formatted(id)));
    }

    /** A kind of traffic with its tier. */
    public String tier(Traffic kind) {
        return words.say("scenario.study.tier", kind.name(), kind.tier());
    }

    /** What befalls the crossing, in a sentence. */
    public String scenario(Scenario scenario) {
        return words.say(
                "scenario.study.scenario-is",
                DayNames.of(scenario.startHour() / 24),
                "%02d:00".formatted(scenario.startHour() % 24),
                scenario.hours(),
                words.perCent(scenario.lanesLeft()),
                words.perCent(scenario.demandMeanwhile()));
    }
}
