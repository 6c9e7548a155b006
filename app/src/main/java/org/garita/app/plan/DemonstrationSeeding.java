package org.garita.app.plan;

import java.time.Clock;
import org.garita.app.accord.Accords;
import org.garita.app.platform.GaritaSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seeds the demonstration plan at first start, and on a node of one country whenever the other's acts arrive. */
@Component
class DemonstrationSeeding implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationSeeding.class);

    private final boolean wanted;
    private final Accords accords;
    private final DemonstrationSeed seed;
    private long triedAt = -1;
    private boolean played;

    DemonstrationSeeding(
            GaritaSettings settings, Accords accords, PlanReference reference, ForumRegister register, Clock clock) {
        this.wanted = settings.demonstration();
        this.accords = accords;
        this.seed = new DemonstrationSeed(
                accords,
                new DemonstrationPlay(
                        reference, register, DemonstrationSeed.script("/reference/plan-demonstration.yaml")),
                clock);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        goOn();
    }

    /** Tries again when either journal has grown: the two countries' parts answer each other a dozen times. */
    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT1S")
    synchronized void goOn() {
        if (!wanted || played || accords.version() == triedAt) {
            return;
        }
        played = seed.play();
        triedAt = accords.version();
        if (played) {
            LOG.info("The demonstration plan is in the journals.");
        }
    }
}
