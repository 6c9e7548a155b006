package org.garita.app.waits.advice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The desk's page of lane advice.
 *
 * @param code language as addresses write it
 * @param mayPropose whether the holder may put targets before both countries
 * @param crossings each crossing with a draft of targets
 * @param reasons codes and words of reasons to decline
 */
record AdvicePage(String code, boolean mayPropose, List<CrossingView> crossings, List<ReasonView> reasons) {
    /** A reason as a form names it and as people read it. */
    record ReasonView(String code, String words) {}

    /**
     * A crossing.
     *
     * @param standing words on its targets
     * @param paper address of the newest document of targets; null where there is none
     * @param inForce whether targets bind both countries
     * @param simulated whether its sensors are virtual
     * @param obeys words on whether the crossing follows by itself
     * @param followed words on how often the lane plan followed
     */
    record CrossingView(
            String id,
            String name,
            String standing,
            @Nullable String paper,
            boolean inForce,
            boolean simulated,
            @Nullable String obeys,
            List<StageView> stages,
            String followed,
            List<DecisionView> decisions) {}

    /**
     * A stage now.
     *
     * @param missing what stands in the way of an advice, in words
     * @param asOf minute of the state; null where nothing is measured
     * @param advice what is advised, null where nothing can be said
     * @param lanes the lanes to change, in words
     * @param opening what a further officer would do; null where it is not asked
     * @param minute moment of the state, for the form
     * @param decidable whether the holder may take or decline it
     */
    record StageView(
            String id,
            String name,
            List<String> missing,
            List<ClassView> classes,
            @Nullable String asOf,
            @Nullable String advice,
            List<String> lanes,
            @Nullable String opening,
            List<PictureView> pictures,
            long minute,
            boolean decidable) {}

    /** A class now, in words; unknown is a word. */
    record ClassView(String name, String waiting, String expected, String lanes, String arrivals, String target) {}

    /**
     * Waits of one class over the next two hours.
     *
     * @param before points of a line, 240 wide and 80 high
     * @param after the same with the advice; null where none
     * @param target height of the target on it; null where it lies above
     */
    record PictureView(
            String name,
            String before,
            @Nullable String after,
            @Nullable String target,
            String most,
            List<StepView> steps) {}

    /** Minutes from now, and the waits then in words. */
    record StepView(String when, String before, String after) {}

    /** A decision of the past, in words. */
    record DecisionView(
            String when, String office, String what, String lanes, String expected, String measured, String followed) {}
}
