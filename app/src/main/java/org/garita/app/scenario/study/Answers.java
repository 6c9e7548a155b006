package org.garita.app.scenario.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.garita.app.scenario.study.Answer.Cell;
import org.garita.app.scenario.study.Answer.Figure;
import org.garita.app.scenario.study.Answer.OfTraffic;
import org.garita.app.scenario.study.Answer.Reckoned;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.money.Money;
import org.garita.planning.closure.Resumption;
import org.garita.planning.closure.ResumptionStudy;
import org.garita.planning.delaycost.CostRange;
import org.garita.planning.incentive.TrustedShare;
import org.garita.planning.preclearance.ProcessComparison;
import org.garita.planning.rail.RailSimulation;
import org.garita.planning.rail.SingleTrackBridge;
import org.garita.planning.replication.Replicates;
import org.garita.planning.staffing.PlannedStage;
import org.garita.simulation.Engine;
import org.garita.simulation.Setup;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.result.Estimate;

/** Asks the library and rounds what it answers. */
final class Answers {
    private Answers() {}

    // Resumption.

    static Answer resumption(Question.Resumption asked, Effort effort, Question.Watcher watcher) {
        List<Resumption> found = ResumptionStudy.run(
                asked.crossing(),
                asked.options(),
                asked.scenarios(),
                asked.costs(),
                new ResumptionStudy.Settings(effort.seed(), effort.replications(), effort.threads()),
                watcher::goOn);
        List<Cell> cells = new ArrayList<>();
        int options = asked.options().size();
        for (int from = 0; from < found.size(); from += options) {
            List<Resumption> row = found.subList(from, from + options);
            Optional<Resumption> best = row.stream()
                    .filter(cell -> total(cell).isPresent())
                    .min(Comparator.comparingDouble(
                            cell -> total(cell).orElseThrow().value()));
            row.forEach(cell -> cells.add(cell(
                    cell, best.filter(one -> one.option().equals(cell.option())).isPresent())));
        }
        return new Answer.Resumption(cells);
    }

    private static Optional<Estimate> total(Resumption cell) {
        return cell.simulated()
                .flatMap(Resumption.Figures::delayHours)
                .map(hours -> new Estimate(hours.value() + cell.divertedDelayHours(), hours.plusMinus()));
    }

    private static Cell cell(Resumption cell, boolean best) {
        return new Cell(
                cell.scenario(),
                cell.option(),
                exact(cell.fluid()),
                cell.simulated().map(Answers::estimated),
                rounded(cell.diverted()),
                rounded(cell.divertedDelayHours()),
                total(cell).map(Answers::figure),
                cell.extraLaneHours().map(Answers::rounded),
                cell.cost().map(Answers::cost),
                cell.efficient(),
                best,
                cell.backlog().stepHours(),
                cell.backlog().vehicles().stream().map(Answers::rounded).toList());
    }

    private static Reckoned exact(Resumption.Figures<Double> figures) {
        return new Reckoned(
                figures.hoursToClear().map(Answers::exact),
                figures.delayHours().map(Answers::exact),
                figures.byTraffic().stream()
                        .map(kind -> new OfTraffic(
                                kind.traffic(),
                                kind.hoursToClear().map(Answers::exact),
                                exact(kind.delayHours()),
                                exact(kind.mostInLine()),
                                kind.spoiled().map(Answers::exact)))
                        .toList());
    }

    private static Reckoned estimated(Resumption.Figures<Estimate> figures) {
        return new Reckoned(
                figures.hoursToClear().map(Answers::figure),
                figures.delayHours().map(Answers::figure),
                figures.byTraffic().stream()
                        .map(kind -> new OfTraffic(
                                kind.traffic(),
                                kind.hoursToClear().map(Answers::figure),
                                figure(kind.delayHours()),
                                figure(kind.mostInLine()),
                                kind.spoiled().map(Answers::figure)))
                        .toList());
    }

    private static Answer.Cost cost(CostRange range) {
        return new Answer.Cost(
                range.central().currency().name(),
                range.low().map(Answers::units),
                units(range.central()),
                range.high().map(Answers::units));
    }

    private static double units(Money money) {
        return money.cents() / 100.0;
    }

    private static double rounded(double value) {
        return ResultText.rounded(value);
    }

    private static Figure exact(double value) {
        return new Figure(rounded(value), Optional.empty());
    }

    private static Figure figure(Estimate estimate) {
        return scaled(estimate, 1);
    }

