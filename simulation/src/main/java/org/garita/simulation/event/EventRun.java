package org.garita.simulation.event;

import org.garita.simulation.compile.ArrivalSource;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.compile.OfficerFactors;
import org.garita.simulation.compile.PathTable;
import org.garita.simulation.compile.Routes;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.event.VehicleListener.End;
import org.garita.simulation.result.Ledger;

/**
 * One replication from event to event. Hot code; its slow obvious twin is {@code Twin} among the tests.
 *
 * <p>After each event the instant is settled before the next: of the stages where something may have become possible the
 * one farthest downstream goes first; there, as long as a waiting vehicle can start, the one whose turn it is starts; when
 * none can, the first of those before the entrance comes in if it may, and leaves the booth that it held. Where a slot
 * begins, the new plan and all services that end at that moment count as one event.
 */
final class EventRun {
    private static final int NONE = Vehicles.NONE;
    /** Instead of a booth held: the vehicle has not joined any stage yet. */
    private static final int FROM_OUTSIDE = -2;

    private final CompiledPort port;
    private final PathTable paths;
    private final int days;
    private final Clock clock = new Clock();
    private final Calendar calendar;
    private final Vehicles vehicles = new Vehicles();
    private final Stations stations;
    private final Fates fates;
    private final Balking balking;
    private final Ledger ledger;
    private final Tally tally;
    private final VehicleListener listener;
    private final OfficerFactors officers;
    private final ArrivalSource[] sources;
    private final int[] taken;
    private final int[] given;
    private final Lines entrants;
    private final Lines drives;
    private final int firstDrive;
    private final int firstFlow;
    /** Rear booths whose vehicle is done and waits for the front one. */
    private final boolean[] waitsBehind;
    /** Stages where something may have become possible, one bit a rank. */
    private long unsettled;

    EventRun(CompiledPort port, int days, Streams streams, Ledger ledger, VehicleListener listener) {
        this.port = port;
        this.listener = listener;
        this.paths = port.paths();
        this.days = days;
        this.firstDrive = port.lanes().booths();
        this.firstFlow = firstDrive + paths.steps();
        this.calendar = new Calendar(firstFlow + port.flows());
        this.stations = new Stations(port, vehicles, clock);
        this.fates = new Fates(port, streams);
        this.ledger = ledger;
        this.tally = new Tally(port, ledger);
        this.balking = new Balking(port, stations, tally);
        this.officers = new OfficerFactors(port, streams);
        this.sources = new ArrivalSource[port.flows()];
        for (int flow = 0; flow < sources.length; flow++) {
            sources[flow] = new ArrivalSource(port, flow, streams);
        }
        this.taken = new int[sources.length];
        this.given = new int[sources.length];
        this.entrants = new Lines(vehicles, port.stages());
        this.drives = new Lines(vehicles, paths.steps());
        this.waitsBehind = new boolean[firstDrive];
    }

    /** Runs from the start to the horizon. */
    void run() {
        int slots = days * port.slotsPerDay();
        int minutes = (int) (port.slotMicros() / CompiledPort.MINUTE);
        placeStartQueues();
        for (int slot = 0; slot < slots; slot++) {
            beginSlot(slot);
            for (int minute = slot * minutes; minute < (slot + 1) * minutes; minute++) {
                passTo((minute + 1) * CompiledPort.MINUTE);
                tally.sample(minute);
            }
            tally.endSlot((slot + 1) * port.slotMicros());
        }
        tally.finish(stations.stageOfBooth);
        countUnfinished();
    }

    private void countUnfinished() {
        for (int stage = 0; stage < port.stages(); stage++) {
            stations.station[stage].forEachWaiting(this::countUnfinished);
            entrants.forEach(stage, vehicle -> {
                if (vehicles.booth[vehicle] == NONE) {
                    countUnfinished(vehicle);
                }
            });
        }
    }

    private void countUnfinished(int vehicle) {
        ledger.unfinished(stations.lineOfStep[vehicles.step[vehicle]], vehicles.joined[vehicle]);
    }

    private void beginSlot(int slot) {
        clock.now = slot * port.slotMicros();
        officers.moveTo(slot);
        stations.plan(slot % port.slotsPerWeek());
        tally.beginSlot(slot, clock.now);
        for (int flow = 0; flow < sources.length; flow++) {
            given[flow] = sources[flow].fill(slot);
            ledger.arrivedInSlot(flow, slot, sources[flow].times(), given[flow]);
            taken[flow] = 0;
            awaitArrival(flow);
        }
        unsettled = stations.all();
        completeAtBoundary();
        settle();
    }

