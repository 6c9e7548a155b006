package org.garita.app.crossing;

import org.garita.kernel.place.MapProjection.Point;

/**
 * Finds room for the name of a country or state: where it was meant to stand if that is free, else the nearest place that
 * is, on the same side of the line. A name that finds none stands where it was meant to.
 */
final class NamePlacing {
    private static final double STEP = 4;
    private static final double FARTHEST = 80;
    private static final int DIRECTIONS = 16;
    /** A name of a country is not to be read as part of a crossing's. */
    private static final double APART = 3;

    private final Paper paper;

    NamePlacing(Paper paper) {
        this.paper = paper;
    }

    /** Where the middle of the name's baseline comes to lie; that paper is taken from then on. */
    Point place(String words, Lettering lettering, Point meant) {
        Point found = nearest(words, lettering, meant);
        paper.take(lettering.box(words, found, "middle"));
        return found;
    }

    private Point nearest(String words, Lettering lettering, Point meant) {
        for (double distance = 0; distance <= FARTHEST; distance += STEP) {
            for (int turn = 0; turn < DIRECTIONS; turn++) {
                double angle = 2 * Math.PI * turn / DIRECTIONS;
                Point at = new Point(meant.x() + distance * Math.cos(angle), meant.y() + distance * Math.sin(angle));
                if (paper.isFree(lettering.box(words, at, "middle").grown(APART)) && !paper.isParted(meant, at)) {
                    return at;
                }
            }
        }
        return meant;
    }
}
