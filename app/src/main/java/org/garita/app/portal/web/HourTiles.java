package org.garita.app.portal.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Hours of several days as tiles, drawn on the server. On wide screens days lie below each other and hours along; for
 * telephones it is turned, so that each tile has room for its number.
 *
 * @param key part of the ids within the picture
 * @param width of the drawing
 * @param height of the drawing
 * @param labels days and hours
 * @param tiles one for each day and hour
 */
record HourTiles(String key, int width, int height, List<Label> labels, List<Tile> tiles) {
    /** From how many minutes on each darker tile begins; the lowest begins at 0. */
    static final List<Integer> STEPS = List.of(10, 20, 30, 45, 60, 90, 120);

    private static final int HOURS = 24;
    private static final int EVERY_HOURS = 3;

    /** A day or an hour. */
    record Label(String x, String y, String anchor, String words) {}

    /** One hour; its number is empty where there is none. */
    record Tile(
            String kind,
            int x,
            int y,
            int width,
            int height,
            int textX,
            int textY,
            String number,
            String title,
            boolean marked) {}

    /**
     * What a tile tells.
     *
     * @param kind {@code 0} to {@code 7} by length, else {@code closed}, {@code unknown} or {@code past}
     * @param number in few letters
     * @param title in a sentence
     * @param marked whether it is among the best
     */
    record Hour(String kind, String number, String title, boolean marked) {
        Hour markedAsBest() {
            return new Hour(kind, number, title, true);
        }
    }

    /** A day with its 24 hours. */
    record Day(String name, List<Hour> hours) {
        Day {
            hours = List.copyOf(hours);
            if (hours.size() != HOURS) {
                throw new IllegalArgumentException("a day has 24 tiles, got " + hours.size());
            }
        }
    }

    /** One line of the legend. */
    record Legend(String kind, String words) {}

    /** The view box attribute. */
    public String viewBox() {
        return "0 0 %d %d".formatted(width, height);
    }

    /** The tile of a wait. */
    static String kind(double minutes) {
        return String.valueOf(STEPS.stream().filter(step -> minutes >= step).count());
    }

    /** What the tiles mean. */
    static List<Legend> legend(PageWords words) {
        List<Legend> legend = new ArrayList<>();
        legend.add(new Legend("0", words.say("portal.tiles.under", STEPS.get(0))));
        for (int step = 1; step < STEPS.size(); step++) {
            legend.add(new Legend(
                    String.valueOf(step), words.say("portal.tiles.between", STEPS.get(step - 1), STEPS.get(step) - 1)));
        }
        legend.add(
                new Legend(String.valueOf(STEPS.size()), words.say("portal.tiles.over", STEPS.get(STEPS.size() - 1))));
        legend.add(new Legend("closed", words.say("portal.tiles.closed")));
        legend.add(new Legend("unknown", words.say("portal.tiles.unknown")));
        return legend;
    }

    /** Days below each other. */
    static HourTiles wide(String key, List<Day> days, List<String> hourNames) {
        int left = 86;
        int top = 24;
        int side = 28;
        List<Label> labels = new ArrayList<>();
        List<Tile> tiles = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour += EVERY_HOURS) {
            labels.add(label(left + hour * side, top - 8, "start", hourNames.get(hour)));
        }
        for (int day = 0; day < days.size(); day++) {
            labels.add(
                    label(left - 8, top + day * side + 18, "end", days.get(day).name()));
            for (int hour = 0; hour < HOURS; hour++) {
                tiles.add(tile(days.get(day).hours().get(hour), left + hour * side, top + day * side, side, side));
            }
        }
        return new HourTiles(key, left + HOURS * side + 2, top + days.size() * side + 2, labels, tiles);
    }

    /** Days beside each other. */
    static HourTiles narrow(String key, List<Day> days, List<String> hourNames) {
        int left = 80;
        int top = 24;
        int across = (360 - left) / Math.max(1, days.size());
        int down = 24;
        List<Label> labels = new ArrayList<>();
        List<Tile> tiles = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            labels.add(label(left - 6, top + hour * down + 17, "end", hourNames.get(hour)));
        }
        for (int day = 0; day < days.size(); day++) {
            labels.add(label(
                    left + day * across + across / 2,
                    top - 8,
                    "middle",
                    days.get(day).name()));
            for (int hour = 0; hour < HOURS; hour++) {
                tiles.add(tile(days.get(day).hours().get(hour), left + day * across, top + hour * down, across, down));
            }
        }
        return new HourTiles(key, left + days.size() * across + 2, top + HOURS * down + 2, labels, tiles);
    }

    private static Label label(int x, int y, String anchor, String words) {
        return new Label(String.valueOf(x), String.valueOf(y), anchor, words);
    }

    private static Tile tile(Hour hour, int x, int y, int width, int height) {
        return new Tile(
                hour.kind(),
                x + 1,
                y + 1,
                width - 2,
                height - 2,
                x + width / 2,
                y + height / 2 + 4,
                hour.number(),
                hour.title(),
                hour.marked());
    }
}