    private static Figure scaled(Estimate estimate, double unit) {
        OptionalDouble plusMinus = estimate.plusMinus();
        return new Figure(
                rounded(estimate.value() / unit),
                plusMinus.isPresent() ? Optional.of(rounded(plusMinus.getAsDouble() / unit)) : Optional.empty());
    }

    // The others.

    static Answer preClearance(Question.PreClearance asked, Effort effort, Question.Watcher watcher) {
        ProcessComparison found = ProcessComparison.of(asked.before(), asked.after(), effort.seed());
        goOn(watcher, 1, 1);
        return new Answer.PreClearance(
                found.stages().stream()
                        .map(stage -> new Answer.StageChange(
                                stage.stage(),
                                stage.beforeMinutes().map(Answers::rounded),
                                stage.afterMinutes().map(Answers::rounded)))
                        .toList(),
                minutes(found.before()),
                minutes(found.after()),
                found.savedShare().map(Answers::rounded));
    }

    private static Answer.Minutes minutes(ProcessComparison.Total total) {
        return new Answer.Minutes(
                rounded(total.meanMinutes()), rounded(total.p50Minutes()), rounded(total.p95Minutes()));
    }

    private static void goOn(Question.Watcher watcher, int done, int of) {
        if (!watcher.goOn(done, of)) {
            throw new CancellationException("the study was cancelled after %d of %d".formatted(done, of));
        }
    }

    static Answer trustedShare(Question.TrustedShare asked, Effort effort, Question.Watcher watcher) {
        Setup setup = new Setup(asked.days(), effort.replications(), effort.seed(), effort.threads(), Engine.AUTO);
        List<Answer.Point> points = new ArrayList<>();
        for (double share : asked.shares()) {
            TrustedShare point = TrustedShare.curve(asked.port(), asked.stage(), asked.members(), List.of(share), setup)
                    .get(0);
            points.add(new Answer.Point(rounded(share), waits(point.today()), waits(point.advised())));
            goOn(watcher, points.size(), asked.shares().size());
        }
        List<String> others = new PlannedStage(asked.port(), asked.stage(), List.of())
                .pools().stream()
                        .flatMap(pool -> pool.flows().stream())
                        .filter(flow -> !flow.equals(asked.members()))
                        .toList();
        return new Answer.TrustedShare(others, points);
    }

    private static Answer.Waits waits(TrustedShare.Waits waits) {
        return new Answer.Waits(
                waits.unstable(),
                waits.members().map(wait -> scaled(wait, 60)),
                waits.others().stream()
                        .map(wait -> wait.map(known -> scaled(known, 60)))
                        .toList());
    }

    static Answer railBridge(Question.RailBridge asked, Effort effort, Question.Watcher watcher) {
        SingleTrackBridge bridge = asked.bridge();
        int steps = asked.steps();
        Optional<Figure> waits = trainWait(asked, bridge, effort);
        goOn(watcher, 1, steps);
        List<Answer.Step> effects = new ArrayList<>();
        for (SingleTrackBridge.Effect effect : bridge.effects()) {
            effects.add(new Answer.Step(
                    effect.step(),
                    rounded(effect.trainsPerDayWithout()),
                    trainWait(asked, bridge.without(effect.step()), effort)));
            goOn(watcher, 1 + effects.size(), steps);
        }
        return new Answer.RailBridge(
                rounded(bridge.trainsPerDay()),
                rounded(bridge.occupancyMinutes(Direction.NORTHBOUND)),
                rounded(bridge.occupancyMinutes(Direction.SOUTHBOUND)),
                waits,
                effects);
    }

    private static Optional<Figure> trainWait(Question.RailBridge asked, SingleTrackBridge bridge, Effort effort) {
        boolean given = asked.northPerDay().isPresent() && asked.southPerDay().isPresent();
        double north = asked.northPerDay().orElse(0.0);
        double south = asked.southPerDay().orElse(0.0);
        if (!given || north + south >= bridge.trainsPerDay()) {
            return Optional.empty();
        }
        List<Optional<Double>> waits = IntStream.range(0, effort.replications())
                .mapToObj(r -> RailSimulation.run(bridge, north, south, asked.days(), new Streams(effort.seed(), r))
                        .meanWaitMinutes())
                .toList();
        return waits.stream().allMatch(Optional::isPresent)
                ? Optional.of(
                        figure(Replicates.mean(waits.size(), r -> waits.get(r).orElseThrow())))
                : Optional.empty();
    }
}
