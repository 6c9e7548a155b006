package org.garita.app.scenario.study;

import java.util.List;

/**
 * A table in one language, for the terminal, pages and print.
 *
 * @param caption what it shows
 * @param heads of all columns; the first column holds the rows' names
 * @param rows the rows
 */
public record StudyTable(String caption, List<String> heads, List<Row> rows) {
    public StudyTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param name its first cell
     * @param cells the others
     */
    public record Row(String name, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
