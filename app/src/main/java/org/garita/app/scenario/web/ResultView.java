package org.garita.app.scenario.web;

import java.util.List;
import org.garita.app.scenario.picture.HourChart;

/**
 * The figures of one run as pages show them.
 *
 * @param roads each road of the port with its lines
 * @param charts waits by hour, a chart for each stage at which anybody waits for long
 * @param waits each flow at each stage
 * @param byHour mean wait by hour and flow
 * @param calm stages at which the mean wait never reaches a tenth of a minute
 * @param binding which stage holds up the port, by spells of hours
 * @param stages lanes of each stage
 * @param flows what became of each flow
 * @param emissions what engines in line burn and emit
 * @param run how the figures were made
 */
record ResultView(
        List<RoadView> roads,
        List<Chart> charts,
        List<WaitRow> waits,
        List<HourRow> byHour,
        List<String> calm,
        List<Binding> binding,
        List<StageRow> stages,
        List<FlowRow> flows,
        EmissionView emissions,
        Run run) {
    ResultView {
        roads = List.copyOf(roads);
        charts = List.copyOf(charts);
        waits = List.copyOf(waits);
        byHour = List.copyOf(byHour);
        calm = List.copyOf(calm);
        binding = List.copyOf(binding);
        stages = List.copyOf(stages);
        flows = List.copyOf(flows);
    }

    /** A chart with its name and what its lines are. */
    record Chart(String name, HourChart drawing, String summary) {}

    /** Waits of one flow at one stage, in minutes; a dash where nobody came. */
    record WaitRow(
            String stage,
            String flow,
            String vehicles,
            String mean,
            String p50,
            String p90,
            String p95,
            String longest,
            String line,
            String css) {}

    /** Mean waits of one flow at one stage by hour, in minutes. */
    record HourRow(String name, List<String> hours) {}

    /** A spell of hours in which one stage holds up the port; the stage is empty when nobody waits. */
    record Binding(String hours, String stage, boolean any) {}

    /** Lanes of one stage. */
    record StageRow(String stage, String open, String busy, String blocked, String utilisation, String served) {}

    /** One flow, a day. */
    record FlowRow(String flow, String arrived, String turnedAway, String balked, String finished, String minutes) {}

    /** How the figures were made. */
    record Run(
            int days,
            int replications,
            String seed,
            String vehicles,
            String engine,
            List<String> reasons,
            int method) {}
}