    /** Services that end at the very boundary of slots free their lanes before anybody starts under the new plan. */
    private void completeAtBoundary() {
        long firstLater = Calendar.bound(clock.now) + firstDrive;
        while (calendar.first() < firstLater) {
            int booth = Calendar.id(calendar.first());
            calendar.clear(booth);
            complete(booth);
        }
    }

    private void passTo(long moment) {
        long bound = Calendar.bound(moment);
        long key = calendar.first();
        while (key < bound) {
            clock.now = Calendar.time(key);
            int id = Calendar.id(key);
            if (id < firstDrive) {
                complete(id);
                settle();
                if (calendar.first() == key) {
                    calendar.clear(id);
                }
            } else if (id < firstFlow) {
                arriveFromDrive(id - firstDrive);
                settle();
            } else {
                arrive(id - firstFlow);
                settle();
            }
            key = calendar.first();
        }
    }

    // ---- arrivals

    private void placeStartQueues() {
        for (int flow = 0; flow < sources.length; flow++) {
            int waiting = port.port().flows().get(flow).waitingAtStart();
            ledger.startedWith(flow, waiting);
            for (int i = 0; i < waiting; i++) {
                int vehicle = appear(flow);
                vehicles.step[vehicle] = paths.firstStep(flow);
                standBefore(vehicle, stations.stageOfStep[paths.firstStep(flow)]);
            }
        }
    }

    private int appear(int flow) {
        int vehicle = vehicles.take();
        vehicles.booth[vehicle] = FROM_OUTSIDE;
        listener.arrives(vehicle, flow, clock.now);
        return vehicle;
    }

    private void awaitArrival(int flow) {
        int next = taken[flow];
        if (next < given[flow]) {
            calendar.set(firstFlow + flow, sources[flow].times()[next]);
        } else {
            calendar.clear(firstFlow + flow);
        }
    }

    private void arrive(int flow) {
        taken[flow]++;
        awaitArrival(flow);
        int vehicle = appear(flow);
        int step = fates.firstStep(flow);
        if (step == Routes.OUT) {
            finish(vehicle, flow);
        } else if (stations.travel[step] > 0) {
            drive(vehicle, step);
        } else {
            vehicles.step[vehicle] = step;
            reach(vehicle, step);
        }
    }

    private void drive(int vehicle, int step) {
        vehicles.step[vehicle] = step;
        vehicles.joined[vehicle] = clock.now + stations.travel[step];
        if (drives.isEmpty(step)) {
            calendar.set(firstDrive + step, vehicles.joined[vehicle]);
        }
        drives.append(step, vehicle);
    }

    private void arriveFromDrive(int step) {
        int vehicle = drives.removeFirst(step);
        if (drives.isEmpty(step)) {
            calendar.clear(firstDrive + step);
        } else {
            calendar.set(firstDrive + step, vehicles.joined[drives.first(step)]);
        }
        reach(vehicle, step);
    }

    /** A vehicle that holds no booth stands before its stage. */
    private void reach(int vehicle, int step) {
        int stage = stations.stageOfStep[step];
        int flow = stations.flowOfStep[step];
        boolean outside = vehicles.booth[vehicle] == FROM_OUTSIDE;
        if (outside && balking.turnsRound(flow, step, fates)) {
            ledger.balked(flow, clock.now);
            release(vehicle, End.BALKED);
        } else if (entrants.isEmpty(stage) && stations.station[stage].admits(flow)) {
            vehicles.booth[vehicle] = NONE;
            join(vehicle, step, stage, flow);
        } else if (outside && stations.turnsAway[stage]) {
            ledger.turnedAway(flow, clock.now);
            release(vehicle, End.TURNED_AWAY);
        } else {
            standBefore(vehicle, stage);
        }
    }

    /** A vehicle that holds no booth begins to wait for space. */
    private void standBefore(int vehicle, int stage) {
        vehicles.booth[vehicle] = NONE;
        vehicles.joined[vehicle] = clock.now;
        listener.joins(vehicle, vehicles.step[vehicle], clock.now);
        tally.waitBegins(stations.lineOfStep[vehicles.step[vehicle]], clock.now);
        entrants.append(stage, vehicle);
    }

    // ---- joining and starting

    /** A vehicle comes in straight away. */
    private void join(int vehicle, int step, int stage, int flow) {
        vehicles.joined[vehicle] = clock.now;
        listener.joins(vehicle, step, clock.now);
        int booth = admit(vehicle, step, stage, flow);
        if (booth == NONE) {
            tally.waitBegins(stations.lineOfStep[step], clock.now);
        } else {
            begin(vehicle, stage, booth);
        }
    }

