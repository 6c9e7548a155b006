package org.garita.simulation.event;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Lines of vehicles, first in first out, linked through {@link Vehicles#next}. Hot code: a line is an int. */
final class Lines {
    private final Vehicles vehicles;
    private final int[] head;
    private final int[] tail;
    private final int[] length;

    Lines(Vehicles vehicles, int lines) {
        this.vehicles = vehicles;
        this.head = new int[lines];
        this.tail = new int[lines];
        this.length = new int[lines];
        Arrays.fill(head, Vehicles.NONE);
        Arrays.fill(tail, Vehicles.NONE);
    }

    /** Puts a vehicle at the end of a line. */
    void append(int line, int vehicle) {
        int last = tail[line];
        vehicles.next[vehicle] = Vehicles.NONE;
        tail[line] = vehicle;
        if (last == Vehicles.NONE) {
            head[line] = vehicle;
        } else {
            vehicles.next[last] = vehicle;
        }
        length[line]++;
    }

    /** The first vehicle of a line, or {@link Vehicles#NONE}. */
    int first(int line) {
        return head[line];
    }

    /** Takes the first vehicle out of a line that has one. */
    int removeFirst(int line) {
        int vehicle = head[line];
        int second = vehicles.next[vehicle];
        head[line] = second;
        if (second == Vehicles.NONE) {
            tail[line] = Vehicles.NONE;
        }
        length[line]--;
        return vehicle;
    }

    /** Vehicles in a line. */
    int length(int line) {
        return length[line];
    }

    /** Visits the vehicles of a line from the first to the last. */
    void forEach(int line, IntConsumer visitor) {
        for (int vehicle = head[line]; vehicle != Vehicles.NONE; vehicle = vehicles.next[vehicle]) {
            visitor.accept(vehicle);
        }
    }

    boolean isEmpty(int line) {
        return head[line] == Vehicles.NONE;
    }
}
