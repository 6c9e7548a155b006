package org.garita.app.scenario.study;

import java.util.Optional;
import org.garita.app.accord.Hash;

/**
 * A finished run with all that it depends on. Two runs with the same study file, port file, seed, replications and
 * method give the same result, byte for byte.
 *
 * @param kind what was asked
 * @param study id of the study
 * @param studyFile digest of the study file
 * @param portFile digest of the port file, if the study rests on one
 * @param seed of all random numbers
 * @param replications independent repetitions
 * @param method version of the method
 * @param answer the figures
 */
public record StudyResult(
        StudyKind kind,
        String study,
        Hash studyFile,
        Optional<Hash> portFile,
        long seed,
        int replications,
        int method,
        Answer answer) {}
