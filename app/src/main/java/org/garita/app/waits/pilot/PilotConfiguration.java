package org.garita.app.waits.pilot;

import java.util.Optional;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.ReadersPage;
import org.garita.app.plan.Attestation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of pilots; tells the plan that baselines bring evidence, and the accord where readers find them. */
@Configuration(proxyBeanMethods = false)
class PilotConfiguration {
    @Bean
    Pilots pilots() {
        return Pilots.read();
    }

    @Bean
    Attestation.Kind baselines() {
        return new Attestation.Kind(BaselinePaper.KIND);
    }

    @Bean
    ReadersPage publicBaselines() {
        return new ReadersPage() {
            @Override
            public String kind() {
                return BaselinePaper.KIND;
            }

            @Override
            public String words() {
                return "waits.pilot.agreed.page";
            }

            @Override
            public Optional<String> address(DocumentFile file) {
                return file.standing().isInForce()
                        ? BaselineBinding.of(file.document().content()).map(binding -> "/pilots/" + binding.pilot())
                        : Optional.empty();
            }
        };
    }
}
