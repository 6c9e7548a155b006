package org.garita.bench.waits;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.garita.app.scenario.OperatorReadings;
import org.garita.kernel.sensor.Layout;
import org.garita.measurement.nowcast.PortNowcast;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.garita.simulation.sense.Truth;

/**
 * How near measured waits come to the truth of simulated ports: what is expected for those who join now, with the lane plan
 * and without, beside the median of journeys that ended within the last fifteen minutes, which is what systems publish today,
 * and what an exactly known line would give. Arguments: folder, seeds, days, names of ports.
 */
public final class WaitTrials {
    private static final long MINUTE = 60_000;
    /** The truth of a minute is the wait of the next vehicle to join, if one does within ten minutes. */
    private static final long NEXT = 10 * MINUTE;
    /** Minutes at the beginning that are not scored. */
    private static final int WARMING = 360;

    private final TrialScore plan = new TrialScore();
    private final TrialScore noPlan = new TrialScore();
    private final TrialScore median = new TrialScore();
    private final TrialScore counts = new TrialScore();
    private final TrialScore floor = new TrialScore();
    private final Stress stress;

    private WaitTrials(Stress stress) {
        this.stress = stress;
    }

    /** Prints a table a port. */
    public static void main(String[] arguments) throws IOException {
        boolean stressed = arguments[0].equals("stress");
        List<String> rest = Arrays.asList(arguments).subList(stressed ? 1 : 0, arguments.length);
        Path folder = Path.of(rest.get(0));
        long[] seeds = Arrays.stream(rest.get(1).split(",", -1))
                .mapToLong(Long::parseLong)
                .toArray();
        int days = Integer.parseInt(rest.get(2));
        System.out.println(TrialScore.header());
        for (String name : rest.subList(3, rest.size())) {
            for (Stress stress : stressed ? Stress.all() : Stress.all().subList(0, 1)) {
                WaitTrials trials = new WaitTrials(stress);
                TrialPort port = stress.of(folder, name, days);
                for (long seed : seeds) {
                    trials.score(port, port.run(seed, days), days);
                }
                if (stressed) {
                    System.out.println(trials.plan.row(name, stress.name(), true));
                } else {
                    trials.print(name);
                }
            }
        }
    }

    private void print(String port) {
        System.out.println(plan.row(port, "expected, with the lane plan", true));
        System.out.println(noPlan.row(port, "expected, without the lane plan", true));
        System.out.println(median.row(port, "median of the last 15 minutes", false));
        System.out.println(counts.row(port, "counts alone, with the lane plan", true));
        System.out.println(floor.row(port, "with the line known exactly", false));
        System.out.printf(
                "%-10s %.0f %% below the median of the last 15 minutes%n",
                port, 100 * (1 - plan.error() / median.error()));
    }

    /** Vehicles of one class in the order in which they joined. */
    private static final class Vehicles {
        private final long[] joined;
        private final long[] started;
        private final long[] startedSorted;

        Vehicles(List<Truth> truth, int vehicleClass) {
            List<Truth> served = truth.stream()
                    .filter(one ->
                            one.flow() == vehicleClass && one.primaryStart().isPresent())
                    .toList();
            joined = served.stream().mapToLong(one -> one.joined() / 1000).toArray();
            started = served.stream()
                    .mapToLong(one -> one.primaryStart().orElseThrow() / 1000)
                    .toArray();
            startedSorted = started.clone();
            Arrays.sort(startedSorted);
        }

        int size() {
            return joined.length;
        }

        /** Position of the next to join; their number when none does soon. */
        int next(long now) {
            int found = before(joined, now);
            return found < joined.length && joined[found] - now <= NEXT ? found : joined.length;
        }

        double wait(int vehicle) {
            return (started[vehicle] - joined[vehicle]) / (double) MINUTE;
        }

        double waiting(long now) {
            return before(joined, now) - before(startedSorted, now);
        }

        private static int before(long[] sorted, long now) {
            int found = Arrays.binarySearch(sorted, now);
            return found < 0 ? -found - 1 : found;
        }
    }

    private void score(TrialPort port, TrialPort.Run run, int days) {
        Layout layout = port.layout();
        PortNowcast withPlan = new PortNowcast(layout, true, 0);
        PortNowcast without = new PortNowcast(layout, false, 0);
        List<Vehicles> vehicles = new ArrayList<>();
        for (int index = 0; index < port.classes(); index++) {
            vehicles.add(new Vehicles(run.truth(), index));
        }
        OperatorReadings readings = run.readings();
        OperatorReadings again = run.readings();
        OperatorReadings thrice = run.readings();
        PortNowcast counted = new PortNowcast(layout, true, 0);
        for (int minute = 1; minute < days * 1440; minute++) {
            long now = minute * MINUTE;
            readings.until(now, withPlan);
            again.until(now, without);
            thrice.until(now, new CountsAlone(counted));
            List<WaitValue> said = withPlan.minute(now);
            List<WaitValue> saidWithout = without.minute(now);
            List<WaitValue> saidCounting = counted.minute(now);
            if (minute >= WARMING && stress.affects(minute)) {
                score(now, vehicles, withPlan, said);
                expected(saidWithout).forEach(value -> scoreOne(noPlan, now, vehicles, value));
                expected(saidCounting).forEach(value -> scoreOne(counts, now, vehicles, value));
            }
        }
    }

    private static List<WaitValue> expected(List<WaitValue> said) {
        return said.stream()
                .filter(value -> value.quantity() == Quantity.EXPECTED)
                .toList();
    }

    private static void scoreOne(TrialScore score, long now, List<Vehicles> vehicles, WaitValue value) {
        Vehicles of = vehicles.get(value.vehicleClass());
        int next = of.next(now);
        if (next < of.size()) {
            score.add(of.wait(next), value);
        }
    }

    private void score(long now, List<Vehicles> vehicles, PortNowcast nowcast, List<WaitValue> said) {
        for (WaitValue value : expected(said)) {
            scoreOne(plan, now, vehicles, value);
            Vehicles of = vehicles.get(value.vehicleClass());
            int next = of.next(now);
            WaitValue.Minutes minutes = value.minutes();
            if (next < of.size() && minutes != null) {
                floor.add(
                        of.wait(next), exact(minutes.middle(), nowcast.waiting(value.vehicleClass()), of.waiting(now)));
                scoreOne(median, now, vehicles, nowcast.recentMedian(value.vehicleClass(), now));
            }
        }
    }

    /** What was said, in proportion to the line that really was. */
    private static double exact(double said, double thought, double waiting) {
        return thought > 3 ? said * waiting / thought : said;
    }
}
