package org.garita.planning.closure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.garita.planning.delaycost.CostRange;
import org.garita.planning.delaycost.DelayCosts;
import org.garita.planning.replication.Replicates;
import org.garita.planning.replication.Workers;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.result.Estimate;

/** All options in all scenarios, by the fluid and vehicle by vehicle, under the same arrivals for every option. */
public final class ResumptionStudy {
    /** A study looks no farther than this beyond reopening. */
    private static final int MOST_WEEKS = 12;
    /** Hours simulated beyond those in which the fluid clears: a part of it, and two days. */
    private static final double SLACK = .25;
    /** Of a line of backlog; a longer course takes more hours from one to the next. */
    private static final int MOST_POINTS = 200;

    private final ClosedCrossing crossing;
    private final DelayCosts costs;
    private final Settings settings;

    /**
     * How to study.
     *
     * @param seed any number; the same seed gives the same study, for any number of threads
     * @param replications vehicle by vehicle, 1 or more
     * @param threads 1 to 256
     */
    public record Settings(long seed, int replications, int threads) {
        public Settings {
            if (replications < 1 || threads < 1 || threads > 256) {
                throw new IllegalArgumentException("a study needs 1 replication and 1 to 256 threads, got %d and %d"
                        .formatted(replications, threads));
            }
        }
    }

    /** Follows a study from outside. */
    public interface Watcher {
        /** Told after each option of a scenario; answers whether to go on. If not: {@link CancellationException}. */
        boolean goOn(int done, int of);
    }

    private ResumptionStudy(ClosedCrossing crossing, DelayCosts costs, Settings settings) {
        this.crossing = crossing;
        this.costs = costs;
        this.settings = settings;
    }

    /**
     * Runs a study.
     *
     * @return scenario by scenario, in each the options in their order
     */
    public static List<Resumption> run(
            ClosedCrossing crossing,
            List<Option> options,
            List<Scenario> scenarios,
            DelayCosts costs,
            Settings settings,
            Watcher watcher) {
        ResumptionStudy study = new ResumptionStudy(crossing, costs, settings);
        List<Resumption> all = new ArrayList<>();
        try (Workers workers = new Workers(settings.threads())) {
            for (Scenario scenario : scenarios) {
                List<Resumption> row = new ArrayList<>();
                for (Option option : options) {
                    row.add(study.one(option, scenario, workers));
                    if (!watcher.goOn(all.size() + row.size(), options.size() * scenarios.size())) {
                        throw new CancellationException("the study was cancelled after %d of %d"
                                .formatted(all.size() + row.size(), options.size() * scenarios.size()));
                    }
                }
                row.forEach(cell -> all.add(cell.withEfficient(efficient(cell, row))));
            }
        }
        return all;
    }

    private static boolean efficient(Resumption cell, List<Resumption> row) {
        if (cell.allDelay().isEmpty() || cell.extraLaneHours().isEmpty()) {
            return false;
        }
        double delay = cell.allDelay().get();
        double lanes = cell.extraLaneHours().get();
        return row.stream()
                .filter(other ->
                        other.allDelay().isPresent() && other.extraLaneHours().isPresent())
                .noneMatch(other -> other.allDelay().get() <= delay
                        && other.extraLaneHours().get() <= lanes
                        && (other.allDelay().get() < delay
                                || other.extraLaneHours().get() < lanes));
    }

    private Course course(Option option, Scenario scenario, int hours) {
        Course course = new Course(crossing, scenario, hours);
        option.measures().forEach(measure -> measure.change(course));
        return course;
    }

    private Resumption one(Option option, Scenario scenario, Workers workers) {
        int weeks = 1;
        Course course = course(option, scenario, scenario.hours() + 168);
        FluidCourse fluid = new FluidCourse(course);
        while (Double.isInfinite(latest(fluid::clear)) && weeks < MOST_WEEKS) {
            weeks = Math.min(MOST_WEEKS, 2 * weeks);
            course = course(option, scenario, scenario.hours() + 168 * weeks);
            fluid = new FluidCourse(course);
        }
        double clear = latest(fluid::clear);
        if (Double.isInfinite(clear)) {
            return new Resumption(
                    option.id(),
                    scenario.id(),
                    fluidFigures(fluid),
                    Optional.empty(),
                    course.divertedVehicles(),
                    divertedHours(course),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    backlog(fluid, course.hours()));
        }
        int hours = scenario.hours() + (int) Math.ceil(clear * (1 + SLACK)) + 48;
        Course simulated = course(option, scenario, hours);
        Course until = course(option, scenario, scenario.hours() + (int) Math.ceil(clear));
        Optional<Resumption.Figures<Estimate>> figures = simulate(simulated, workers);
        Course without = new Course(crossing, scenario, until.hours());
        return new Resumption(
                option.id(),
                scenario.id(),
                fluidFigures(fluid),
                figures,
                until.divertedVehicles(),
                divertedHours(until),
                Optional.of(until.laneHoursBeyond(without, until.hours())),
                figures.flatMap(found -> cost(found, until)),
                false,
                backlog(fluid, Math.min(course.hours(), scenario.hours() + (int) Math.ceil(clear) + 1)));
    }

