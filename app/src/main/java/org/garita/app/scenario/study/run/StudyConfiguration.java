package org.garita.app.scenario.study.run;

import org.garita.app.plan.Attestation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the plan that studies of resumption bring evidence. */
@Configuration(proxyBeanMethods = false)
class StudyConfiguration {
    @Bean
    Attestation.Kind resumptionStudies() {
        return new Attestation.Kind(StudyPaper.KIND);
    }
}
