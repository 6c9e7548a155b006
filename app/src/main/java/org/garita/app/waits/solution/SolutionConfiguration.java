package org.garita.app.waits.solution;

import java.util.Optional;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.ReadersPage;
import org.garita.app.plan.Attestation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue; tells the plan that solutions bring evidence, and the accord where readers find them. */
@Configuration(proxyBeanMethods = false)
class SolutionConfiguration {
    @Bean
    Solutions solutions() {
        return Solutions.read();
    }

    @Bean
    Attestation.Kind fundingDecisions() {
        return new Attestation.Kind(SolutionPapers.FUNDING);
    }

    @Bean
    Attestation.Kind solutionsOperating() {
        return new Attestation.Kind(SolutionPapers.OPERATING);
    }

    @Bean
    ReadersPage fundedSolutions() {
        return new SolutionPage(SolutionPapers.FUNDING);
    }

    @Bean
    ReadersPage operatingSolutions() {
        return new SolutionPage(SolutionPapers.OPERATING);
    }

    private record SolutionPage(String kind) implements ReadersPage {
        @Override
        public String words() {
            return "waits.solution.agreed.page";
        }

        @Override
        public Optional<String> address(DocumentFile file) {
            return file.document().content().get("solution") instanceof String id && id.matches("[a-z0-9-]+")
                    ? Optional.of("/solutions/" + id)
                    : Optional.empty();
        }
    }
}
