package org.garita.app;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    private static final ApplicationModules MODULES = ApplicationModules.of(GaritaApplication.class);

    @Test
    void rooms_depend_on_each_other_only_as_declared_and_without_cycles() {
        MODULES.verify();
    }
}
