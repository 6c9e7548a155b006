package org.garita.app.feed.standard;

import java.util.Optional;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.ReadersPage;
import org.garita.app.plan.Attestation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the plan that the standard brings evidence, and the accord where readers find it. */
@Configuration(proxyBeanMethods = false)
class StandardConfiguration {
    @Bean
    Attestation.Kind waitStandards() {
        return new Attestation.Kind(StandardPaper.KIND);
    }

    @Bean
    ReadersPage publicStandard() {
        return new ReadersPage() {
            @Override
            public String kind() {
                return StandardPaper.KIND;
            }

            @Override
            public String words() {
                return "feed.standard.page";
            }

            @Override
            public Optional<String> address(DocumentFile file) {
                return file.standing().isInForce() ? Optional.of("/wait-standard") : Optional.empty();
            }
        };
    }
}
