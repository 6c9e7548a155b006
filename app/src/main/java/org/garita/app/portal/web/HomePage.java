package org.garita.app.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front page.
 *
 * @param code language of its links
 * @param source where the waits come from and whether that is alive, in words
 * @param sourceKind class of that notice: {@code ok}, {@code info}, {@code wait} or {@code late}
 * @param freshness how alive the source is, in words, empty when the source line says it all
 * @param map the map
 * @param corridors choices of the corridor filter
 * @param sorts choices of the order
 * @param groups the table's rows, by corridor or all in one
 * @param shown how many crossings are shown, in words
 * @param plan where the plan stands, null when none is loaded
 */
record HomePage(
        String code,
        String source,
        String sourceKind,
        String freshness,
        MapView map,
        List<Choice> corridors,
        List<Choice> sorts,
        List<Group> groups,
        String shown,
        @Nullable Plan plan) {
    /** One option of a selection. */
    record Choice(String value, String words, boolean chosen) {}

    /** Rows under one heading; an empty heading is none. */
    record Group(String heading, List<Row> rows) {}

    /**
     * One crossing.
     *
     * @param link its page
     * @param label its short name
     * @param places both places, in words
     * @param mark class of its symbol
     * @param path its symbol
     * @param markWords what the symbol says
     * @param cells one per column
     * @param reported for which hour, and how long ago
     */
    record Row(
            String link,
            String label,
            String places,
            String mark,
            String path,
            String markWords,
            List<Cell> cells,
            String reported) {}

    /**
     * One lane kind.
     *
     * @param column name of the column, for narrow screens
     * @param words what is reported
     * @param kind class: {@code wait} with a number, {@code off} without, {@code absent} where there is no such lane
     * @param note what differs from the row, for example an older hour; empty for none
     * @param expected the measured wait of somebody who joins now, labelled as such; empty where there is no number
     */
    record Cell(String column, String words, String kind, String note, String expected) {}

    /** Where the plan stands. */
    record Plan(String link, String title, List<PlanFigure> figures) {}

    /** One number about the plan. */
    record PlanFigure(String number, String words, String link) {}
}