    private int admit(int vehicle, int step, int stage, int flow) {
        int line = stations.lineOfStep[step];
        vehicles.service[vehicle] = fates.service(line);
        vehicles.following[vehicle] = fates.stepAfter(step, line);
        int booth = stations.station[stage].admit(vehicle, flow);
        if (!stations.seatsOnArrival) {
            unsettled |= stations.bit[stage];
        }
        return booth;
    }

    private void begin(int vehicle, int stage, int booth) {
        int line = stations.lineOfStep[vehicles.step[vehicle]];
        tally.started(stage, line, vehicles.joined[vehicle], clock.now);
        int lane = stations.firstLane[stage] + stations.station[stage].laneOf(booth);
        double factor = stations.pace[stage] * officers.factor(lane);
        long micros = Math.max(1, (long) (vehicles.service[vehicle] * factor));
        calendar.set(stations.firstBooth[stage] + booth, clock.now + micros);
        listener.starts(vehicle, lane, clock.now, clock.now + micros);
    }

    private void settle() {
        while (unsettled != 0) {
            int stage = stations.farthest(unsettled);
            int booth = stations.station[stage].seatNext();
            if (booth != NONE) {
                int vehicle = stations.station[stage].occupant(booth);
                tally.waitEnds(stations.lineOfStep[vehicles.step[vehicle]], clock.now);
                begin(vehicle, stage, booth);
            } else if (entrants.isEmpty(stage) || !enterFirst(stage)) {
                unsettled &= ~stations.bit[stage];
            }
        }
    }

    private boolean enterFirst(int stage) {
        int vehicle = entrants.first(stage);
        int step = vehicles.step[vehicle];
        int flow = stations.flowOfStep[step];
        if (!stations.station[stage].admits(flow)) {
            return false;
        }
        entrants.removeFirst(stage);
        int held = vehicles.booth[vehicle];
        if (held == NONE) {
            int booth = admit(vehicle, step, stage, flow);
            if (booth != NONE) {
                tally.waitEnds(stations.lineOfStep[step], clock.now);
                begin(vehicle, stage, booth);
            }
        } else {
            vehicles.booth[vehicle] = NONE;
            join(vehicle, step, stage, flow);
            tally.blockEnds(held, stations.stageOfBooth[held], clock.now);
            vacate(held);
        }
        return true;
    }

    // ---- leaving

    private void complete(int booth) {
        int stage = stations.stageOfBooth[booth];
        tally.served(stage, clock.now);
        int ahead = stations.boothAhead[booth];
        if (ahead != NONE && stations.occupant(ahead, stage) != NONE) {
            waitsBehind[booth] = true;
            tally.blockBegins(booth, clock.now);
        } else {
            leave(booth, stage);
        }
    }

    /** The vehicle of a booth is done and goes, or keeps the booth until it can. */
    private void leave(int booth, int stage) {
        int vehicle = stations.occupant(booth, stage);
        int next = vehicles.following[vehicle];
        if (next == Routes.OUT) {
            finish(vehicle, stations.flowOfStep[vehicles.step[vehicle]]);
        } else if (stations.travel[next] > 0) {
            drive(vehicle, next);
        } else if (!goesOn(vehicle, next)) {
            vehicles.booth[vehicle] = booth;
            entrants.append(stations.stageOfStep[next], vehicle);
            tally.blockBegins(booth, clock.now);
            return;
        }
        vacate(booth);
    }

    /** A vehicle goes from its booth to the next stage if it may do so at once, before any stage farther downstream. */
    private boolean goesOn(int vehicle, int step) {
        int stage = stations.stageOfStep[step];
        int flow = stations.flowOfStep[step];
        vehicles.step[vehicle] = step;
        if (Long.compareUnsigned(unsettled, stations.bit[stage]) >= 0) {
            unsettled |= stations.bit[stage];
            return false;
        }
        if (!entrants.isEmpty(stage) || !stations.station[stage].admits(flow)) {
            return false;
        }
        join(vehicle, step, stage, flow);
        return true;
    }

    /** A booth is left; in a tandem lane the vehicle behind, if it is done, goes too. */
    private void vacate(int booth) {
        int stage = stations.stageOfBooth[booth];
        stations.station[stage].vacate(booth - stations.firstBooth[stage]);
        unsettled |= stations.bit[stage];
        int behind = stations.boothBehind[booth];
        if (behind != NONE && waitsBehind[behind]) {
            waitsBehind[behind] = false;
            tally.blockEnds(behind, stage, clock.now);
            leave(behind, stage);
        }
    }

    private void finish(int vehicle, int flow) {
        ledger.left(flow, clock.now);
        release(vehicle, End.FINISHED);
    }

    private void release(int vehicle, End end) {
        listener.gone(vehicle, end, clock.now);
        vehicles.release(vehicle);
    }
}
