package org.garita.app.plan;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reference data of the plan room. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {
    @Bean
    PlanReference planReference() {
        return PlanReference.read("/reference/plan-actions.yaml");
    }

    @Bean
    ForumRegister forumRegister() {
        return ForumRegister.read("/reference/forums.yaml");
    }
}
