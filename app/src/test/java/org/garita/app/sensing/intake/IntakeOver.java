package org.garita.app.sensing.intake;

import java.time.Clock;
import org.garita.app.sensing.ArrivalGate;
import org.garita.app.sensing.SensingSettings;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.sensing.store.ReadingStore;

/** An intake over a store of a test's own. */
public final class IntakeOver {
    private IntakeOver() {}

    public static SensorIntake store(
            ReadingStore store, SensorRegister register, SensingSettings settings, Clock clock) {
        return new SensorIntake(register, store, settings, new ArrivalGate(clock), clock);
    }
}
