package org.garita.app.waits.solution.web;

import java.util.List;

/** The parts of which pages of solutions are made. */
final class SolutionView {
    private SolutionView() {}

    /**
     * How far a solution is, in earnest or in the demonstration's play.
     *
     * @param stage key of the words for the last stage reached
     * @param steps each stage, done or not
     * @param told what was found around the start, a sentence each; empty when nothing was
     */
    record Track(
            boolean simulated, String stage, String css, List<Step> steps, List<Paper> papers, List<String> told) {}

    /**
     * A stage.
     *
     * @param name key of its words
     * @param state {@code done}, {@code now} or {@code later}
     * @param says its evidence, or what is missing
     */
    record Step(String name, String state, String says) {}

    /** A document: key of what it is, where it is, and key of the words for where it stands. */
    record Paper(String name, String hash, String standing, boolean inForce) {}

    /** A run: mean waits before and by how much they differ, and from what. */
    record Run(
            List<Line> lines,
            String hours,
            String digest,
            String seed,
            int days,
            int replications,
            String made,
            String by) {}

    /** One line of the port. */
    record Line(String name, String before, String change, boolean first) {}

    /**
     * Intervals under each other on one axis of minutes.
     *
     * @param viewBox of the drawing
     * @param zero where no change is
     * @param bars each interval
     * @param summary the same in a sentence
     */
    record Effect(String viewBox, String zero, List<Drawn> bars, String low, String high, String summary) {}

    /** An interval as drawn. */
    record Drawn(String name, String words, String css, String x1, String x2, String middle, String y, String textY) {}
}
