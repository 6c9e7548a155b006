package org.garita.app.scenario.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.garita.app.scenario.WorkedPorts;
import org.garita.app.scenario.change.ChangeRefused;
import org.garita.app.scenario.picture.HourChart;
import org.garita.app.scenario.picture.Palette;
import org.garita.app.scenario.run.Budget;
import org.garita.app.scenario.run.Difference;
import org.garita.app.scenario.run.Result;
import org.garita.app.scenario.run.Scenario;
import org.garita.app.scenario.run.Scenarios;
import org.garita.app.scenario.run.StandingRuns;
import org.garita.simulation.port.Port;
import org.garita.simulation.result.Estimate;
import org.garita.simulation.result.LineFigures;
import org.garita.simulation.result.RoadFigures;
import org.garita.simulation.result.WaitFigures;
import org.springframework.stereotype.Component;

/** Makes the comparison of runs under common random numbers. */
@Component
class ComparePages {
    private static final int MOST_RUNS = 5;
    private static final double WORTH_A_CHART_SECONDS = 6;

    private final Scenarios scenarios;
    private final StandingRuns runs;

    ComparePages(Scenarios scenarios, StandingRuns runs) {
        this.scenarios = scenarios;
        this.runs = runs;
    }

    /** A run that takes part. */
    private record Side(
            String letter, String name, String address, List<String> changes, Port port, Result result, String day) {}

    /**
     * Compares scenarios of one port; with the port as it is first, where it was run with the same budget.
     *
     * @throws ChangeRefused when they cannot be compared
     */
    ComparePage page(List<Scenario> chosen, Words words) {
        List<Side> sides = sides(chosen, words);
        Side first = sides.get(0);
        List<Side> others = sides.subList(1, sides.size());
        List<Integer> minutes = new RoadViews(words)
                .of(first.port(), first.result()).stream().map(RoadView::minute).toList();
        List<List<RoadView>> roads = sides.stream()
                .map(side -> new RoadViews(words).of(side.port(), side.result(), minutes))
                .toList();
        CompareEmissions emissions = new CompareEmissions(words);
        List<CompareEmissions.Other> emitting = others.stream()
                .map(other -> new CompareEmissions.Other(other.letter(), other.result()))
                .toList();
        String query = String.join(
                "&", chosen.stream().map(scenario -> "with=" + scenario.id()).toList());
        return new ComparePage(
                words.code(),
                words.in(first.port().name()),
                "/" + words.code() + "/desk/scenarios/compare",
                query,
                sides.stream()
                        .map(side -> new ComparePage.Run(side.letter(), side.name(), side.address(), side.changes()))
                        .toList(),
                charts(sides, words),
                differences(first, others, words),
                pictures(sides, roads),
                stages(first, others, words),
                markers(first, others, words),
                emissions.rows(first.result(), emitting),
                csv(first, others),
                emissions.csv(first.result(), first.letter(), emitting),
                roads.get(0).stream().findFirst().map(RoadView::minute).orElse(720));
    }

    private List<Side> sides(List<Scenario> chosen, Words words) {
        if (chosen.isEmpty() || chosen.size() > MOST_RUNS) {
            throw new ChangeRefused("scenario.refused.compare-number", chosen.size(), MOST_RUNS);
        }
        Scenario one = chosen.get(0);
        for (Scenario other : chosen) {
            if (!other.port().equals(one.port()) || !other.portFile().equals(one.portFile())) {
                throw new ChangeRefused("scenario.refused.compare-ports", one.name(), other.name());
            }
            if (!other.budget().equals(one.budget()) || other.methodVersion() != one.methodVersion()) {
                throw new ChangeRefused("scenario.refused.compare-budgets", one.name(), other.name());
            }
        }
        List<Side> sides = new ArrayList<>();
        standing(one, words).ifPresent(sides::add);
        for (Scenario scenario : chosen) {
            sides.add(side(scenario, letter(sides.size()), words));
        }
        if (sides.size() < 2) {
            throw new ChangeRefused("scenario.refused.compare-one", one.name());
        }
        return sides;
    }

