package org.garita.simulation.sense;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.garita.simulation.draw.Generator;
import org.garita.simulation.draw.Purpose;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.port.Flow;

/** Which vehicle carries which devices of one technology; the n-th vehicle of a flow always draws the n-th numbers. */
final class CarriedDevices {
    /** No second device. A token of 0 has a chance of 2^-35 at most. */
    private static final long NONE = 0;

    private final Technology technology;
    private final long[] first;
    private final long[] second;
    private final boolean[] firstRandom;
    private final boolean[] secondRandom;

    CarriedDevices(Technology technology, Devices devices, Trips trips, Streams streams) {
        this.technology = technology;
        this.first = new long[trips.trips()];
        this.second = new long[trips.trips()];
        this.firstRandom = new boolean[trips.trips()];
        this.secondRandom = new boolean[trips.trips()];
        List<OfFlow> flows = new ArrayList<>();
        for (Flow flow : trips.port().port().flows()) {
            flows.add(new OfFlow(devices, flow.id(), streams));
        }
        for (int trip = 0; trip < first.length; trip++) {
            flows.get(trips.flow(trip)).equip(trip);
        }
    }

    /** Whether a vehicle carries any. */
    boolean any(int trip) {
        return first[trip] != NONE;
    }

    /** What a reading of its devices shows: one token for each that is there, random ones drawn anew. */
    long[] shown(int trip, Generator anew) {
        long one = firstRandom[trip] ? Tokens.random(anew) : first[trip];
        if (second[trip] == NONE) {
            return new long[] {one};
        }
        return new long[] {one, secondRandom[trip] ? Tokens.random(anew) : second[trip]};
    }

    /** Vehicles of one flow, in the order in which they come. */
    private final class OfFlow {
        private final Devices devices;
        private final double penetration;
        private final Generator numbers;
        private final long[] fleet;
        private int nextOfFleet;

        OfFlow(Devices devices, String flow, Streams streams) {
            this.devices = devices;
            this.penetration = devices.penetration(flow);
            this.numbers = streams.of(Purpose.DEVICE, technology.name(), flow);
            Generator tokens = streams.of(Purpose.DEVICE, technology.name(), flow, 1);
            this.fleet = new long[devices.returning() > 0 ? devices.fleet() : 0];
            Arrays.setAll(fleet, i -> Tokens.fresh(technology, tokens));
        }

        /** Always six numbers, so that one vehicle's devices never change those of the next. */
        void equip(int trip) {
            boolean carries = numbers.unit() < penetration;
            boolean returns = numbers.unit() < devices.returning();
            boolean two = numbers.unit() < devices.several();
            boolean random = numbers.unit() < devices.randomised();
            long own = Tokens.fresh(technology, numbers);
            long other = Tokens.fresh(technology, numbers);
            if (returns && fleet.length > 0) {
                own = fleet[nextOfFleet];
                nextOfFleet = (nextOfFleet + 1) % fleet.length;
            }
            if (carries) {
                first[trip] = own;
                firstRandom[trip] = random;
                second[trip] = two ? other : NONE;
                secondRandom[trip] = random;
            }
        }
    }
}
