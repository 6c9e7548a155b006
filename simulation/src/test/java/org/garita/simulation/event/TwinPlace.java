package org.garita.simulation.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garita.simulation.port.LanePlan;
import org.garita.simulation.port.Stage;

/** A stage of the twin, with its lanes, booths and vehicles as objects. */
final class TwinPlace {
    final Stage stage;
    final List<Gate> gates = new ArrayList<>();
    /** In one line for all lanes, or held before lanes that are all closed. */
    final List<Vehicle> waiting = new ArrayList<>();
    /** Those who want to come in and have found no space. */
    final List<Vehicle> entrants = new ArrayList<>();

    long joins;

    TwinPlace(Stage stage) {
        this.stage = stage;
        for (int lane = 0; lane < stage.lanes().size(); lane++) {
            gates.add(new Gate(this, lane, stage.lanes().get(lane).booths()));
        }
    }

    boolean perLane() {
        return stage.queueing() == Stage.Queueing.PER_LANE;
    }

    int inside() {
        return waiting.size()
                + gates.stream().mapToInt(gate -> gate.line.size()).sum();
    }

    /** Vehicles whose wait runs; those who block a booth are not among them. */
    List<Vehicle> queued() {
        List<Vehicle> all = new ArrayList<>(waiting);
        gates.forEach(gate -> all.addAll(gate.line));
        entrants.stream().filter(v -> v.held.isEmpty()).forEach(all::add);
        return all;
    }

    /** Those of one flow. */
    int queued(int flow) {
        return (int) queued().stream().filter(v -> v.flow == flow).count();
    }

    /** Whose turn is first. */
    Comparator<Vehicle> byRank() {
        return Comparator.<Vehicle>comparingInt(v -> stage.priorities().getOrDefault(v.id, 0))
                .thenComparingLong(v -> v.order);
    }

    /** Ids of the flows that some free lane serves. */
    Set<String> takenNow() {
        Set<String> taken = new HashSet<>();
        for (Gate gate : gates) {
            if (gate.entry().isPresent()) {
                taken.addAll(gate.serves);
            }
        }
        return taken;
    }

    /** The lane that a vehicle takes, of those that are free and serve it. */
    Optional<Gate> freeLongest(Vehicle vehicle) {
        return gates.stream()
                .filter(gate -> gate.serves.contains(vehicle.id) && gate.entry().isPresent())
                .min(Comparator.<Gate>comparingLong(gate -> gate.freeSince).thenComparingInt(gate -> gate.index));
    }

    /** Whether a vehicle may come in: there is space, or it starts at once. */
    boolean canEnter(Vehicle vehicle) {
        if (stage.spaces().isEmpty() || inside() < stage.spaces().getAsInt()) {
            return true;
        }
        if (perLane()) {
            return shortest(vehicle)
                    .filter(gate -> gate.line.isEmpty() && gate.entry().isPresent())
                    .isPresent();
        }
        return freeLongest(vehicle).isPresent();
    }

    /** The lane in whose line a vehicle stands. */
    Optional<Gate> shortest(Vehicle vehicle) {
        return gates.stream()
                .filter(gate -> gate.serves.contains(vehicle.id))
                .min(Comparator.comparingInt(Gate::vehicles).thenComparingInt(gate -> gate.index));
    }

    /** What the plan says of a lane. */
    Set<String> serves(int lane, int slot) {
        return stage.plan().assignments().stream()
                .filter(a -> a.lane() == lane && a.fromSlot() <= slot && slot < a.toSlot())
                .findFirst()
                .map(LanePlan.Assignment::flows)
                .orElse(Set.of());
    }

    /** A vehicle. */
    static final class Vehicle {
        final int flow;
        /** Id of its flow. */
        final String id;
        /** Position in the path of the step at which it is, or to which it drives. */
        int at;
        /** Position of the step after it, or the length of the path. */
        int then;
        /** Until it has joined its first stage. */
        boolean outside = true;

        long joined;
        long order;
        double service;
        Optional<Booth> held = Optional.empty();

        Vehicle(int flow, String id, int at) {
            this.flow = flow;
            this.id = id;
            this.at = at;
        }
    }

    /** A booth of a lane. */
    static final class Booth {
        final Gate gate;
        Optional<Vehicle> vehicle = Optional.empty();
        /** When its vehicle is or was done; the end of time when nobody is being served. */
        long end = Long.MAX_VALUE;
        /** Since when its vehicle is done and stays. */
        long doneSince;

        Booth(Gate gate) {
            this.gate = gate;
        }
    }

    /** A lane. */
    static final class Gate {
        final TwinPlace place;
        final int index;
        final List<Booth> booths = new ArrayList<>();
        final List<Vehicle> line = new ArrayList<>();
        Set<String> serves = Set.of();
        long freeSince;

        Gate(TwinPlace place, int index, int booths) {
            this.place = place;
            this.index = index;
            for (int i = 0; i < booths; i++) {
                this.booths.add(new Booth(this));
            }
        }

        /** The booth that the next vehicle would take. */
        Optional<Booth> entry() {
            for (int i = booths.size() - 1; i > 0; i--) {
                if (booths.get(i).vehicle.isPresent()) {
                    return Optional.empty();
                }
            }
            for (Booth booth : booths) {
                if (booth.vehicle.isEmpty()) {
                    return Optional.of(booth);
                }
            }
            return Optional.empty();
        }

        int vehicles() {
            return line.size()
                    + (int) booths.stream().filter(b -> b.vehicle.isPresent()).count();
        }
    }
}
