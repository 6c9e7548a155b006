package org.garita.app.sensing.node;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.garita.app.accord.NodeSecrets;
import org.garita.app.sensing.SensorRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sees to it that this node's key for agreements is stated as soon as a measuring node is spoken of, and renewed. */
@Component
class Agreeing {
    private static final Logger LOG = LoggerFactory.getLogger(Agreeing.class);

    private final AccordMeasuringNodes nodes;
    private final SensorRegister register;
    private final NodeSecrets secrets;

    Agreeing(AccordMeasuringNodes nodes, SensorRegister register, NodeSecrets secrets) {
        this.nodes = nodes;
        this.register = register;
        this.secrets = secrets;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void agree() throws IOException {
        boolean spokenOf = nodes.own().isPresent()
                && register.crossings().stream()
                        .anyMatch(sensed -> !nodes.papers(sensed.crossing()).isEmpty());
        if (spokenOf && secrets.prepare()) {
            LOG.info("This node's key for agreements is stated in its journal.");
        }
    }
}
