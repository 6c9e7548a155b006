package org.garita.planning.staffing;

/** The search of this library, as a solver among others. */
record OwnCoverSolver() implements CoverSolver {
    @Override
    public String name() {
        return "Garita";
    }

    @Override
    public CoverSearch.Cover solve(CoverProblem problem, long seed) {
        return CoverSearch.solve(problem, seed);
    }
}
