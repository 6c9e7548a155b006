package org.garita.simulation.sense;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.compile.LaneTable;
import org.garita.simulation.draw.Generator;
import org.garita.simulation.draw.Purpose;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.sense.SensorPlan.LanePlanKnown;

/** What an operator learns of the lane plan in one run, and when. */
final class LaneNewsRun {
    private final CompiledPort port;
    private final LanePlanKnown known;
    private final Streams streams;
    private final int slots;
    private final List<LaneNews> news = new ArrayList<>();

    LaneNewsRun(CompiledPort port, LanePlanKnown known, Streams streams, int days) {
        this.port = port;
        this.known = known;
        this.streams = streams;
        this.slots = days * port.slotsPerDay();
    }

    /** All news in the order in which the operator learns it; what is learnt after the end of the run is left out. */
    List<LaneNews> all() {
        for (int stage = 0; stage < port.stages(); stage++) {
            Generator numbers = streams.of(
                    Purpose.LANE_NEWS, port.port().stages().get(stage).id(), "");
            Map<Long, List<Integer>> open = new TreeMap<>();
            for (int slot = 0; slot < slots; slot++) {
                changes(stage, slot, open, numbers);
            }
        }
        news.sort(Comparator.comparingLong(LaneNews::known)
                .thenComparingLong(LaneNews::from)
                .thenComparingInt(LaneNews::stage)
                .thenComparingLong(LaneNews::flows));
        return news;
    }

    private void changes(int stage, int slot, Map<Long, List<Integer>> open, Generator numbers) {
        Map<Long, List<Integer>> now = new TreeMap<>();
        open.keySet().forEach(flows -> now.put(flows, new ArrayList<>()));
        LaneTable lanes = port.lanes();
        for (int lane = lanes.firstLane(stage); lane < lanes.firstLane(stage + 1); lane++) {
            long flows = lanes.served(slot % port.slotsPerWeek(), lane);
            if (flows != 0) {
                now.computeIfAbsent(flows, ignored -> new ArrayList<>()).add(lane - lanes.firstLane(stage));
            }
        }
        now.forEach((flows, serving) -> {
            if (!serving.equals(open.put(flows, serving))) {
                tell(stage, slot, flows, serving, numbers);
            }
        });
    }

    private void tell(int stage, int slot, long flows, List<Integer> serving, Generator numbers) {
        long from = slot * port.slotMicros();
        boolean late = numbers.unit() < known.unannounced();
        long delay = Math.round(known.lateMinutes() * CompiledPort.MINUTE * numbers.exponential());
        boolean wrong = numbers.unit() < known.wrong();
        int by = numbers.unit() < 0.5 ? -1 : 1;
        if (slot == 0) {
            news.add(new LaneNews(0, 0, stage, flows, serving));
            return;
        }
        List<Integer> told = wrong ? offByOne(stage, serving, by) : serving;
        long when = late ? from + delay : Math.max(0, from - Math.round(known.aheadHours() * CompiledPort.HOUR));
        if (when < slots * port.slotMicros()) {
            news.add(new LaneNews(when, from, stage, flows, told));
        }
    }

    /** One lane more, the first of the stage that is not among them, or the last of them left out, where that can be. */
    private List<Integer> offByOne(int stage, List<Integer> serving, int by) {
        if (by < 0) {
            return serving.subList(0, Math.max(0, serving.size() - 1));
        }
        int lanes = port.lanes().firstLane(stage + 1) - port.lanes().firstLane(stage);
        List<Integer> told = new ArrayList<>(serving);
        IntStream.range(0, lanes)
                .filter(lane -> !serving.contains(lane))
                .limit(1)
                .forEach(told::add);
        return told;
    }
}
