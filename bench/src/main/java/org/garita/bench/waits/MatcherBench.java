package org.garita.bench.waits;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.garita.measurement.clean.ClockTrack;
import org.garita.measurement.journey.Matcher;

/**
 * Detections that one thread cleans and matches in a CPU-second: clocks put right, readings gathered into visits, static devices
 * left out, visits matched at 40 pairs of 50 readers, one device for a vehicle. Each minute of the stream it asks for journeys,
 * each hour it forgets what is older than twelve. Ends with 1 when the bar is missed. Argument: runs, of which the median counts.
 */
public final class MatcherBench {
    private static final double BAR = 2e6;
    private static final long MINUTE = 60_000;

    private MatcherBench() {}

    public static void main(String[] arguments) {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        double devices = told("devices", ReaderStream.of(false, 4_000), runs);
        told("plates", ReaderStream.of(true, 12_000), runs);
        boolean met = devices >= BAR;
        System.out.printf(Locale.ROOT, "The bar for devices is %.0f million: %s%n", BAR / 1e6, met ? "met" : "NOT MET");
        if (!met) {
            System.exit(1);
        }
    }

    private static double told(String what, ReaderStream stream, int runs) {
        List<Double> rates = new ArrayList<>();
        Played played = play(stream);
        for (int run = 0; run < runs; run++) {
            played = play(stream);
            rates.add(stream.size() / played.seconds());
        }
        rates.sort(null);
        double rate = rates.get(rates.size() / 2);
        System.out.printf(
                Locale.ROOT,
                "%-8s %,10d detections, %,8d journeys, at most %,8d visits kept: %.2f million detections a CPU-second"
                        + " (lowest %.2f)%n",
                what,
                stream.size(),
                played.journeys(),
                played.most(),
                rate / 1e6,
                rates.get(0) / 1e6);
        return rate;
    }

    private record Played(double seconds, int journeys, int most) {}

    private static Played play(ReaderStream stream) {
        Matcher matcher = new Matcher();
        List<ClockTrack> clocks = new ArrayList<>();
        for (int approach = 0; approach < ReaderStream.APPROACHES; approach++) {
            int outer = approach * ReaderStream.READERS;
            matcher.pair(outer, outer + 3);
            matcher.pair(outer + 1, outer + 3);
            matcher.pair(outer + 2, outer + 3);
            matcher.pair(outer + 3, outer + 4);
        }
        for (int sensor = 0; sensor < ReaderStream.APPROACHES * ReaderStream.READERS; sensor++) {
            clocks.add(new ClockTrack());
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        int journeys = 0;
        int most = 0;
        long now = MINUTE;
        long[] forms = new long[ReaderStream.PLATE];
        for (int i = 0; i < stream.size(); i++) {
            for (; stream.received(i) > now; now += MINUTE) {
                journeys += matcher.over(now).size();
                if (now % (60 * MINUTE) == 0) {
                    most = Math.max(most, matcher.kept());
                    matcher.forget(now - 720 * MINUTE);
                }
            }
            ClockTrack clock = clocks.get(stream.sensor(i));
            clock.heard(stream.shown(i), stream.received(i));
            matcher.read(stream.sensor(i), stream.token(i), stream.forms(i, forms), clock.right(stream.shown(i)), -1);
        }
        return new Played((threads.getCurrentThreadCpuTime() - begun) / 1e9, journeys, most);
    }
}
