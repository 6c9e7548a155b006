package org.garita.app.crossing;

import java.util.ArrayList;
import java.util.List;
import org.garita.kernel.place.MapProjection.Point;

/**
 * Moves symbols apart until none touches another, keeping each as near to its crossing as that allows: overlapping pairs
 * push each other away, then each drifts a little back. No randomness, so a sheet is always drawn the same.
 */
final class SymbolSpread {
    /** Free paper between two symbols, in units of the drawing. */
    static final double GAP = 2;

    private static final double APART = 2 * MapSheet.SYMBOL_RADIUS + GAP;
    private static final double EDGE = MapSheet.SYMBOL_RADIUS + 2;
    private static final int DRIFTING_ROUNDS = 150;
    private static final int MOST_ROUNDS = 1_000;
    private static final double DRIFT = 0.05;

    private final double width;
    private final double height;

    SymbolSpread(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /**
     * Places for symbols.
     *
     * @param anchors where the crossings lie
     * @param obstacles middles of things of a symbol's size that do not move
     */
    List<Point> spread(List<Point> anchors, List<Point> obstacles) {
        List<Point> places = new ArrayList<>(anchors.stream().map(this::onSheet).toList());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean drifting = round < DRIFTING_ROUNDS;
            if (drifting) {
                for (int i = 0; i < places.size(); i++) {
                    places.set(i, between(places.get(i), anchors.get(i), DRIFT));
                }
            }
            if (!push(places, obstacles) && !drifting) {
                break;
            }
        }
        return places;
    }

    private boolean push(List<Point> places, List<Point> obstacles) {
        boolean moved = false;
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                double missing = APART - places.get(i).distanceTo(places.get(j));
                if (missing > 0) {
                    Point direction = direction(places.get(i), places.get(j), i + j);
                    places.set(i, onSheet(moved(places.get(i), direction, -missing / 2 - 0.01)));
                    places.set(j, onSheet(moved(places.get(j), direction, missing / 2 + 0.01)));
                    moved = true;
                }
            }
            for (Point obstacle : obstacles) {
                double missing = APART + 2 - places.get(i).distanceTo(obstacle);
                if (missing > 0) {
                    places.set(i, onSheet(moved(places.get(i), direction(obstacle, places.get(i), i), missing)));
                    moved = true;
                }
            }
        }
        return moved;
    }

    /** Unit vector from a to b; where they coincide, one of the golden angle's directions, by turn. */
    private static Point direction(Point a, Point b, int turn) {
        double distance = a.distanceTo(b);
        if (distance < 1e-6) {
            double angle = turn * 2.399963;
            return new Point(Math.cos(angle), Math.sin(angle));
        }
        return new Point((b.x() - a.x()) / distance, (b.y() - a.y()) / distance);
    }

    private static Point moved(Point point, Point direction, double by) {
        return new Point(point.x() + direction.x() * by, point.y() + direction.y() * by);
    }

    private static Point between(Point a, Point b, double share) {
        return new Point(a.x() + (b.x() - a.x()) * share, a.y() + (b.y() - a.y()) * share);
    }

    private Point onSheet(Point point) {
        return new Point(
                Math.max(EDGE, Math.min(width - EDGE, point.x())), Math.max(EDGE, Math.min(height - EDGE, point.y())));
    }
}
