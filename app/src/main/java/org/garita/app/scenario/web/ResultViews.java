package org.garita.app.scenario.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.app.scenario.RateFiles;
import org.garita.app.scenario.picture.HourChart;
import org.garita.app.scenario.picture.Palette;
import org.garita.app.scenario.run.Budget;
import org.garita.app.scenario.run.MethodVersion;
import org.garita.app.scenario.run.Result;
import org.garita.kernel.text.Text;
import org.garita.simulation.Engine;
import org.garita.simulation.compile.Applicability.Reason;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stage;
import org.garita.simulation.result.FlowFigures;
import org.garita.simulation.result.LineFigures;
import org.garita.simulation.result.Outcome;
import org.garita.simulation.result.StageFigures;
import org.garita.simulation.result.WaitFigures;

/** Makes the view of a run. */
final class ResultViews {
    // message keys: scenario.engine.*, scenario.coupling.*
    private static final int HOURS = 24;
    /** Below a tenth of a minute in every hour a chart would show nothing. */
    private static final double WORTH_A_CHART_SECONDS = 6;

    private final Words words;
    private final Port port;
    private final Result result;
    private final Outcome outcome;

    private ResultViews(Words words, Port port, Result result) {
        this.words = words;
        this.port = port;
        this.result = result;
        this.outcome = result.outcome();
    }

    static ResultView of(Words words, Port port, Budget budget, Result result) {
        return new ResultViews(words, port, result).view(budget);
    }

    private ResultView view(Budget budget) {
        return new ResultView(
                new RoadViews(words).of(port, result),
                charts(),
                outcome.lines().stream().map(this::waits).toList(),
                outcome.lines().stream().map(this::byHour).toList(),
                port.stages().stream()
                        .filter(stage -> !worthAChart(stage))
                        .map(stage -> words.in(stage.name()))
                        .toList(),
                binding(),
                outcome.stages().stream().map(this::stage).toList(),
                outcome.flows().stream().map(this::flow).toList(),
                new EmissionViews(words, RateFiles.shipped()).of(result),
                run(budget));
    }

    private List<LineFigures> lines(Stage stage) {
        return outcome.lines().stream()
                .filter(line -> line.stage().equals(stage.id()))
                .toList();
    }

    private boolean worthAChart(Stage stage) {
        return lines(stage).stream()
                .flatMap(line -> line.waitsByHour().stream())
                .flatMap(Optional::stream)
                .anyMatch(waits -> waits.meanSeconds().value() >= WORTH_A_CHART_SECONDS);
    }

    private List<ResultView.Chart> charts() {
        return port.stages().stream()
                .filter(this::worthAChart)
                .map(stage -> {
                    List<LineFigures> lines = lines(stage);
                    Palette palette = Palette.of(
                            lines.stream().map(line -> flow(line.flow())).toList());
                    HourChart drawing = HourChart.ofMinutes(
                            lines.stream()
                                    .map(line -> new HourChart.Series(
                                            palette.css(line.flow()),
                                            words.in(flow(line.flow()).name()),
                                            points(line)))
                                    .toList(),
                            words::axisMinutes);
                    return new ResultView.Chart(words.in(stage.name()), drawing, worst(stage, lines));
                })
                .toList();
    }

    /** Mean waits by hour in minutes, as points of a chart. */
    static List<Optional<HourChart.Point>> points(LineFigures line) {
        return line.waitsByHour().stream()
                .map(waits -> waits.map(WaitFigures::meanSeconds)
                        .map(mean -> new HourChart.Point(mean.value() / 60, scaled(mean.plusMinus()))))
                .toList();
    }

    private static OptionalDouble scaled(OptionalDouble seconds) {
        return seconds.isPresent() ? OptionalDouble.of(seconds.getAsDouble() / 60) : seconds;
    }

    private String worst(Stage stage, List<LineFigures> lines) {
        String flow = "";
        int at = 0;
        double longest = -1;
        for (LineFigures line : lines) {
            for (int hour = 0; hour < HOURS; hour++) {
                double mean = line.waitsByHour()
                        .get(hour)
                        .map(waits -> waits.meanSeconds().value())
                        .orElse(-1.0);
                if (mean > longest) {
                    longest = mean;
                    at = hour;
                    flow = words.in(flow(line.flow()).name());
                }
            }
        }
        return words.say(
                "scenario.chart.summary",
                words.in(stage.name()),
                words.minutes(longest),
                flow,
                Words.hour(at),
                Words.hour(at + 1));
    }

