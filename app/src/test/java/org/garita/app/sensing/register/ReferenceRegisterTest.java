package org.garita.app.sensing.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.garita.app.WholeApplication;
import org.garita.app.crossing.Crossings;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.Vendor;
import org.garita.kernel.place.CrossingId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class ReferenceRegisterTest {
    private static final CrossingId SIMULATED = new CrossingId("simulated-crossing");

    @Autowired
    private Crossings crossings;

    @Test
    void only_where_the_simulated_crossing_runs_has_it_sensors_and_a_vendor_without_a_key() {
        ReferenceRegister with = new ReferenceRegister(crossings, true);
        ReferenceRegister without = new ReferenceRegister(crossings, false);

        assertThat(with.find(SIMULATED))
                .hasValueSatisfying(sensed -> assertThat(sensed.simulated()).isTrue());
        assertThat(with.vendors()).filteredOn(Vendor::virtual).hasSize(1);
        assertThat(without.find(SIMULATED)).isEmpty();
        assertThat(without.vendors()).isNotEmpty().noneMatch(Vendor::virtual);
        assertThat(without.crossings())
                .extracting(SensedCrossing::crossing)
                .allSatisfy(crossing -> assertThat(crossings.find(crossing)).isPresent());
    }
}
