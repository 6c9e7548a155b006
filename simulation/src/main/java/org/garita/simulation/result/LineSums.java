package org.garita.simulation.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.garita.simulation.compile.CompiledPort;

/** One line over replications. Position 24 of everything stands for all hours. */
final class LineSums {
    private static final int HOURS = 24;
    private static final int ALL = 24;

    private final CompiledPort port;
    private final int line;
    private final Ratio[] wait = ratios();
    private final Ratio[] queue = ratios();
    private final Ratio[] idle = ratios();
    private final Ratio[] crawl = ratios();
    private final Ratio unfinished = new Ratio();
    private final long[] vehicles = new long[HOURS + 1];
    private final long[] minutes = new long[HOURS + 1];
    private final double[] seconds = new double[HOURS + 1];
    private final double[] squares = new double[HOURS + 1];
    private final long[] longest = new long[HOURS + 1];
    private final int[] most = new int[HOURS + 1];
    private final long[] waitBins = new long[(HOURS + 1) * Bins.COUNT];
    private final long[] queueBins = new long[(HOURS + 1) * Bins.COUNT];
    private double metresPerVehicle;

    LineSums(CompiledPort port, int line) {
        this.port = port;
        this.line = line;
    }

    static Ratio[] ratios() {
        return Stream.generate(Ratio::new).limit(HOURS + 1).toArray(Ratio[]::new);
    }

    void add(Ledger ledger) {
        long allMicros = 0;
        long allVehicles = 0;
        long allQueue = 0;
        long allMinutes = 0;
        double allCrawl = 0;
        MinuteLedger lengths = ledger.minutes();
        metresPerVehicle = lengths.table.metresPerVehicle(line);
        for (int hour = 0; hour < HOURS; hour++) {
            int cell = line * HOURS + hour;
            wait[hour].add(ledger.waitMicros[cell], ledger.waitCount[cell]);
            queue[hour].add(lengths.vehicles[cell], lengths.minutes[hour]);
            crawl[hour].add(lengths.crawl[cell], ledger.days);
            idle[hour].add(lengths.vehicles[cell] - lengths.crawl[cell], ledger.days);
            allMicros += ledger.waitMicros[cell];
            allVehicles += ledger.waitCount[cell];
            allQueue += lengths.vehicles[cell];
            allMinutes += lengths.minutes[hour];
            allCrawl += lengths.crawl[cell];
            addSpread(ledger, hour, cell);
            addBins(ledger, hour, cell);
        }
        wait[ALL].add(allMicros, allVehicles);
        queue[ALL].add(allQueue, allMinutes);
        crawl[ALL].add(allCrawl, ledger.days);
        idle[ALL].add(allQueue - allCrawl, ledger.days);
        unfinished.add(ledger.unfinished[line], 1);
    }

    private void addSpread(Ledger ledger, int hour, int cell) {
        double unit = (1 << Ledger.SQUARE_SHIFT) / 1e6;
        double sum = (ledger.waitSquaresHigh[cell] * 0x1.0p62 + ledger.waitSquaresLow[cell]) * unit * unit;
        for (int at : new int[] {hour, ALL}) {
            vehicles[at] += ledger.waitCount[cell];
            minutes[at] += ledger.minutes().minutes[hour];
            seconds[at] += ledger.waitMicros[cell] / 1e6;
            squares[at] += sum;
            longest[at] = Math.max(longest[at], ledger.waitLongest[cell]);
            most[at] = Math.max(most[at], ledger.minutes().most[cell]);
        }
    }

    private void addBins(Ledger ledger, int hour, int cell) {
        long[] minuteCount = ledger.minutes().minutes;
        long waiting = 0;
        for (int bin = 0; bin < Bins.COUNT; bin++) {
            int waits = ledger.waitBins[cell * Bins.COUNT + bin];
            int lengths = ledger.minutes().bins[cell * Bins.COUNT + bin];
            waitBins[hour * Bins.COUNT + bin] += waits;
            waitBins[ALL * Bins.COUNT + bin] += waits;
            queueBins[hour * Bins.COUNT + bin] += lengths;
            queueBins[ALL * Bins.COUNT + bin] += lengths;
            waiting += lengths;
        }
        // minutes without a line are not counted one by one
        queueBins[hour * Bins.COUNT] += minuteCount[hour] - waiting;
        queueBins[ALL * Bins.COUNT] += minuteCount[hour] - waiting;
    }

    LineFigures figures() {
        List<Optional<WaitFigures>> waits = new ArrayList<>();
        List<QueueFigures> queues = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            waits.add(waitAt(hour));
            queues.add(queueAt(hour));
        }
        return new LineFigures(
                port.port().stages().get(port.paths().stageOfLine(line)).id(),
                port.port().flows().get(port.paths().flowOfLine(line)).id(),
                waits,
                waitAt(ALL),
                queues,
                queueAt(ALL),
                unfinished.certain(1),
                metresPerVehicle > 0 ? OptionalDouble.of(metresPerVehicle) : OptionalDouble.empty());
    }

    private Optional<WaitFigures> waitAt(int at) {
        return wait[at].estimate(1e6).map(mean -> {
            double average = seconds[at] / vehicles[at];
            double variance = Math.max(0, squares[at] / vehicles[at] - average * average);
            double top = longest[at] / 1e6;
            return new WaitFigures(
                    vehicles[at],
                    mean,
                    Math.sqrt(variance),
                    Math.min(top, waitQuantile(at, 0.5)),
                    Math.min(top, waitQuantile(at, 0.9)),
                    Math.min(top, waitQuantile(at, 0.95)),
                    top);
        });
    }

    private double waitQuantile(int at, double share) {
        double bins = Bins.quantile(waitBins, at * Bins.COUNT, vehicles[at], share);
        return bins * (1 << Bins.WAIT_SHIFT) / 1e6;
    }

    private QueueFigures queueAt(int at) {
        return new QueueFigures(
                queue[at].certain(1),
                Math.floor(Bins.quantile(queueBins, at * Bins.COUNT, minutes[at], 0.5)),
                Math.floor(Bins.quantile(queueBins, at * Bins.COUNT, minutes[at], 0.95)),
                most[at],
                idle[at].certain(1),
                crawl[at].certain(1));
    }

    static List<Estimate> byHour(Ratio[] ratios, double unit) {
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> ratios[hour].certain(unit))
                .toList();
    }
}