    private Resumption.Backlog backlog(FluidCourse fluid, int hours) {
        int step = 1 + hours / MOST_POINTS;
        return new Resumption.Backlog(
                step,
                IntStream.rangeClosed(0, hours / step)
                        .mapToObj(point -> IntStream.range(0, crossing.traffic().size())
                                .mapToDouble(kind -> fluid.waiting(kind, point * step))
                                .sum())
                        .toList());
    }

    private double latest(IntToDoubleFunction clear) {
        return IntStream.range(0, crossing.traffic().size())
                .mapToDouble(clear)
                .max()
                .orElse(0);
    }

    private double divertedHours(Course course) {
        return IntStream.range(0, crossing.traffic().size())
                .mapToDouble(course::divertedHours)
                .sum();
    }

    private Resumption.Figures<Double> fluidFigures(FluidCourse fluid) {
        double clear = latest(fluid::clear);
        List<Resumption.OfTraffic<Double>> kinds = new ArrayList<>();
        double delay = 0;
        for (int kind = 0; kind < crossing.traffic().size(); kind++) {
            FluidCourse.Tally tally = fluid.tally(kind);
            delay += tally.delayHours();
            kinds.add(new Resumption.OfTraffic<>(
                    crossing.traffic().get(kind).id(),
                    finite(fluid.clear(kind)),
                    tally.delayHours(),
                    tally.mostWaiting(),
                    spoiled(kind, tally.beyondShelfLife())));
        }
        return new Resumption.Figures<>(
                finite(clear), Double.isInfinite(clear) ? Optional.empty() : Optional.of(delay), kinds);
    }

    private static Optional<Double> finite(double value) {
        return Double.isInfinite(value) ? Optional.empty() : Optional.of(value);
    }

    private Optional<Double> spoiled(int kind, double beyond) {
        Traffic traffic = crossing.traffic().get(kind);
        return traffic.shelfHours().isPresent() && traffic.perishableShare().isPresent()
                ? Optional.of(beyond * traffic.perishableShare().getAsDouble())
                : Optional.empty();
    }

    private Optional<Resumption.Figures<Estimate>> simulate(Course course, Workers workers) {
        int kinds = crossing.traffic().size();
        int replications = settings.replications();
        double[][] clear = new double[replications][kinds];
        FluidCourse.Tally[][] tallies = new FluidCourse.Tally[replications][kinds];
        workers.each(replications, r -> {
            ClosureRun run = new ClosureRun(course, new Streams(settings.seed(), r));
            for (int kind = 0; kind < kinds; kind++) {
                clear[r][kind] = run.clear(kind);
                tallies[r][kind] = run.tally(kind, course.reopens() + clear[r][kind]);
            }
        });
        for (double[] ofReplication : clear) {
            if (Double.isInfinite(latest(kind -> ofReplication[kind]))) {
                return Optional.empty();
            }
        }
        IntFunction<Resumption.OfTraffic<Estimate>> ofKind = kind -> new Resumption.OfTraffic<>(
                crossing.traffic().get(kind).id(),
                Optional.of(Replicates.mean(replications, r -> clear[r][kind])),
                Replicates.mean(replications, r -> tallies[r][kind].delayHours()),
                Replicates.mean(replications, r -> tallies[r][kind].mostWaiting()),
                spoiled(kind, 1)
                        .map(share -> Replicates.mean(replications, r -> share * tallies[r][kind].beyondShelfLife())));
        return Optional.of(new Resumption.Figures<>(
                Optional.of(Replicates.mean(replications, r -> latest(kind -> clear[r][kind]))),
                Optional.of(Replicates.mean(replications, r -> IntStream.range(0, kinds)
                        .mapToDouble(kind -> tallies[r][kind].delayHours())
                        .sum())),
                IntStream.range(0, kinds).mapToObj(ofKind).toList()));
    }

    private Optional<CostRange> cost(Resumption.Figures<Estimate> figures, Course course) {
        List<CostRange> parts = new ArrayList<>();
        for (int kind = 0; kind < crossing.traffic().size(); kind++) {
            double hours = figures.byTraffic().get(kind).delayHours().value() + course.divertedHours(kind);
            costs.range(crossing.traffic().get(kind).delayRate(), hours).ifPresent(parts::add);
        }
        boolean oneCurrency =
                parts.stream().map(part -> part.central().currency()).distinct().count() == 1;
        return parts.size() == crossing.traffic().size() && oneCurrency
                ? parts.stream().reduce(CostRange::plus)
                : Optional.empty();
    }
}
