package org.garita.app.sensing;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.garita.app.platform.GaritaSettings;
import org.garita.app.sensing.health.SensorHealth;
import org.garita.app.sensing.health.SensorState;
import org.garita.app.sensing.store.OfOneLayout;
import org.garita.app.sensing.store.ReadingStore;
import org.garita.app.sensing.store.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store of readings, and what is heard from it. */
@Configuration(proxyBeanMethods = false)
class SensingConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(SensingConfiguration.class);

    @Bean
    SensorHealth sensorHealth(SensorRegister register, Clock clock) {
        return new SensorHealth(register, clock);
    }

    @Bean
    Retention readingRetention(SensingSettings settings) {
        return new Retention(settings.keepReads(), settings.keepCounts());
    }

    @Bean(destroyMethod = "close")
    ReadingStore readingStore(GaritaSettings garita, SensingSettings settings, SensorHealth health, Clock clock)
            throws IOException {
        LocalDate since = LocalDate.ofInstant(clock.instant().minus(settings.keepReads()), ZoneOffset.UTC);
        ReadingStore store = ReadingStore.open(garita.data().resolve("sensing"), since, health, settings.waiting());
        store.torn()
                .forEach(tail -> LOG.warn(
                        "{}: {} bytes after byte {} were no whole batch and are set aside; none had been acknowledged",
                        tail.segment(),
                        tail.bytes(),
                        tail.offset()));
        return store;
    }

    @Bean
    ArrivalGate arrivalGate(Clock clock) {
        return new ArrivalGate(clock);
    }

    @Bean
    HeardSensors heardSensors(SensorRegister register, SensorHealth health) {
        return crossing -> register.find(crossing).map(sensed -> {
            List<SensorState> states = health.sensors(sensed);
            long heard = states.stream().filter(state -> !state.silent()).count();
            return new HeardSensors.Heard((int) heard, states.size());
        });
    }

    @Bean
    SensedReadings sensedReadings(SensorRegister register, ReadingStore store) {
        return (crossing, from, until, to) -> {
            Optional<SensedCrossing> sensed = register.find(crossing);
            if (sensed.isPresent()) {
                store.play(crossing, from, until, new OfOneLayout(sensed.get().mark(), to));
            }
        };
    }
}
