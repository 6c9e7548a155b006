package org.garita.app.crossing.its.review;

import java.util.Optional;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.ReadersPage;
import org.garita.app.plan.Attestation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the plan that reviews of transport systems bring evidence, and the accord where readers find them. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {
    @Bean
    Attestation.Kind itsReviewEvidence() {
        return new Attestation.Kind(ReviewPaper.KIND);
    }

    @Bean
    ReadersPage itsReviewPage() {
        return new ReadersPage() {
            @Override
            public String kind() {
                return ReviewPaper.KIND;
            }

            @Override
            public String words() {
                return "crossing.its.paper.page";
            }

            @Override
            public Optional<String> address(DocumentFile file) {
                return Optional.of("/its");
            }
        };
    }
}
