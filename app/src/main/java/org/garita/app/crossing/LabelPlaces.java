package org.garita.app.crossing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garita.app.crossing.MapSheet.Label;
import org.garita.app.crossing.MapSheet.Leader;
import org.garita.app.crossing.MapSheet.Symbol;
import org.garita.kernel.place.MapProjection.Point;

/** Where the name of a crossing could stand, the best place first, whatever else is on the sheet. */
final class LabelPlaces {
    private static final Lettering LETTERS = Lettering.CROSSING;
    private static final double NEAR = MapSheet.SYMBOL_RADIUS + 3;
    private static final double FARTHEST = 66;
    private static final double STEP = 5;
    private static final int DIRECTIONS = 16;

    private LabelPlaces() {}

    /** Beside, above and below the symbol, at most one line of letters away from it. */
    static List<Label> near(Symbol symbol, String words) {
        double up = NEAR + 1;
        double down = NEAR + LETTERS.size() * 0.8;
        double level = LETTERS.size() * 0.36;
        List<Label> places = new ArrayList<>();
        places.add(place(symbol, words, NEAR, level, "start"));
        places.add(place(symbol, words, -NEAR, level, "end"));
        for (double farther = 0; farther <= LETTERS.size() / 2; farther += LETTERS.size() / 4) {
            places.add(place(symbol, words, 0, -up - farther, "middle"));
            places.add(place(symbol, words, 0, down + farther, "middle"));
            for (double aside = 0.6; aside > -1; aside -= 0.5) {
                places.add(place(symbol, words, NEAR * aside, -up * 0.9 - farther, "start"));
                places.add(place(symbol, words, NEAR * aside, down * 0.9 + farther, "start"));
                places.add(place(symbol, words, -NEAR * aside, -up * 0.9 - farther, "end"));
                places.add(place(symbol, words, -NEAR * aside, down * 0.9 + farther, "end"));
            }
        }
        return places;
    }

    /** On rings around the symbol, each with the line that leads to it. */
    static List<Label> far(Symbol symbol, String words) {
        List<Label> places = new ArrayList<>();
        for (double distance = 2 * NEAR; distance <= FARTHEST; distance += STEP) {
            for (int turn = 0; turn < DIRECTIONS; turn++) {
                double angle = 2 * Math.PI * turn / DIRECTIONS;
                double dx = distance * Math.cos(angle);
                double dy = distance * Math.sin(angle);
                for (String textAnchor : List.of(dx < 0 ? "end" : "start", "middle")) {
                    places.add(led(symbol, place(symbol, words, dx, dy + LETTERS.size() * 0.3, textAnchor)));
                }
            }
        }
        return places;
    }

    private static Label place(Symbol symbol, String words, double dx, double dy, String textAnchor) {
        Point at = new Point(symbol.place().x() + dx, symbol.place().y() + dy);
        Box box = LETTERS.box(words, at, textAnchor);
        return new Label(symbol.crossing(), words, at, textAnchor, box, Optional.empty());
    }

    private static Label led(Symbol symbol, Label label) {
        Point middle = symbol.place();
        Point to = label.box().nearestTo(middle);
        double share = MapSheet.SYMBOL_RADIUS / Math.max(MapSheet.SYMBOL_RADIUS, middle.distanceTo(to));
        Point from = new Point(middle.x() + share * (to.x() - middle.x()), middle.y() + share * (to.y() - middle.y()));
        return new Label(
                label.crossing(),
                label.words(),
                label.at(),
                label.textAnchor(),
                label.box(),
                Optional.of(new Leader(from, to)));
    }
}
