package org.garita.app.crossing;

import java.util.List;
import org.garita.kernel.place.MapProjection.Point;

/**
 * A rectangle on a sheet of the map, in units of the drawing; y runs downwards.
 *
 * @param left edge
 * @param top edge
 * @param right edge, not left of {@code left}
 * @param bottom edge, not above {@code top}
 */
public record Box(double left, double top, double right, double bottom) {
    public Box {
        if (!(left <= right && top <= bottom)) {
            throw new IllegalArgumentException(
                    "a box runs from left to right and from top to bottom, got %s..%s, %s..%s"
                            .formatted(left, right, top, bottom));
        }
    }

    static Box around(Point middle, double half) {
        return new Box(middle.x() - half, middle.y() - half, middle.x() + half, middle.y() + half);
    }

    /** This box with so much more on every side. */
    Box grown(double by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }

    boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean liesIn(Box other) {
        return left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom;
    }

    /** The point of the box nearest to this one; the point itself where it lies inside. */
    Point nearestTo(Point point) {
        return new Point(Math.max(left, Math.min(right, point.x())), Math.max(top, Math.min(bottom, point.y())));
    }

    /** From the point to the nearest part of the box; 0 inside. */
    double distanceTo(Point point) {
        return point.distanceTo(nearestTo(point));
    }

    boolean isCrossedBy(List<Point> line) {
        for (int i = 0; i + 1 < line.size(); i++) {
            if (isCrossedBy(line.get(i), line.get(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether any part of the segment lies in the box: Liang and Barsky's clipping (1984) leaves something of it. */
    boolean isCrossedBy(Point from, Point to) {
        if (Math.max(from.x(), to.x()) < left || Math.min(from.x(), to.x()) > right) {
            return false;
        }
        double[] step = {from.x() - to.x(), to.x() - from.x(), from.y() - to.y(), to.y() - from.y()};
        double[] room = {from.x() - left, right - from.x(), from.y() - top, bottom - from.y()};
        double enters = 0;
        double leaves = 1;
        for (int side = 0; side < step.length; side++) {
            if (step[side] == 0 && room[side] < 0) {
                return false;
            } else if (step[side] < 0) {
                enters = Math.max(enters, room[side] / step[side]);
            } else if (step[side] > 0) {
                leaves = Math.min(leaves, room[side] / step[side]);
            }
        }
        return enters <= leaves;
    }
}
