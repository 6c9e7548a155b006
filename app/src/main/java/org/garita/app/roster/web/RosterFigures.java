package org.garita.app.roster.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.garita.app.roster.RosterResult;
import org.garita.app.roster.picture.FrontChart;
import org.garita.app.roster.picture.HeatMap;
import org.garita.app.roster.picture.ShiftDay;
import org.garita.planning.staffing.StaffingPlan;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;

/** What was found, in words and pictures. */
final class RosterFigures {
    // message keys: roster.rule.* roster.front.flat* roster.front.sipp*
    private static final int HOURS = 24;
    private static final int DAYS = 7;

    private final Words words;
    private final RosterResult result;
    private final List<String> groups;

    private RosterFigures(Words words, Port port, RosterResult result) {
        this.words = words;
        this.result = result;
        this.groups =
                result.groups().stream().map(flows -> group(words, port, flows)).toList();
    }

    static RosterPage.Figures of(Words words, Port port, RosterResult result) {
        return new RosterFigures(words, port, result).figures();
    }

    /** Names of the groups of flows that share lanes. */
    static String group(Words words, Port port, List<String> flows) {
        return flows.stream()
                .map(id -> port.flows().stream()
                        .filter(flow -> flow.id().equals(id))
                        .map(Flow::name)
                        .map(words::in)
                        .findFirst()
                        .orElse(id))
                .collect(Collectors.joining(" + "));
    }

    private RosterPage.Figures figures() {
        List<FrontChart.Plan> plans = plans();
        return new RosterPage.Figures(
                summary(),
                facts(),
                result.comparisons().stream().map(this::comparison).toList(),
                maps(),
                days(),
                FrontChart.of(plans, value -> words.number(value, 0)),
                frontSummary(),
                points(),
                groups,
                advice());
    }

    private String summary() {
        RosterResult.Shifts roster = result.roster();
        return words.say(
                "roster.summary",
                roster.count(),
                roster.paidHours(),
                words.estimate(roster.confirmed().stageVehicleHours()));
    }

    private List<RosterPage.Fact> facts() {
        RosterResult.Shifts roster = result.roster();
        return List.of(
                fact("roster.fact.lane-hours", words.number(result.laneHours(), 0)),
                fact("roster.fact.shifts", words.number(roster.count(), 0)),
                fact("roster.fact.paid", words.number(roster.paidHours(), 1)),
                fact(
                        "roster.fact.bound",
                        words.say(
                                "roster.fact.bound-value",
                                words.number(roster.paidBound(), 1),
                                words.number(100 * roster.gap(), 2))),
                fact("roster.fact.cover", words.number(roster.coverHours(), 0)),
                fact("roster.fact.waited", words.estimate(roster.confirmed().stageVehicleHours())),
                fact("roster.fact.waited-all", words.estimate(roster.confirmed().allVehicleHours())));
    }

    private RosterPage.Fact fact(String key, String value) {
        return new RosterPage.Fact(words.say(key), value);
    }

