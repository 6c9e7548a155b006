package org.garita.app.roster.web;

import java.util.List;
import java.util.Optional;
import org.garita.app.roster.picture.FrontChart;
import org.garita.app.roster.picture.HeatMap;
import org.garita.app.roster.picture.ShiftDay;

/**
 * One roster.
 *
 * @param code language
 * @param address of this page
 * @param name what the office calls it
 * @param office to which it belongs
 * @param port name of the port
 * @param portAddress its public page
 * @param stage name of the stage
 * @param state message key of how far it is
 * @param stateCss style of the state
 * @param refusal why it cannot be made, in words
 * @param progress where its run stands
 * @param desk what the desk may do
 * @param settings how it was made
 * @param figures what was found
 */
record RosterPage(
        String code,
        String address,
        String name,
        String office,
        String port,
        String portAddress,
        String stage,
        String state,
        String stateCss,
        Optional<String> refusal,
        Optional<Progress> progress,
        Desk desk,
        Settings settings,
        Optional<Figures> figures) {
    /** Where a run stands. */
    record Progress(int done, int of, String words) {}

    /** What the desk may do. */
    record Desk(
            boolean mayMake,
            boolean mayAdopt,
            boolean underWay,
            boolean again,
            boolean done,
            boolean adopted,
            boolean deleted) {}

    /** How it was made. */
    record Settings(
            String hours,
            String shifts,
            String origin,
            boolean assumed,
            String replications,
            String weeks,
            String seed,
            String method) {}

    /**
     * What was found.
     *
     * @param summary the plan in one paragraph
     * @param facts its main figures
     * @param comparisons with the rules
     * @param maps lanes of all groups, then of each
     * @param days shifts
     * @param front the chart
     * @param frontSummary the chart in words
     * @param points the chart as a table
     * @param groups names of the groups
     * @param advice how today's lanes are better split
     */
    record Figures(
            String summary,
            List<Fact> facts,
            List<Comparison> comparisons,
            List<Map> maps,
            List<ShiftDay> days,
            FrontChart front,
            String frontSummary,
            List<Point> points,
            List<String> groups,
            Advice advice) {
        Figures {
            facts = List.copyOf(facts);
            comparisons = List.copyOf(comparisons);
            maps = List.copyOf(maps);
            days = List.copyOf(days);
            points = List.copyOf(points);
            groups = List.copyOf(groups);
        }
    }

    /** A figure with its name. */
    record Fact(String name, String value) {}

    /** A rule beside the plan at equal officer-hours. */
    record Comparison(String rule, String hours, String theirs, String ours, String saving, String verdict) {}

    /** Lanes by hour of the week as pictures and as a table. */
    record Map(String name, String summary, HeatMap wide, HeatMap tall, List<Row> rows) {
        Map {
            rows = List.copyOf(rows);
        }
    }

    /** An hour of the day with its number for each day. */
    record Row(String hour, List<String> days) {
        Row {
            days = List.copyOf(days);
        }
    }

    /** A plan of the front. */
    record Point(String hours, String waited, List<String> byGroup, boolean chosen) {
        Point {
            byGroup = List.copyOf(byGroup);
        }
    }

    /** Advice in words. */
    record Advice(String says, List<String> sentences, Optional<String> further, Optional<Comparison> saving) {
        Advice {
            sentences = List.copyOf(sentences);
        }
    }
}
