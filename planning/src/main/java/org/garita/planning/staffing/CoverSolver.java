package org.garita.planning.staffing;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Solves cover problems. There is always {@link #own()}; another one is found when its library is on the class path and names
 * it in {@code META-INF/services}.
 */
public interface CoverSolver {
    /** Its name, as people know it. */
    String name();

    /** Why it cannot be used on this machine; empty when it can. */
    default Optional<String> obstacle() {
        return Optional.empty();
    }

    /**
     * Covers the needs of a problem.
     *
     * @param seed any number; the same seed gives the same roster
     * @return a roster that covers every hour, with paid hours that no roster can go below
     */
    CoverSearch.Cover solve(CoverProblem problem, long seed);

    /** The search of this library, {@link CoverSearch}: no native code, and it is always there. */
    static CoverSolver own() {
        return new OwnCoverSolver();
    }

    /** The solvers of other libraries on the class path, those that cannot be used here among them. */
    static List<CoverSolver> found() {
        return ServiceLoader.load(CoverSolver.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** The first solver found that can be used here, or else {@link #own()}. */
    static CoverSolver preferred() {
        return found().stream()
                .filter(solver -> solver.obstacle().isEmpty())
                .findFirst()
                .orElse(own());
    }
}
