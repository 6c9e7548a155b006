package org.garita.app.scenario.study.run;

import java.util.Optional;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.ReadersPage;
import org.garita.app.plan.Attestation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the plan that studies of resumption bring evidence, and the accord where readers find them. */
@Configuration(proxyBeanMethods = false)
class StudyConfiguration {
    @Bean
    Attestation.Kind resumptionStudies() {
        return new Attestation.Kind(StudyPaper.KIND);
    }

    /** Only what binds both countries is public. */
    @Bean
    ReadersPage publicStudies() {
        return new ReadersPage() {
            @Override
            public String kind() {
                return StudyPaper.KIND;
            }

            @Override
            public String words() {
                return "scenario.study.agreed.page";
            }

            @Override
            public Optional<String> address(DocumentFile file) {
                return file.standing().isInForce()
                        ? Optional.of("/studies/" + file.hash().hex())
                        : Optional.empty();
            }
        };
    }
}
