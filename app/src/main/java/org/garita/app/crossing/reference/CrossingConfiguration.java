package org.garita.app.crossing.reference;

import java.util.List;
import java.util.Optional;
import org.garita.app.crossing.Corridor;
import org.garita.app.crossing.Corridors;
import org.garita.kernel.place.CorridorId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The crossing room's doors, all answered from the reference file. */
@Configuration(proxyBeanMethods = false)
class CrossingConfiguration {
    @Bean
    ReferenceCrossings crossings() {
        return ReferenceFiles.crossings();
    }

    @Bean
    Corridors corridors(ReferenceCrossings crossings) {
        return new Corridors() {
            @Override
            public List<Corridor> all() {
                return crossings.corridors();
            }

            @Override
            public Optional<Corridor> find(CorridorId id) {
                return crossings.corridors().stream()
                        .filter(corridor -> corridor.id().equals(id))
                        .findFirst();
            }
        };
    }
}