    private RosterPage.Comparison comparison(StaffingPlan.Comparison one) {
        return new RosterPage.Comparison(
                words.say("roster.rule."
                        + one.rule().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                words.number(one.laneHours(), 0),
                one.theirs()
                        .map(theirs -> words.estimate(theirs.stageVehicleHours()))
                        .orElseGet(() -> words.say("roster.unstable")),
                words.estimate(one.ours().stageVehicleHours()),
                one.saving().map(words::percent).orElseGet(() -> words.say("roster.unknown")),
                words.verdict(one.saving()));
    }

    private List<RosterPage.Map> maps() {
        RosterResult.Lanes lanes = result.roster().lanes();
        List<RosterPage.Map> maps = new ArrayList<>();
        List<Integer> all =
                IntStream.range(0, RosterResult.HOURS).mapToObj(lanes::open).toList();
        maps.add(map(words.say("roster.map.all"), all));
        if (groups.size() > 1) {
            for (int group = 0; group < groups.size(); group++) {
                maps.add(map(groups.get(group), lanes.byGroup().get(group)));
            }
        }
        return maps;
    }

    private RosterPage.Map map(String name, List<Integer> lanes) {
        int most = lanes.stream().mapToInt(Integer::intValue).max().orElse(0);
        int at = lanes.indexOf(most);
        int least = lanes.stream().mapToInt(Integer::intValue).min().orElse(0);
        String summary =
                words.say("roster.map.summary", name, least, most, words.day(at / HOURS), Words.hour(at % HOURS));
        List<String> days = words.shortDays();
        return new RosterPage.Map(
                name,
                summary,
                HeatMap.of(true, lanes::get, most, days),
                HeatMap.of(false, lanes::get, most, days),
                IntStream.range(0, HOURS)
                        .mapToObj(hour -> new RosterPage.Row(
                                Words.hour(hour),
                                IntStream.range(0, DAYS)
                                        .mapToObj(day -> words.number(lanes.get(HOURS * day + hour), 0))
                                        .toList()))
                        .toList());
    }

    private List<ShiftDay> days() {
        return IntStream.range(0, DAYS)
                .mapToObj(day -> ShiftDay.of(result.roster().lines(), day, words.day(day), this::line))
                .toList();
    }

    private String line(RosterResult.Line line) {
        String breaks = line.kind().breakHours().stream()
                .sorted()
                .map(after -> Words.hour((line.hour() + after) % HOURS))
                .collect(Collectors.joining(", "));
        return words.counted(
                breaks.isEmpty() ? "roster.line.no-break" : "roster.line",
                line.officers(),
                Words.hour(line.hour()),
                Words.hour((line.hour() + line.kind().hours()) % HOURS),
                breaks);
    }

    private List<FrontChart.Plan> plans() {
        List<FrontChart.Plan> plans = new ArrayList<>();
        for (RosterResult.Point point : result.front()) {
            plans.add(new FrontChart.Plan(
                    point.laneHours() == result.laneHours() ? "chosen" : "front",
                    point.laneHours(),
                    point.vehicleHours().value(),
                    point.vehicleHours().plusMinus(),
                    said("roster.front.plan", point.laneHours(), words.estimate(point.vehicleHours()))));
        }
        for (StaffingPlan.Comparison one : result.comparisons()) {
            one.theirs()
                    .ifPresent(theirs -> plans.add(new FrontChart.Plan(
                            one.rule().name().toLowerCase(Locale.ROOT),
                            one.laneHours(),
                            theirs.stageVehicleHours().value(),
                            theirs.stageVehicleHours().plusMinus(),
                            said(
                                    "roster.front." + one.rule().name().toLowerCase(Locale.ROOT),
                                    one.laneHours(),
                                    words.estimate(theirs.stageVehicleHours())))));
        }
        return plans;
    }

    private String said(String key, int laneHours, String waited) {
        return words.say(key, laneHours, waited);
    }

    private String frontSummary() {
        RosterResult.Point most = result.front().get(0);
        RosterResult.Point fewest = result.front().get(result.front().size() - 1);
        return words.say(
                "roster.front.summary",
                most.laneHours(),
                words.estimate(most.vehicleHours()),
                fewest.laneHours(),
                words.estimate(fewest.vehicleHours()));
    }

    private List<RosterPage.Point> points() {
        return result.front().stream()
                .map(point -> new RosterPage.Point(
                        words.number(point.laneHours(), 0),
                        words.estimate(point.vehicleHours()),
                        point.vehicleHoursByGroup().stream().map(words::hours).toList(),
                        point.laneHours() == result.laneHours()))
                .toList();
    }

    private RosterPage.Advice advice() {
        if (result.advice().isEmpty()) {
            return new RosterPage.Advice(
                    words.say("roster.advice.one-group"), List.of(), Optional.empty(), Optional.empty());
        }
        RosterResult.Advice found = result.advice().get();
        SplitAdvice split = new SplitAdvice(words, groups, result.today(), found.lanes());
        int hours = split.laneHours();
        String says = hours == 0
                ? words.say("roster.advice.none")
                : words.say("roster.advice.says", hours, result.today().hours());
        Optional<String> further = split.further() == 0
                ? Optional.empty()
                : Optional.of(words.say("roster.advice.further", split.further()));
        return new RosterPage.Advice(
                says,
                split.sentences(),
                further,
                hours == 0 ? Optional.empty() : found.comparison().map(this::comparison));
    }
}
