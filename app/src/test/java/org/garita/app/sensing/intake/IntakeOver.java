package org.garita.app.sensing.intake;

import java.time.Clock;
import org.garita.app.sensing.ArrivalGate;
import org.garita.app.sensing.SensingSettings;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.sensing.node.CrossingKeys;
import org.garita.app.sensing.node.TestSecrets;
import org.garita.app.sensing.store.ReadingStore;
import org.garita.kernel.place.Country;

/** An intake over a store of a test's own. */
public final class IntakeOver {
    private IntakeOver() {}

    public static SensorIntake store(
            ReadingStore store, SensorRegister register, SensingSettings settings, Clock clock) {
        TestSecrets.Nodes both = new TestSecrets.Nodes(Country.US, Country.MX);
        CrossingKeys keys = new CrossingKeys(both, TestSecrets.none(), settings, clock);
        return store(store, register, settings, keys, new ArrivalGate(clock));
    }

    /** With keys and moments of arrival of the test's own. */
    public static SensorIntake store(
            ReadingStore store,
            SensorRegister register,
            SensingSettings settings,
            CrossingKeys keys,
            ArrivalGate arrivals) {
        return new SensorIntake(register, store, settings, keys, arrivals);
    }
}
