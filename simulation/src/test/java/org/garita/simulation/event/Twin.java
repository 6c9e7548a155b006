package org.garita.simulation.event;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garita.simulation.event.TwinPlace.Booth;
import org.garita.simulation.event.TwinPlace.Gate;
import org.garita.simulation.event.TwinPlace.Vehicle;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;

/**
 * The slow obvious twin of the event engine: objects and lists, everything scanned, written from the rules and not from the
 * engine. It reads a {@link Port} and draws its numbers from the same {@link Fate}.
 *
 * <p>One instant is settled thus, after each single event: look at the stages from the one farthest downstream; at the
 * first where something is possible do one thing and begin anew. Possible is (a) that a waiting vehicle starts: the first
 * by priority and then by order of joining that some lane can take; of these lanes the one free longest, then the lowest;
 * (b) when nobody can start, that the first of those who want to enter does enter, which frees the booth it held.
 * Where a slot begins, the new plan and all services that end at that moment count as one event.
 */
final class Twin {
    private static final long MINUTE = 60_000_000L;

    private final Port port;
    private final Fate fate;
    private final TwinTally tally;
    private final TwinTraffic traffic;
    private final List<TwinPlace> places;
    private final List<TwinPlace> fromDownstream;
    private final List<Booth> booths;
    private final long horizon;
    private long now;

    /**
     * @param days how long to run
     * @param rank rank of each stage, larger farther downstream
     */
    Twin(Port port, Fate fate, int days, int[] rank) {
        this.port = port;
        this.fate = fate;
        this.horizon = days * 1440L * MINUTE;
        this.places = port.stages().stream().map(TwinPlace::new).toList();
        this.booths = places.stream()
                .flatMap(place -> place.gates.stream())
                .flatMap(gate -> gate.booths.stream())
                .toList();
        this.fromDownstream = places.stream()
                .sorted(Comparator.comparingInt(place -> -rank[places.indexOf(place)]))
                .toList();
        this.tally = new TwinTally(port, horizon);
        this.traffic = new TwinTraffic(port, fate, tally, places);
    }

    /** Runs to the horizon. */
    TwinTally run() {
        traffic.startQueues();
        changePlan();
        long slot = port.slotMinutes() * MINUTE;
        long nextMinute = MINUTE;
        long nextPlan = slot;
        while (true) {
            long next = nextEventTime();
            long control = Math.min(nextMinute, nextPlan);
            if (control <= next) {
                now = control;
                if (control == nextMinute) {
                    sample();
                    nextMinute += MINUTE;
                } else if (now >= horizon) {
                    break;
                } else {
                    changePlan();
                    nextPlan += slot;
                }
                continue;
            }
            now = next;
            takeFirstEvent();
            settle();
        }
        finish();
        return tally;
    }

    // ---- events

    private long nextEventTime() {
        long first = traffic.next();
        for (Booth booth : booths) {
            first = Math.min(first, booth.end);
        }
        return first;
    }

    private void takeFirstEvent() {
        for (Booth booth : booths) {
            if (booth.end == now) {
                complete(booth);
                return;
            }
        }
        traffic.takeFirst(now);
    }

    private void complete(Booth booth) {
        booth.end = Long.MAX_VALUE;
        booth.doneSince = now;
        tally.completed(stageOf(booth), now);
        leaveBooth(booth);
    }

    /** The vehicle of a booth is done and goes, or keeps the booth until it can. */
    private void leaveBooth(Booth booth) {
        Gate gate = booth.gate;
        int position = gate.booths.indexOf(booth);
        if (position > 0 && gate.booths.get(position - 1).vehicle.isPresent()) {
            return;
        }
        Vehicle vehicle = booth.vehicle.orElseThrow();
        List<Flow.Step> path = port.flows().get(vehicle.flow).path();
        vehicle.at = vehicle.then;
        if (vehicle.at < path.size() && path.get(vehicle.at).travelSeconds() == 0) {
            vehicle.held = Optional.of(booth);
            traffic.reach(vehicle, now);
        } else {
            free(booth);
            traffic.drive(vehicle, now);
        }
    }

    /** A booth is left; in a tandem lane the vehicle behind, if it is done, goes too. */
    private void free(Booth booth) {
        tally.held("blocked µs", stageOf(booth), booth.doneSince, now);
        booth.vehicle = Optional.empty();
        booth.gate.freeSince = now;
        int behind = booth.gate.booths.indexOf(booth) + 1;
        if (behind < booth.gate.booths.size()) {
            Booth rear = booth.gate.booths.get(behind);
            if (rear.vehicle.isPresent() && rear.end == Long.MAX_VALUE) {
                leaveBooth(rear);
            }
        }
    }