    private Flow flow(String id) {
        return port.flows().get(port.flowIndex(id));
    }

    private Text stageName(String id) {
        return port.stages().get(port.stageIndex(id)).name();
    }

    private ResultView.WaitRow waits(LineFigures line) {
        Optional<WaitFigures> waits = line.waits();
        String none = words.say("scenario.nobody");
        return new ResultView.WaitRow(
                words.in(stageName(line.stage())),
                words.in(flow(line.flow()).name()),
                waits.map(some -> words.number(some.vehicles() / (double) (outcome.days() * outcome.replications()), 0))
                        .orElse(none),
                waits.map(some -> words.meanMinutes(some.meanSeconds())).orElse(none),
                waits.map(some -> words.minutes(some.p50Seconds())).orElse(none),
                waits.map(some -> words.minutes(some.p90Seconds())).orElse(none),
                waits.map(some -> words.minutes(some.p95Seconds())).orElse(none),
                waits.map(some -> words.minutes(some.longestSeconds())).orElse(none),
                words.say(
                        "scenario.line",
                        words.number(line.queues().meanVehicles().value(), 1),
                        words.number(line.queues().mostVehicles(), 0)),
                "series-0");
    }

    private ResultView.HourRow byHour(LineFigures line) {
        return new ResultView.HourRow(
                words.say("scenario.at-stage", flow(line.flow()).name(), stageName(line.stage())),
                line.waitsByHour().stream()
                        .map(waits -> waits.map(
                                        some -> words.minutes(some.meanSeconds().value()))
                                .orElse(words.say("scenario.nobody")))
                        .toList());
    }

    private List<ResultView.Binding> binding() {
        List<ResultView.Binding> spells = new ArrayList<>();
        for (int from = 0; from < HOURS; ) {
            Optional<String> stage = outcome.bindingByHour().get(from);
            int to = from + 1;
            while (to < HOURS && outcome.bindingByHour().get(to).equals(stage)) {
                to++;
            }
            spells.add(new ResultView.Binding(
                    words.hours(from, to),
                    stage.map(id -> words.in(stageName(id))).orElse(words.say("scenario.binding.nobody")),
                    stage.isPresent()));
            from = to;
        }
        return spells;
    }

    private ResultView.StageRow stage(StageFigures stage) {
        StageFigures.Lanes all = stage.all();
        return new ResultView.StageRow(
                words.in(stageName(stage.stage())),
                words.number(all.openBoothHours(), 0),
                words.estimate(all.busyBoothHours(), 1, 0),
                words.estimate(all.blockedBoothHours(), 1, 1),
                all.utilisation()
                        .map(part -> words.say("scenario.percent", words.estimate(part, 0.01, 0)))
                        .orElse(words.say("scenario.closed")),
                words.estimate(all.completedPerDay(), 1, 0));
    }

    private ResultView.FlowRow flow(FlowFigures flow) {
        return new ResultView.FlowRow(
                words.in(flow(flow.flow()).name()),
                words.estimate(flow.arrived(), 1, 0),
                words.estimate(flow.turnedAway(), 1, 1),
                words.estimate(flow.balked(), 1, 1),
                words.estimate(flow.finished(), 1, 0),
                flow.secondsInSystem().map(words::meanMinutes).orElse(words.say("scenario.nobody")));
    }

    private ResultView.Run run(Budget budget) {
        return new ResultView.Run(
                budget.days(),
                budget.replications(),
                Long.toString(budget.seed()),
                words.number((double) outcome.vehicles(), 0),
                words.say(result.engine() == Engine.RECURSION ? "scenario.engine.recursion" : "scenario.engine.event"),
                result.couplings().stream().map(this::reason).toList(),
                MethodVersion.NOW);
    }

    private String reason(Reason reason) {
        return words.say(
                "scenario.coupling."
                        + reason.coupling().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                place(reason.at()));
    }

    private Text place(String id) {
        return port.stages().stream()
                .filter(stage -> stage.id().equals(id))
                .map(Stage::name)
                .findFirst()
                .or(() -> port.flows().stream()
                        .filter(flow -> flow.id().equals(id))
                        .map(Flow::name)
                        .findFirst())
                .orElse(port.name());
    }
}
