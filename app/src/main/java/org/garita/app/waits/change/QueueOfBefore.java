package org.garita.app.waits.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.text.Text;
import org.garita.measurement.change.Days;
import org.garita.measurement.change.HourValue;
import org.garita.measurement.change.HourlyWaits;
import org.garita.simulation.Simulation;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.event.VehicleListener;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Lane;
import org.garita.simulation.port.LanePlan;
import org.garita.simulation.port.Officers;
import org.garita.simulation.port.Pace;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Profile;
import org.garita.simulation.port.Service;
import org.garita.simulation.port.Stage;
import org.garita.simulation.port.StageKind;

/**
 * What waits would have been with the lanes of before: the simulator runs the week of those who came before, and that of those
 * who came after, both through the lanes of before. Its mean wait of each hour of the week stands for every such hour.
 */
public final class QueueOfBefore {
    private static final int WEEKS = 20;
    private static final int FEWEST_DAYS = 14;

    /** Service times of one lane differ by about half their mean: an assumption; long lines hardly depend on it. */
    private static final double SERVICE_CV = .5;

    private static final String ONLY = "lane";

    private QueueOfBefore() {}

    /**
     * Runs both weeks.
     *
     * @param waits as observed
     * @param counts of the same lane
     * @return waits of that queue at each observed hour before and after
     * @throws IllegalArgumentException in words for whoever asked: fewer than 14 days of counts on a side, an hour never counted,
     *     too few hours with a line, more vehicles than the lanes of before can serve
     */
    public static HourlyWaits of(HourlyWaits waits, List<HourCount> counts, Days days, long seed) {
        Map<CountedHour, Double> byHour = new HashMap<>();
        waits.values().forEach(value -> byHour.put(CountedHour.of(value), value.minutes()));
        List<HourCount> before = counted(counts, days, true);
        List<HourCount> after = counted(counts, days, false);
        LanesOfBefore lanes = LanesOfBefore.of(before, byHour);
        List<Double> early = waits(port(CameByHour.of(before, byHour), lanes), "before", seed);
        List<Double> late = waits(port(CameByHour.of(after, byHour), lanes), "after", seed);
        List<HourValue> queue = new ArrayList<>();
        for (HourValue value : waits.values()) {
            int hour = (value.day().getDayOfWeek().getValue() - 1) * 24 + value.hour();
            double minutes = (value.day().isBefore(days.change()) ? early : late).get(hour);
            queue.add(new HourValue(value.day(), value.hour(), minutes));
        }
        return new HourlyWaits(waits.name(), queue);
    }

    private static List<HourCount> counted(List<HourCount> counts, Days days, boolean before) {
        LocalDate end = days.change().minusDays(days.skipped());
        Predicate<LocalDate> side = before ? day -> day.isBefore(end) : day -> !day.isBefore(days.change());
        List<HourCount> own = counts.stream()
                .filter(count -> side.test(count.day()) && !days.holidays().contains(count.day()))
                .toList();
        long told = own.stream().map(HourCount::day).distinct().count();
        if (told < FEWEST_DAYS) {
            throw new IllegalArgumentException(
                    "Only %d days %s the change have counts, holidays not counted; %d are needed."
                            .formatted(told, before ? "before" : "after", FEWEST_DAYS));
        }
        return own;
    }

    /** One line before as many lanes as were open. */
    static Port port(CameByHour came, LanesOfBefore lanes) {
        int most = lanes.open().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Lane> all = new ArrayList<>();
        List<LanePlan.Assignment> plan = new ArrayList<>();
        for (int lane = 0; lane < most; lane++) {
            all.add(new Lane(String.valueOf(lane + 1), 1));
            for (int hour = 0; hour < Week.HOURS; hour++) {
                if (lanes.open().get(hour) > lane) {
                    plan.add(new LanePlan.Assignment(lane, hour, hour + 1, Set.of(ONLY)));
                }
            }
        }
        Stage stage = new Stage(
                ONLY,
                Text.same(ONLY),
                StageKind.PRIMARY,
                all,
                Stage.Queueing.SHARED,
                OptionalInt.empty(),
                Stage.WhenFull.HOLD,
                Map.of(ONLY, Service.lognormal(3600 / lanes.perLane(), SERVICE_CV)),
                Pace.even(),
                Officers.alike(),
                new LanePlan(plan),
                Map.of());
        Profile profile = Profile.of(
                came.perHour().stream().mapToDouble(Double::doubleValue).toArray());
        Flow flow = new Flow(
                ONLY,
                Text.same(ONLY),
                LaneKind.REPORTED.get(0),
                Direction.NORTHBOUND,
                new Demand(profile, 1, List.of()),
                List.of(Flow.Step.all(ONLY)),
                Optional.empty(),
                0,
                Optional.empty(),
                7.5);
        return new Port(ONLY, Text.same(ONLY), "UTC", 60, came.dayFactorCv(), List.of(stage), List.of(flow), List.of());
    }

    /** Mean wait of each hour of the week, minutes; the first week, which begins empty, does not count. */
    private static List<Double> waits(Port port, String side, long seed) {
        CompiledPort compiled = CompiledPort.of(port);
        if (!Simulation.unstable(compiled).isEmpty()) {
            throw new IllegalArgumentException(
                    "More vehicles came %s the change than the lanes of before can serve in a week, so that their line would grow for ever. Maybe counts or lanes are those of other lanes."
                            .formatted(side));
        }
        JoinedByHour joined = new JoinedByHour();
        Simulation.follow(compiled, seed, 7 * WEEKS, joined);
        return joined.means();
    }

    /** Sums waits by the hour of the week in which vehicles join. */
    private static final class JoinedByHour implements VehicleListener {
        private static final long HOUR = 3_600_000_000L;

        private final Map<Integer, Long> since = new HashMap<>();
        private final double[] minutes = new double[Week.HOURS];
        private final int[] vehicles = new int[Week.HOURS];

        @Override
        public void arrives(int vehicle, int flow, long at) {
            // its wait begins when it joins
        }

        @Override
        public void joins(int vehicle, int step, long at) {
            since.put(vehicle, at);
        }

        @Override
        public void starts(int vehicle, int lane, long at, long until) {
            Long joined = since.remove(vehicle);
            if (joined != null && joined >= Week.HOURS * HOUR) {
                int hour = (int) (joined / HOUR % Week.HOURS);
                minutes[hour] += (at - joined) / 6e7;
                vehicles[hour]++;
            }
        }

        @Override
        public void gone(int vehicle, End end, long at) {
            since.remove(vehicle);
        }

        /** Hours in which nobody came have no wait. */
        List<Double> means() {
            List<Double> means = new ArrayList<>();
            for (int hour = 0; hour < Week.HOURS; hour++) {
                means.add(vehicles[hour] == 0 ? 0 : minutes[hour] / vehicles[hour]);
            }
            return means;
        }
    }
}
