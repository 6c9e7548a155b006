package org.garita.app.scenario.study.run;

import java.time.Instant;
import java.util.Optional;
import org.garita.app.accord.Hash;
import org.garita.app.identity.OfficeId;
import org.garita.app.scenario.study.Effort;
import org.garita.app.scenario.study.PortSource;
import org.garita.app.scenario.study.StudyDocument;
import org.garita.app.scenario.study.StudyFiles;

/**
 * A study that an office runs.
 *
 * @param id random
 * @param office the office to which it belongs
 * @param author account of who made it
 * @param study id of the study
 * @param yaml the study file as it was
 * @param port the port file as it was, if the study rests on one
 * @param seed of all random numbers
 * @param replications independent repetitions
 * @param method version of the method
 * @param state how far it is
 * @param result digest of the result, once there is one
 * @param created when it was made
 * @param ended when its run ended
 * @param checked what running it again gave, if somebody did
 */
public record StudyRun(
        String id,
        OfficeId office,
        String author,
        String study,
        String yaml,
        Optional<PortSource> port,
        long seed,
        int replications,
        int method,
        State state,
        Optional<Hash> result,
        Instant created,
        Optional<Instant> ended,
        Optional<Checked> checked) {
    /** How far a run is. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        CANCELLED,
        /** The program ended while it ran. */
        INTERRUPTED,
        FAILED;

        /** Whether it waits or runs. */
        public boolean underWay() {
            return this == QUEUED || this == RUNNING;
        }
    }

    /**
     * A run made again.
     *
     * @param when it ended
     * @param found digest of the result that it gave
     */
    public record Checked(Instant when, Hash found) {}

    /** The study as it was read. */
    public StudyDocument document() {
        return StudyFiles.read(study + ".yaml", yaml, port);
    }

    /** On one thread, so that the machine stays free for readers; figures do not depend on it. */
    Effort effort() {
        return new Effort(seed, replications, 1);
    }
}