    private static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }

    private Optional<Side> standing(Scenario like, Words words) {
        boolean same = like.budget().equals(Budget.STANDING) && like.portFile().equals(WorkedPorts.yaml(like.port()));
        if (!same) {
            return Optional.empty();
        }
        Port port = runs.port(like.port()).orElseThrow().port();
        String address = "/" + words.code() + "/ports/" + like.port();
        return runs.result(like.port())
                .map(result -> new Side(
                        letter(0),
                        words.say("scenario.as-it-is"),
                        address,
                        List.of(),
                        port,
                        result,
                        address + "/day.json"));
    }

    private Side side(Scenario scenario, String letter, Words words) {
        Port worked = scenarios.worked(scenario).port();
        String address = "/" + words.code() + "/desk/scenarios/" + scenario.id();
        Result result = scenarios
                .result(scenario)
                .orElseThrow(() -> new ChangeRefused("scenario.refused.compare-none", scenario.name()));
        return new Side(
                letter,
                scenario.name(),
                address,
                ScenarioPages.changes(scenario, worked, words),
                scenario.changed(worked),
                result,
                address + "/day.json");
    }

    private static List<ResultView.Chart> charts(List<Side> sides, Words words) {
        List<ResultView.Chart> charts = new ArrayList<>();
        for (LineFigures line : sides.get(0).result().outcome().lines()) {
            List<HourChart.Series> series = new ArrayList<>();
            boolean worth = false;
            for (int i = 0; i < sides.size(); i++) {
                Optional<LineFigures> same = same(sides.get(i), line);
                if (same.isPresent()) {
                    worth |= same.get().waitsByHour().stream()
                            .flatMap(Optional::stream)
                            .anyMatch(waits -> waits.meanSeconds().value() >= WORTH_A_CHART_SECONDS);
                    series.add(new HourChart.Series(
                            Palette.css(i),
                            words.say(
                                    "scenario.lettered",
                                    sides.get(i).letter(),
                                    sides.get(i).name()),
                            ResultViews.points(same.get())));
                }
            }
            if (worth) {
                String name = name(sides.get(0).port(), line, words);
                charts.add(new ResultView.Chart(
                        name,
                        HourChart.ofMinutes(series, words::axisMinutes),
                        words.say("scenario.compare.chart", name)));
            }
        }
        return charts;
    }

    private static String name(Port port, LineFigures line, Words words) {
        return words.say(
                "scenario.at-stage",
                port.flows().get(port.flowIndex(line.flow())).name(),
                port.stages().get(port.stageIndex(line.stage())).name());
    }

    private static Optional<LineFigures> same(Side side, LineFigures line) {
        return index(side, line).stream()
                .mapToObj(side.result().outcome().lines()::get)
                .findFirst();
    }

    private static OptionalInt index(Side side, LineFigures line) {
        List<LineFigures> lines = side.result().outcome().lines();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).stage().equals(line.stage())
                        && lines.get(i).flow().equals(line.flow()))
                .findFirst();
    }

    private static List<ComparePage.Row> differences(Side first, List<Side> others, Words words) {
        List<ComparePage.Row> rows = new ArrayList<>();
        List<LineFigures> lines = first.result().outcome().lines();
        for (int line = 0; line < lines.size(); line++) {
            LineFigures own = lines.get(line);
            int number = line;
            rows.add(new ComparePage.Row(
                    name(first.port(), own, words),
                    mean(own, words),
                    others.stream()
                            .map(other -> cell(first, number, other, own, words))
                            .toList()));
        }
        return rows;
    }

    private static String mean(LineFigures line, Words words) {
        return line.waits()
                .map(WaitFigures::meanSeconds)
                .map(words::meanMinutes)
                .orElse(words.say("scenario.nobody"));
    }

    private static ComparePage.Cell cell(Side first, int line, Side other, LineFigures own, Words words) {
        OptionalInt at = index(other, own);
        if (at.isEmpty()) {
            return new ComparePage.Cell(other.letter(), words.say("scenario.nobody"), "", "", "");
        }
        Optional<Estimate> difference =
                Difference.of(first.result().repetitions(), line, other.result().repetitions(), at.getAsInt());
        String value = mean(other.result().outcome().lines().get(at.getAsInt()), words);
        return difference
                .map(found -> new ComparePage.Cell(
                        other.letter(),
                        value,
                        words.meanMinutes(found),
                        Verdict.of(found).css(),
                        words.say(Verdict.of(found).key())))
                .orElse(new ComparePage.Cell(other.letter(), value, words.say("scenario.unknown"), "", ""));
    }

    /** Mean waits and differences in seconds; what is not known is an empty field. */
    private static String csv(Side first, List<Side> others) {
        StringBuilder text =
                new StringBuilder("stage,flow,first,other,mean_s_first,mean_s_other,difference_s,plus_minus_s\r\n");
        List<LineFigures> lines = first.result().outcome().lines();
        for (int line = 0; line < lines.size(); line++) {
            LineFigures own = lines.get(line);
            for (Side other : others) {
                OptionalInt at = index(other, own);
                Optional<Estimate> difference = at.isEmpty()
                        ? Optional.empty()
                        : Difference.of(
                                first.result().repetitions(),
                                line,
                                other.result().repetitions(),
                                at.getAsInt());
                text.append("%s,%s,%s,%s,%s,%s,%s,%s\r\n"
                        .formatted(
                                own.stage(),
                                own.flow(),
                                first.letter(),
                                other.letter(),
                                number(own.waits().map(WaitFigures::meanSeconds).map(Estimate::value)),
                                number(same(other, own)
                                        .flatMap(LineFigures::waits)
                                        .map(WaitFigures::meanSeconds)
                                        .map(Estimate::value)),
                                number(difference.map(Estimate::value)),
                                number(difference.flatMap(found ->
                                        found.plusMinus().stream().boxed().findFirst()))));
            }
        }
        return text.toString();
    }

    private static String number(Optional<Double> value) {
        return value.map(known -> String.format(Locale.ROOT, "%.3f", known)).orElse("");
    }

    private static List<ComparePage.Roads> pictures(List<Side> sides, List<List<RoadView>> roads) {
        List<ComparePage.Roads> all = new ArrayList<>();
        for (int road = 0; road < roads.get(0).size(); road++) {
            List<ComparePage.Picture> pictures = new ArrayList<>();
            for (int side = 0; side < sides.size(); side++) {
                pictures.add(new ComparePage.Picture(
                        roads.get(side).get(road).named(sides.get(side).letter()),
                        sides.get(side).day()));
            }
            all.add(new ComparePage.Roads(roads.get(0).get(road).name(), pictures));
        }
        return all;
    }

    private static List<ComparePage.Row> stages(Side first, List<Side> others, Words words) {
        return first.result().outcome().stages().stream()
                .map(stage -> new ComparePage.Row(
                        words.in(first.port()
                                .stages()
                                .get(first.port().stageIndex(stage.stage()))
                                .name()),
                        words.number(stage.all().openBoothHours(), 1),
                        others.stream()
                                .map(other -> hours(
                                        other,
                                        stage.all().openBoothHours(),
                                        other.result()
                                                .outcome()
                                                .stage(stage.stage())
                                                .all()
                                                .openBoothHours(),
                                        words))
                                .toList()))
                .toList();
    }

    private static ComparePage.Cell hours(Side other, double before, double after, Words words) {
        return new ComparePage.Cell(other.letter(), words.number(after, 1), words.number(after - before, 1), "", "");
    }

    private static List<ComparePage.Row> markers(Side first, List<Side> others, Words words) {
        List<ComparePage.Row> rows = new ArrayList<>();
        for (int road = 0; road < first.port().roads().size(); road++) {
            for (int marker = 0;
                    marker < first.port().roads().get(road).markers().size();
                    marker++) {
                int r = road;
                int m = marker;
                Estimate before = marker(first, r, m).minutes();
                rows.add(new ComparePage.Row(
                        words.say(
                                "scenario.at-stage",
                                first.port().roads().get(r).markers().get(m).name(),
                                first.port().roads().get(r).name()),
                        words.estimate(before, 1, 0),
                        others.stream()
                                .map(other -> new ComparePage.Cell(
                                        other.letter(),
                                        words.estimate(marker(other, r, m).minutes(), 1, 0),
                                        words.number(
                                                marker(other, r, m).minutes().value() - before.value(), 0),
                                        "",
                                        ""))
                                .toList()));
            }
        }
        return rows;
    }

    private static RoadFigures.Marker marker(Side side, int road, int marker) {
        return side.result().outcome().roads().get(road).markers().get(marker);
    }
}