    // ---- settling an instant

    private void settle() {
        while (settleOne()) {}
    }

    private boolean settleOne() {
        for (TwinPlace place : fromDownstream) {
            if (startOne(place) || enterOne(place)) {
                return true;
            }
        }
        return false;
    }

    private boolean startOne(TwinPlace place) {
        if (place.perLane()) {
            for (Gate gate : place.gates) {
                Optional<Booth> booth = gate.entry();
                if (booth.isPresent() && !gate.line.isEmpty()) {
                    Vehicle vehicle = gate.line.stream().min(place.byRank()).orElseThrow();
                    gate.line.remove(vehicle);
                    start(place, vehicle, booth.get());
                    return true;
                }
            }
            return false;
        }
        if (place.waiting.isEmpty()) {
            return false;
        }
        Set<String> taken = place.takenNow();
        Optional<Vehicle> first =
                place.waiting.stream().filter(v -> taken.contains(v.id)).min(place.byRank());
        first.ifPresent(vehicle -> {
            Gate gate = place.freeLongest(vehicle).orElseThrow();
            place.waiting.remove(vehicle);
            start(place, vehicle, gate.entry().orElseThrow());
        });
        return first.isPresent();
    }

    private void start(TwinPlace place, Vehicle vehicle, Booth booth) {
        int s = places.indexOf(place);
        double factor = fate.pace(s, now) * fate.officer(s, booth.gate.index, now);
        booth.vehicle = Optional.of(vehicle);
        booth.gate.freeSince = now;
        booth.end = now + Math.max(1, (long) (vehicle.service * factor));
        tally.started(s, vehicle, now);
        tally.held("busy µs", s, now, booth.end);
    }

    private boolean enterOne(TwinPlace place) {
        if (place.entrants.isEmpty() || !place.canEnter(place.entrants.get(0))) {
            return false;
        }
        Vehicle vehicle = place.entrants.remove(0);
        join(place, vehicle);
        vehicle.held.ifPresent(booth -> {
            vehicle.held = Optional.empty();
            free(booth);
        });
        return true;
    }

    private void join(TwinPlace place, Vehicle vehicle) {
        int s = places.indexOf(place);
        vehicle.outside = false;
        if (vehicle.held.isPresent()) {
            vehicle.joined = now;
        }
        vehicle.service = fate.service(s, vehicle.flow);
        vehicle.then = fate.following(vehicle.flow, vehicle.at);
        vehicle.order = place.joins++;
        if (place.perLane()) {
            stand(place, vehicle);
        } else {
            place.waiting.add(vehicle);
        }
    }

    private void stand(TwinPlace place, Vehicle vehicle) {
        Optional<Gate> gate = place.shortest(vehicle);
        gate.map(g -> g.line).orElse(place.waiting).add(vehicle);
        if (gate.isPresent()) {
            vehicle.order = place.joins++;
        }
    }

    // ---- plan, samples, end

    private void changePlan() {
        int slot = (int) (now / (port.slotMinutes() * MINUTE) % port.slotsPerWeek());
        for (TwinPlace place : places) {
            for (Gate gate : place.gates) {
                Set<String> serves = place.serves(gate.index, slot);
                if (!serves.equals(gate.serves)) {
                    gate.serves = serves;
                    gate.freeSince = now;
                }
            }
            if (place.perLane()) {
                List<Vehicle> held = List.copyOf(place.waiting);
                place.waiting.clear();
                held.forEach(vehicle -> stand(place, vehicle));
            }
        }
        for (Booth booth : booths) {
            if (booth.end == now) {
                complete(booth);
            }
        }
        settle();
    }

    private void sample() {
        for (int s = 0; s < places.size(); s++) {
            int[] waiting = new int[port.flows().size()];
            for (Vehicle vehicle : places.get(s).queued()) {
                waiting[vehicle.flow]++;
            }
            for (int f = 0; f < waiting.length; f++) {
                tally.sampled(s, f, waiting[f], now - MINUTE);
            }
        }
    }

    private void finish() {
        for (int s = 0; s < places.size(); s++) {
            for (Vehicle vehicle : places.get(s).queued()) {
                tally.unfinished(s, vehicle);
            }
        }
        for (Booth booth : booths) {
            if (booth.vehicle.isPresent() && booth.end == Long.MAX_VALUE) {
                tally.held("blocked µs", stageOf(booth), booth.doneSince, horizon);
            }
        }
    }

    private int stageOf(Booth booth) {
        return places.indexOf(booth.gate.place);
    }
}
