package org.garita.app.roster.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Open lanes by hour of the week as a grid of cells, the darker the more; the number stands in each cell. Wide: a row a day; tall:
 * a row an hour, for narrow screens.
 *
 * @param wide which of the two
 * @param width of the drawing
 * @param height of the drawing
 * @param cells one for each hour of the week
 * @param columns words above the columns
 * @param rows words before the rows
 */
public record HeatMap(boolean wide, int width, int height, List<Cell> cells, List<Label> columns, List<Label> rows) {
    private static final int DAYS = 7;
    private static final int HOURS = 24;
    private static final int LEFT = 52;
    private static final int TOP = 22;
    private static final int SHADES = 6;

    public HeatMap {
        cells = List.copyOf(cells);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One hour of the week.
     *
     * @param shade 0 for none open to 6 for the most of the week
     * @param words what it says when pointed at
     */
    public record Cell(int x, int y, int width, int height, int shade, String lanes, String words) {
        /** Middle of the cell. */
        public int middleX() {
            return x + width / 2;
        }

        /** Foot of the number. */
        public int foot() {
            return y + height / 2 + 4;
        }
    }

    /** Words at a place. */
    public record Label(int x, int y, String words) {}

    /**
     * A map.
     *
     * @param lanes by hour of the week
     * @param most the most lanes of any map that is compared with it, at least 1
     * @param days names of the days from Monday, short
     */
    public static HeatMap of(boolean wide, IntUnaryOperator lanes, int most, List<String> days) {
        int cellWidth = wide ? 29 : 42;
        int cellHeight = wide ? 26 : 20;
        List<Cell> cells = new ArrayList<>();
        for (int hour = 0; hour < DAYS * HOURS; hour++) {
            int across = wide ? hour % HOURS : hour / HOURS;
            int down = wide ? hour / HOURS : hour % HOURS;
            int open = lanes.applyAsInt(hour);
            cells.add(new Cell(
                    LEFT + across * cellWidth,
                    TOP + down * cellHeight,
                    cellWidth - 1,
                    cellHeight - 1,
                    open == 0 ? 0 : Math.max(1, (int) Math.ceil((double) SHADES * open / Math.max(1, most))),
                    Integer.toString(open),
                    "%s %02d:00: %d".formatted(days.get(hour / HOURS), hour % HOURS, open)));
        }
        List<Label> columns = new ArrayList<>();
        List<Label> rows = new ArrayList<>();
        for (int i = 0; i < (wide ? HOURS : DAYS); i++) {
            String words = wide ? "%02d".formatted(i) : days.get(i);
            columns.add(new Label(LEFT + i * cellWidth + cellWidth / 2, TOP - 7, words));
        }
        for (int i = 0; i < (wide ? DAYS : HOURS); i++) {
            String words = wide ? days.get(i) : "%02d:00".formatted(i);
            rows.add(new Label(LEFT - 6, TOP + i * cellHeight + cellHeight / 2 + 4, words));
        }
        int across = wide ? HOURS : DAYS;
        int down = wide ? DAYS : HOURS;
        return new HeatMap(wide, LEFT + across * cellWidth + 2, TOP + down * cellHeight + 2, cells, columns, rows);
    }

    /** The view box attribute. */
    public String viewBox() {
        return "0 0 %d %d".formatted(width, height);
    }
}
