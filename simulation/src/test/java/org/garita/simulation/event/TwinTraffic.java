package org.garita.simulation.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.garita.simulation.event.TwinPlace.Vehicle;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stage;

/** The twin's vehicles that hold no booth and stand in no line: those who arrive, drive, turn round or are turned away. */
final class TwinTraffic {
    /** A vehicle on its way to a step. */
    record Drive(Vehicle vehicle, long at, long number) {}

    private final Port port;
    private final Fate fate;
    private final TwinTally tally;
    private final List<TwinPlace> places;
    private final List<Drive> drives = new ArrayList<>();
    private final int[] arrivalsTaken;
    private long driveNumber;

    TwinTraffic(Port port, Fate fate, TwinTally tally, List<TwinPlace> places) {
        this.port = port;
        this.fate = fate;
        this.tally = tally;
        this.places = places;
        this.arrivalsTaken = new int[port.flows().size()];
    }

    void startQueues() {
        for (int f = 0; f < port.flows().size(); f++) {
            for (int i = 0; i < port.flows().get(f).waitingAtStart(); i++) {
                Vehicle vehicle = vehicle(f, 0);
                vehicle.joined = 0;
                tally.startedWith(f);
                place(vehicle).entrants.add(vehicle);
            }
        }
    }

    /** When the next vehicle arrives from outside or from a drive. */
    long next() {
        long first = Long.MAX_VALUE;
        for (Drive drive : drives) {
            first = Math.min(first, drive.at());
        }
        for (int f = 0; f < port.flows().size(); f++) {
            first = Math.min(first, nextArrival(f));
        }
        return first;
    }

    /** Takes the first of those who arrive now: from drives by step, then from outside by flow. */
    void takeFirst(long now) {
        Optional<Drive> arriving = drives.stream()
                .filter(drive -> drive.at() == now)
                .min(Comparator.<Drive>comparingInt(drive -> stepNumber(drive.vehicle()))
                        .thenComparingLong(Drive::number));
        if (arriving.isPresent()) {
            drives.remove(arriving.get());
            reach(arriving.get().vehicle(), now);
            return;
        }
        for (int f = 0; f < port.flows().size(); f++) {
            if (nextArrival(f) == now) {
                arrivalsTaken[f]++;
                arrive(f, now);
                return;
            }
        }
        throw new IllegalStateException("no event at " + now);
    }

    private long nextArrival(int f) {
        long[] all = fate.arrivals(f);
        return arrivalsTaken[f] < all.length ? all[arrivalsTaken[f]] : Long.MAX_VALUE;
    }

    private int stepNumber(Vehicle vehicle) {
        int number = vehicle.at;
        for (int f = 0; f < vehicle.flow; f++) {
            number += port.flows().get(f).path().size();
        }
        return number;
    }

    private void arrive(int f, long now) {
        tally.arrived(f, now);
        Vehicle vehicle = vehicle(f, fate.first(f));
        drive(vehicle, now);
    }

    /** Sends a vehicle to the step where it is to go next; it stands before it at once when the way takes no time. */
    void drive(Vehicle vehicle, long now) {
        List<Flow.Step> path = port.flows().get(vehicle.flow).path();
        if (vehicle.at == path.size()) {
            tally.finished(vehicle.flow, now);
            return;
        }
        long travel = Math.round(path.get(vehicle.at).travelSeconds() * 1e6);
        if (travel > 0) {
            drives.add(new Drive(vehicle, now + travel, driveNumber++));
        } else {
            reach(vehicle, now);
        }
    }

    /** A vehicle stands before its stage, holding no booth, or that of the stage before. */
    void reach(Vehicle vehicle, long now) {
        TwinPlace place = place(vehicle);
        vehicle.joined = now;
        if (vehicle.outside) {
            if (turnsRound(vehicle)) {
                tally.lost("balked", vehicle.flow, now);
                return;
            }
            boolean admitted = place.entrants.isEmpty() && place.canEnter(vehicle);
            if (!admitted && place.stage.whenFull() == Stage.WhenFull.TURN_AWAY) {
                tally.lost("turned away", vehicle.flow, now);
                return;
            }
        }
        place.entrants.add(vehicle);
    }

    private boolean turnsRound(Vehicle vehicle) {
        Flow flow = port.flows().get(vehicle.flow);
        if (flow.balking().isEmpty()) {
            return false;
        }
        Flow.Balking balking = flow.balking().get();
        boolean would = fate.turns(vehicle.flow);
        TwinPlace place = place(vehicle);
        long open = place.gates.stream()
                .filter(gate -> gate.serves.contains(flow.id()))
                .count();
        double mean =
                Objects.requireNonNull(place.stage.services().get(flow.id())).meanSeconds();
        double expected = open == 0 ? Double.POSITIVE_INFINITY : place.queued(vehicle.flow) * mean / open;
        return expected > balking.minutes() * 60 && would;
    }

    private TwinPlace place(Vehicle vehicle) {
        return places.get(port.stageIndex(
                port.flows().get(vehicle.flow).path().get(vehicle.at).stage()));
    }

    private Vehicle vehicle(int f, int at) {
        return new Vehicle(f, port.flows().get(f).id(), at);
    }
}
