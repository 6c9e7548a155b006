package org.garita.simulation.emission;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.garita.kernel.lane.Mode;
import org.garita.simulation.emission.Emissions.Amount;
import org.garita.simulation.emission.Emissions.Amounts;
import org.garita.simulation.emission.Emissions.Figures;
import org.garita.simulation.emission.RateTable.Rates;
import org.garita.simulation.result.Estimate;
import org.garita.simulation.result.StudentT;

/** Makes {@link Emissions}: each replication is reckoned whole, so that what its lines have in common is in the interval. */
final class Reckoning {
    private static final double MINUTES_PER_HOUR = 60;

    private final EngineMinutes minutes;
    private final RateTable table;

    Reckoning(List<EngineTime> replications, RateTable table) {
        this(EngineMinutes.of(replications), table);
    }

    Reckoning(EngineMinutes minutes, RateTable table) {
        this.minutes = minutes;
        this.table = table;
    }

    Emissions emissions() {
        Map<Mode, Figures> classes = new EnumMap<>(Mode.class);
        for (int mode = 0; mode < minutes.modes().size(); mode++) {
            classes.put(minutes.modes().get(mode), figures(List.of(mode)));
        }
        return new Emissions(
                classes,
                figures(IntStream.range(0, minutes.modes().size()).boxed().toList()));
    }

    private Figures figures(List<Integer> modes) {
        Map<Substance, Amounts> amounts = new EnumMap<>(Substance.class);
        for (Substance substance : Substance.values()) {
            amounts(modes, substance).ifPresent(known -> amounts.put(substance, known));
        }
        return new Figures(running(modes, EngineMinutes.IDLE), running(modes, EngineMinutes.CRAWL), amounts);
    }

    private Estimate running(List<Integer> modes, int how) {
        return mean(i -> {
            double sum = 0;
            for (int mode : modes) {
                for (int hour = 0; hour < EngineMinutes.HOURS; hour++) {
                    sum += minutes.at(i, mode, hour, how);
                }
            }
            return sum;
        });
    }

    /** Nothing when the rate of one of the classes is unknown: a sum without it would pass for the whole. */
    private Optional<Amounts> amounts(List<Integer> modes, Substance substance) {
        List<Rates> rates = modes.stream()
                .flatMap(mode -> table.rates(minutes.modes().get(mode), substance).stream())
                .toList();
        if (rates.size() < modes.size()) {
            return Optional.empty();
        }
        List<Amount> byHour = new ArrayList<>();
        for (int hour = 0; hour < EngineMinutes.HOURS; hour++) {
            byHour.add(amount(modes, rates, hour, hour + 1));
        }
        return Optional.of(new Amounts(byHour, amount(modes, rates, 0, EngineMinutes.HOURS)));
    }

    private Amount amount(List<Integer> modes, List<Rates> rates, int fromHour, int toHour) {
        return new Amount(
                mean(i -> sum(i, modes, rates, fromHour, toHour, Rate::central)),
                mean(i -> sum(i, modes, rates, fromHour, toHour, Rate::low)).value(),
                mean(i -> sum(i, modes, rates, fromHour, toHour, Rate::high)).value());
    }

    private double sum(
            int replication,
            List<Integer> modes,
            List<Rates> rates,
            int fromHour,
            int toHour,
            ToDoubleFunction<Rate> end) {
        double sum = 0;
        for (int k = 0; k < modes.size(); k++) {
            double idle = end.applyAsDouble(rates.get(k).idle());
            double crawl = end.applyAsDouble(rates.get(k).crawl());
            for (int hour = fromHour; hour < toHour; hour++) {
                sum += minutes.at(replication, modes.get(k), hour, EngineMinutes.IDLE) * idle
                        + minutes.at(replication, modes.get(k), hour, EngineMinutes.CRAWL) * crawl;
            }
        }
        return sum / MINUTES_PER_HOUR;
    }

    private interface OfReplication {
        double of(int replication);
    }

    private Estimate mean(OfReplication value) {
        int number = minutes.replications();
        double[] values = IntStream.range(0, number).mapToDouble(value::of).toArray();
        double mean = IntStream.range(0, number).mapToDouble(i -> values[i]).sum() / number;
        if (number < 2) {
            return new Estimate(mean, OptionalDouble.empty());
        }
        double squares = 0;
        for (double one : values) {
            squares += (one - mean) * (one - mean);
        }
        double error = Math.sqrt(squares / (number * (number - 1.0)));
        return new Estimate(mean, OptionalDouble.of(StudentT.quantile(number - 1) * error));
    }
}
