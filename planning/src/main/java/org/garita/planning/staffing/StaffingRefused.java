package org.garita.planning.staffing;

import java.util.List;
import java.util.Locale;

/** What cannot be planned, with the reason, the values that stand against it and what probably led to it. */
public final class StaffingRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Why nothing is planned. Values are told in the order given here. */
    public enum Reason {
        /** Stage, lane-hours of work in a week, lanes, lane-hours that they give: more comes than all lanes serve. */
        BEYOND_ALL_LANES(
                "stage '%s' gets %s lane-hours of work a week and all its %s lanes give %s: no plan can serve that. Likely cause: a service time in minutes, or demand of a day given for an hour"),
        /** Stage, lane-hours wanted, lane-hours of work: the lines would grow for ever. */
        TOO_FEW_FOR_THE_WORK(
                "stage '%s': %s lane-hours a week cannot do the %s lane-hours of work that come. Likely cause: hours of one day or one shift given for a week"),
        /** Stage, lane-hours wanted, least lane-hours: some hour would be without a lane. */
        BELOW_ONE_LANE(
                "stage '%s': %s lane-hours a week are fewer than the %s that keep one lane open for each group of flows in every hour in which it comes. Likely cause: hours of one day or one shift given for a week"),
        /** Stage, lane-hours wanted, most lane-hours: more than all lanes open always. */
        ABOVE_ALL_LANES(
                "stage '%s': %s lane-hours a week are more than the %s of all its lanes open always. Likely cause: hours of several stages added up, or of a month"),
        /** Stage, lane-hours: no plan found for them is stable. */
        UNSTABLE_PLAN(
                "stage '%s': with %s lane-hours a week a line grows for ever, at this stage or at another. Likely cause: hours hardly above the work that comes"),
        /** Stage: lanes serve part of the flows that others serve together. */
        MIXED_LANES(
                "some lanes of stage '%s' serve only part of the flows that others serve together; planning needs flows that share all lanes or none. Likely cause: the list of a lane lacks a flow");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    private final Reason reason;
    private final transient List<Object> values;

    StaffingRefused(Reason reason, Object... values) {
        super(reason.words.formatted(shown(values)));
        this.reason = reason;
        this.values = List.of(values);
    }

    private static Object[] shown(Object... values) {
        return List.of(values).stream()
                .map(value -> value instanceof Double number ? String.format(Locale.ROOT, "%.0f", number) : value)
                .toArray();
    }

    public Reason reason() {
        return reason;
    }

    /** The values of the reason, in its order: a stage's id is a string, hours and lanes are numbers. */
    public List<Object> values() {
        return values;
    }
}
