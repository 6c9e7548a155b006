package org.garita.app.scenario.sense.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.garita.app.scenario.SenseRun;
import org.garita.simulation.sense.Count;
import org.garita.simulation.sense.LaneNews;
import org.garita.simulation.sense.Observed;
import org.garita.simulation.sense.QueueView;
import org.garita.simulation.sense.Sensor;
import org.garita.simulation.sense.SensorScore;
import org.garita.simulation.sense.Sighting;

/**
 * What is kept of a run beside its files.
 *
 * @param vehicles that joined a line
 * @param laneRows changes of the lane plan that became known
 * @param laneRowsLate of these, how many only after they took effect
 * @param sensors in the order of the plan
 */
public record SenseFigures(int vehicles, int laneRows, int laneRowsLate, List<BySensor> sensors) {
    /** A row is late when it arrives longer after the time that its sensor's clock shows; FHWA-HOP-12-016 asks for less. */
    public static final int LATE_SECONDS = 60;

    /** Quarter hours of a day. */
    public static final int QUARTERS = 96;

    private static final long QUARTER_MICROS = 900_000_000L;
    private static final long SECOND_MICROS = 1_000_000L;

    public SenseFigures {
        sensors = List.copyOf(sensors);
    }

    /**
     * One sensor.
     *
     * @param id its id
     * @param rows rows that it told
     * @param late of these, how many were late
     * @param atLimit looks of a camera at the end of what it sees
     * @param score vehicles that passed it, that could be seen and that were; outages
     * @param quarters by quarter hour of the run in which they arrived: readings of a reader, vehicles of a counter, of a camera
     *     the longest line in metres
     */
    public record BySensor(String id, int rows, int late, int atLimit, SensorScore score, List<Integer> quarters) {
        public BySensor {
            quarters = List.copyOf(quarters);
        }
    }

    /** Figures of a run. */
    static SenseFigures of(SenseRun run, Observed observed) {
        List<BySensor> sensors = new ArrayList<>();
        for (int sensor = 0; sensor < run.plan().sensors().size(); sensor++) {
            sensors.add(bySensor(run, observed, sensor));
        }
        List<LaneNews> news = observed.laneNews();
        return new SenseFigures(
                observed.truth().size(),
                news.size(),
                count(news, one -> one.known() - one.from() > 0 ? 1 : 0),
                sensors);
    }

    private static BySensor bySensor(SenseRun run, Observed observed, int index) {
        Sensor sensor = run.plan().sensors().get(index);
        int[] quarters = new int[run.days() * QUARTERS];
        SensorScore score = observed.scores().get(index);
        String id = sensor.post().id();
        if (sensor instanceof Sensor.Counter counter) {
            List<Count> counts = observed.counts().get(index);
            long interval = counter.everySeconds() * SECOND_MICROS;
            counts.forEach(count -> add(quarters, count.received() - interval, count.vehicles()));
            int late = count(counts, count -> late(count.received() - interval, count.shown()));
            return new BySensor(id, counts.size(), late, 0, score, boxed(quarters));
        }
        if (sensor instanceof Sensor.Reader) {
            List<Sighting> sightings = observed.sightings().get(index);
            sightings.forEach(sighting -> add(quarters, sighting.received(), 1));
            int late = count(sightings, sighting -> late(sighting.received(), sighting.shown()));
            return new BySensor(id, sightings.size(), late, 0, score, boxed(quarters));
        }
        List<QueueView> looks = observed.queues().get(index);
        looks.forEach(look -> longest(quarters, look));
        int late = count(looks, look -> late(look.received(), look.shown()));
        int atLimit = count(looks, look -> look.atLeast() ? 1 : 0);
        return new BySensor(id, looks.size(), late, atLimit, score, boxed(quarters));
    }

    private static int late(long received, long shown) {
        return received - shown > LATE_SECONDS * SECOND_MICROS ? 1 : 0;
    }

    private static <T> int count(List<T> rows, ToLongFunction<T> oneOrNone) {
        return (int) rows.stream().mapToLong(oneOrNone).sum();
    }

    private static void add(int[] quarters, long received, int many) {
        quarters[quarter(quarters, received)] += many;
    }

    private static void longest(int[] quarters, QueueView look) {
        int quarter = quarter(quarters, look.received());
        quarters[quarter] = Math.max(quarters[quarter], look.metres());
    }

    /** What arrives in the seconds after the end of a run counts to its last quarter hour. */
    private static int quarter(int[] quarters, long received) {
        return (int) Math.max(0, Math.min(quarters.length - 1L, received / QUARTER_MICROS));
    }

    private static List<Integer> boxed(int[] quarters) {
        List<Integer> all = new ArrayList<>(quarters.length);
        for (int quarter : quarters) {
            all.add(quarter);
        }
        return all;
    }
}
