package org.garita.bench.waits;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.garita.app.scenario.PortFiles;
import org.garita.app.scenario.SensorFiles;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.sensor.CountGrain;
import org.garita.kernel.sensor.DeviceRead;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.sensor.SensorKind;
import org.garita.kernel.sensor.SensorPlace;
import org.garita.kernel.sensor.SensorSite;
import org.garita.kernel.sensor.VehicleCount;
import org.garita.measurement.nowcast.PortNowcast;
import org.garita.measurement.wait.WaitValue;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Port;
import org.garita.simulation.sense.Observed;
import org.garita.simulation.sense.Place;
import org.garita.simulation.sense.Sensing;
import org.garita.simulation.sense.Sensor;
import org.garita.simulation.sense.SensorPlan;
import org.garita.simulation.sense.Truth;

public final class TrialRun {
    public static void main(String[] args) throws IOException {
        Path portFile = Path.of(args[0]);
        int days = Integer.parseInt(args[2]);
        for (String one : args[3].split(",")) {
            run(args, portFile, days, Long.parseLong(one));
        }
        System.out.println("all seeds " + ALL);
        System.out.println(TOLD);
        System.out.println(
                "exact     " + EXACT + " queue error %.1f bias %.1f".formatted(QERR[0] / QERR[2], QERR[1] / QERR[2]));
    }

    private static final Score ALL = new Score();
    private static final java.util.Map<String, Integer> TOLD = new java.util.TreeMap<>();
    private static final Score EXACT = new Score();
    private static final double[] QERR = new double[3];

    private static int waitingAt(long[] joined, long[] starts, long now) {
        int a = Arrays.binarySearch(joined, now);
        int b = Arrays.binarySearch(starts, now);
        return (a < 0 ? -a - 1 : a) - (b < 0 ? -b - 1 : b);
    }

    private static void run(String[] args, Path portFile, int days, long seed) throws IOException {
        boolean plan = args.length < 5 || !args[4].equals("noplan");
        boolean dump = args.length > 5;
        Port port = PortFiles.read(portFile).port();
        SensorPlan sensors = SensorFiles.read(Path.of(args[1]), port).plan();
        CompiledPort compiled = CompiledPort.of(port);
        Observed observed = Sensing.run(compiled, sensors, seed, days, 2);
        Layout layout = layout(port, sensors);
        List<Object> events = new ArrayList<>();
        for (int s = 0; s < sensors.sensors().size(); s++) {
            for (var sighting : observed.sightings().get(s)) {
                int lane = sighting.lane() < 0
                        ? -1
                        : sighting.lane()
                                - compiled.lanes().firstLane(compiled.lanes().stageOfLane(sighting.lane()));
                events.add(
                        new DeviceRead(sighting.received() / 1000, s, sighting.shown() / 1000, sighting.token(), lane));
            }
            for (var count : observed.counts().get(s)) {
                Sensor.Counter counter = (Sensor.Counter) sensors.sensors().get(s);
                int group =
                        switch (counter.grain()) {
                            case ALL -> -1;
                            case CLASS -> count.group();
                            case LANE ->
                                count.group()
                                        - compiled.lanes()
                                                .firstLane(compiled.lanes().stageOfLane(count.group()));
                        };
                events.add(new VehicleCount(
                        count.received() / 1000,
                        s,
                        count.shown() / 1000,
                        counter.everySeconds(),
                        group,
                        count.vehicles()));
            }
        }
        observed.laneNews()
                .forEach(news -> events.add(new LaneStatus(
                        news.known() / 1000,
                        news.from() / 1000,
                        news.stage(),
                        news.flows(),
                        news.open(),
                        news.lanes())));
        events.sort(Comparator.comparingLong(TrialRun::received));
        PortNowcast nowcast = new PortNowcast(layout, plan, 0);
        int flows = port.flows().size();
        long[][] joined = new long[flows][];
        double[][] waits = new double[flows][];
        long[][] starts = new long[flows][];
        for (int f = 0; f < flows; f++) {
            int flow = f;
            List<Truth> of = observed.truth().stream()
                    .filter(t -> t.flow() == flow && t.primaryStart().isPresent())
                    .toList();
            joined[f] = of.stream().mapToLong(t -> t.joined() / 1000).toArray();
            starts[f] = of.stream()
                    .mapToLong(t -> t.primaryStart().getAsLong() / 1000)
                    .sorted()
                    .toArray();
            waits[f] = of.stream()
                    .mapToDouble(t -> (t.primaryStart().getAsLong() - t.joined()) / 6e7)
                    .toArray();
        }
        Score[] scores = new Score[flows + 1];
        Arrays.setAll(scores, i -> new Score());
        long started = System.nanoTime();
        int next = 0;
        for (int minute = 1; minute < days * 1440; minute++) {
            long now = minute * 60_000L;
            while (next < events.size() && received(events.get(next)) <= now) {
                Object event = events.get(next++);
                if (event instanceof DeviceRead read) {
                    nowcast.read(read);
                } else if (event instanceof VehicleCount count) {
                    nowcast.count(count);
                } else {
                    nowcast.lanes((LaneStatus) event);
                }
            }
            for (WaitValue value : nowcast.minute(now)) {
                int f = value.vehicleClass();
                if (value.quantity() != org.garita.measurement.wait.Quantity.EXPECTED) {
                    TOLD.merge(value.quantity() + " " + value.quality(), 1, Integer::sum);
                    continue;
                }
                int place = Arrays.binarySearch(joined[f], now);
                place = place < 0 ? -place - 1 : place;
                if (place >= joined[f].length || joined[f][place] - now > 10 * 60_000L || minute < 360) {
                    continue;
                }
                double truth = waits[f][place];
                WaitValue.Minutes said = value.minutes();
                if (said == null) {
                    scores[f].none++;
                    scores[flows].none++;
                    continue;
                }
                scores[f].add(truth, said);
                double real = waitingAt(joined[f], starts[f], now);
                double guess = nowcast.waiting(f);
                if (guess > 3) {
                    double w = said.middle() * real / guess;
                    EXACT.add(truth, new WaitValue.Minutes(w, w, w));
                    QERR[0] += Math.abs(real - guess);
                    QERR[1] += real - guess;
                    QERR[2]++;
                } else {
                    EXACT.add(truth, said);
                }
                scores[flows].add(truth, said);
                ALL.add(truth, said);
                if (dump && minute % 5 == 0) {
                    System.out.printf(
                            "%d %d q %.0f true %.1f said %.1f [%.1f %.1f] n %d age %d %s %s%n",
                            minute,
                            f,
                            real,
                            truth,
                            said.middle(),
                            said.low(),
                            said.high(),
                            value.sample(),
                            value.ageSeconds(),
                            value.method(),
                            "%.0f".formatted(nowcast.waiting(f)));
                }
            }
        }
        System.out.printf("%s events %d, %.1f s%n", port.id(), events.size(), (System.nanoTime() - started) / 1e9);
        for (int f = 0; f <= flows; f++) {
            System.out.println((f < flows ? port.flows().get(f).id() : "all") + " " + scores[f]);
        }
    }

