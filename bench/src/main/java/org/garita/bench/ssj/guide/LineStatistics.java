package org.garita.bench.ssj.guide;

import java.util.stream.IntStream;
import org.garita.bench.ssj.port.PortNumbers;
import umontreal.ssj.simevents.Accumulate;
import umontreal.ssj.simevents.Sim;
import umontreal.ssj.stat.TallyHistogram;

/** One class before one stage: waits by hour of joining, in seconds, and the line as it stands each minute, by hour of the day. */
final class LineStatistics {
    private static final double LONGEST_SECONDS = 21_600;
    private static final int WAIT_BINS = 4_320;
    private static final int MOST_VEHICLES = 4_000;

    private final TallyHistogram[] waits = histograms(0, LONGEST_SECONDS, WAIT_BINS);
    private final TallyHistogram[] lengths = histograms(0, MOST_VEHICLES, MOST_VEHICLES);
    private final double[] crawlMinutes = new double[PortNumbers.HOURS];
    private final Accumulate length = new Accumulate("length of line");
    private final double crawlPerStart;
    private int startsThisMinute;
    private int unfinished;
    private double unfinishedSeconds;

    /** @param lanes of the stage, in as many the line moves */
    LineStatistics(int lanes) {
        crawlPerStart = PortNumbers.SPACING / lanes / PortNumbers.CRAWL_METRES_PER_MINUTE;
    }

    private static TallyHistogram[] histograms(double from, double to, int bins) {
        return IntStream.range(0, PortNumbers.HOURS)
                .mapToObj(hour -> new TallyHistogram(from, to, bins))
                .toArray(TallyHistogram[]::new);
    }

    /** The service of a vehicle of the line begins. */
    void began(Vehicle vehicle) {
        int hour = (int) (vehicle.joined / PortNumbers.HOUR) % PortNumbers.HOURS;
        waits[hour].add(Sim.time() - vehicle.joined);
        startsThisMinute++;
    }

    /** So many vehicles are in the line from now on. */
    void length(int vehicles) {
        length.update(vehicles);
    }

    void endMinute(int hour) {
        double vehicles = length.getLastValue();
        lengths[hour].add(vehicles);
        crawlMinutes[hour] += vehicles * Math.min(1, startsThisMinute * crawlPerStart);
        startsThisMinute = 0;
    }

    /** The run has ended, and a vehicle is still in the line. */
    void unfinished(Vehicle vehicle) {
        unfinished++;
        unfinishedSeconds += Sim.time() - vehicle.joined;
    }

    int unfinished() {
        return unfinished;
    }

    /** Vehicle-minutes of an hour of the day creeping forward, all days. */
    double crawlMinutes(int hour) {
        return crawlMinutes[hour];
    }

    /** Vehicle-minutes of an hour of the day standing, all days. */
    double idleMinutes(int hour) {
        return lengths[hour].sum() - crawlMinutes[hour];
    }

    Spread waits(int hour) {
        return Spread.of(waits[hour]);
    }

    Spread waits() {
        return Spread.of(waits);
    }

    Spread lengths(int hour) {
        return Spread.of(lengths[hour]).whole();
    }

    Spread lengths() {
        return Spread.of(lengths).whole();
    }

    /** Whether the integral of the length is the sum of all waits, but for rounding. */
    boolean littleHolds() {
        double seconds = unfinishedSeconds;
        for (TallyHistogram ofHour : waits) {
            seconds += ofHour.sum();
        }
        return Math.abs(length.sum() - seconds) <= 1e-6 * (1 + seconds);
    }
}
