package org.garita.simulation.sense;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
            Map<Long, Integer> open = new TreeMap<>();
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

    private void changes(int stage, int slot, Map<Long, Integer> open, Generator numbers) {
        Map<Long, Integer> now = new TreeMap<>();
        open.keySet().forEach(flows -> now.put(flows, 0));
        LaneTable lanes = port.lanes();
        for (int lane = lanes.firstLane(stage); lane < lanes.firstLane(stage + 1); lane++) {
            long flows = lanes.served(slot % port.slotsPerWeek(), lane);
            if (flows != 0) {
                now.merge(flows, 1, Integer::sum);
            }
        }
        now.forEach((flows, count) -> {
            if (!count.equals(open.put(flows, count))) {
                tell(stage, slot, flows, count, numbers);
            }
        });
    }

    private void tell(int stage, int slot, long flows, int open, Generator numbers) {
        long from = slot * port.slotMicros();
        boolean late = numbers.unit() < known.unannounced();
        long delay = Math.round(known.lateMinutes() * CompiledPort.MINUTE * numbers.exponential());
        boolean wrong = numbers.unit() < known.wrong();
        int by = numbers.unit() < 0.5 ? -1 : 1;
        if (slot == 0) {
            news.add(new LaneNews(0, 0, stage, flows, open));
            return;
        }
        int lanes = port.lanes().firstLane(stage + 1) - port.lanes().firstLane(stage);
        int told = wrong ? Math.max(0, Math.min(lanes, open + by)) : open;
        long when = late ? from + delay : Math.max(0, from - Math.round(known.aheadHours() * CompiledPort.HOUR));
        if (when < slots * port.slotMicros()) {
            news.add(new LaneNews(when, from, stage, flows, told));
        }
    }
}