    private static final class Score {
        int n;
        int none;
        double truth;
        double off;
        double bias;
        int five;
        int covered;
        double width;

        void add(double real, WaitValue.Minutes said) {
            n++;
            truth += real;
            off += Math.abs(said.middle() - real);
            bias += said.middle() - real;
            five += Math.abs(said.middle() - real) <= 5 ? 1 : 0;
            covered += real >= said.low() - 1e-9 && real <= said.high() + 1e-9 ? 1 : 0;
            width += said.high() - said.low();
        }

        @Override
        public String toString() {
            return "n %d none %d mean %.1f MAE %.2f bias %.2f <=5 %.3f cover %.3f width %.1f"
                    .formatted(
                            n, none, truth / n, off / n, bias / n, five / (double) n, covered / (double) n, width / n);
        }
    }

    private static long received(Object event) {
        if (event instanceof DeviceRead read) {
            return read.received();
        }
        return event instanceof VehicleCount count ? count.received() : ((LaneStatus) event).known();
    }

    static Layout layout(Port port, SensorPlan plan) {
        return new Layout(
                port.id(),
                port.name(),
                java.time.ZoneId.of(port.zone()),
                plan.freeSpeedKmh(),
                port.flows().stream()
                        .map(flow -> new Layout.VehicleClass(
                                flow.id(),
                                flow.name(),
                                new LaneKind(flow.kind().mode(), flow.kind().laneClass()),
                                flow.direction(),
                                flow.spacingMetres(),
                                flow.path().stream().map(step -> step.stage()).toList()))
                        .toList(),
                port.stages().stream()
                        .map(stage -> new Layout.Stage(
                                stage.id(),
                                stage.name(),
                                stage.kind().name().toLowerCase(java.util.Locale.ROOT),
                                stage.lanes().stream()
                                        .map(lane -> new Layout.Lane(lane.id(), lane.booths()))
                                        .toList()))
                        .toList(),
                port.roads().stream()
                        .map(road -> new Layout.Road(
                                road.id(),
                                road.name(),
                                road.lengthMetres(),
                                road.stretches().stream()
                                        .map(s -> new Layout.Stretch(s.stage(), s.fromMetres(), s.shared(), s.lanes()))
                                        .toList(),
                                List.of()))
                        .toList(),
                plan.sensors().stream().map(TrialRun::site).toList());
    }

    private static SensorSite site(Sensor sensor) {
        Sensor.Post post = sensor.post();
        SensorPlace place = post.place() instanceof Place.OnRoad road
                ? new SensorPlace.OnRoad(road.road(), road.atMetres())
                : new SensorPlace.AtStage(
                        ((Place.AtStage) post.place()).stage(),
                        SensorPlace.Moment.valueOf(
                                ((Place.AtStage) post.place()).moment().name()));
        SensorKind kind = sensor instanceof Sensor.Reader reader
                ? SensorKind.valueOf(reader.technology().name())
                : sensor instanceof Sensor.Counter counter
                        ? SensorKind.valueOf(counter.kind().name())
                        : SensorKind.CAMERA;
        boolean byLane = sensor instanceof Sensor.Reader reader && reader.byLane();
        double zone = sensor instanceof Sensor.Reader reader ? reader.zoneMetres() : 0;
        CountGrain grain = sensor instanceof Sensor.Counter counter
                ? CountGrain.valueOf(counter.grain().name())
                : CountGrain.ALL;
        int every = sensor instanceof Sensor.Counter counter ? counter.everySeconds() : 0;
        double reach = sensor instanceof Sensor.Camera camera ? camera.reachMetres() : 0;
        return new SensorSite(
                post.id(),
                post.name(),
                kind,
                post.country(),
                place,
                post.classes(),
                post.clockOfPort(),
                byLane,
                zone,
                grain,
                every,
                reach);
    }

    private TrialRun() {}
}
