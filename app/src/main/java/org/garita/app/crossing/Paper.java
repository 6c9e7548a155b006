package org.garita.app.crossing;

import java.util.ArrayList;
import java.util.List;
import org.garita.kernel.place.MapProjection.Point;

/** What is still free on one sheet: inside the frame, off the line between the countries, off all that was drawn. */
final class Paper {
    /** Between words and the line, in units of the drawing; the line is 1.6 broad. */
    static final double OFF_THE_LINE = 2;
    /** Between words and the frame, in units of the drawing. */
    static final double OFF_THE_FRAME = 2;

    private final Box frame;
    private final List<List<Point>> line;
    private final List<Box> taken;
    private final List<List<Point>> leaders;

    private Paper(Box frame, List<List<Point>> line, List<Box> taken, List<List<Point>> leaders) {
        this.frame = frame;
        this.line = line;
        this.taken = taken;
        this.leaders = leaders;
    }

    static Paper empty(double width, double height, List<List<Point>> line) {
        return new Paper(
                new Box(0, 0, width, height).grown(-OFF_THE_FRAME), line, new ArrayList<>(), new ArrayList<>());
    }

    /** The same paper for another try. */
    Paper copy() {
        return new Paper(frame, line, new ArrayList<>(taken), new ArrayList<>(leaders));
    }

    void take(Box box) {
        taken.add(box);
    }

    void draw(Point from, Point to) {
        leaders.add(List.of(from, to));
    }

    boolean isFree(Box box) {
        Box offTheLine = box.grown(OFF_THE_LINE);
        return box.liesIn(frame) && isStillFree(box) && line.stream().noneMatch(offTheLine::isCrossedBy);
    }

    /** The same for a box that is known to lie in the frame and off the line between the countries. */
    boolean isStillFree(Box box) {
        return taken.stream().noneMatch(box::overlaps) && leaders.stream().noneMatch(box::isCrossedBy);
    }

    /** Whether a thin line may be drawn: it runs over nothing but what it starts at and the line between the countries. */
    boolean isOpen(Point from, Point to) {
        return taken.stream().filter(box -> box.distanceTo(from) > 0).noneMatch(box -> box.isCrossedBy(from, to))
                && leaders.stream().noneMatch(leader -> crosses(leader, from, to));
    }

    /** Whether the line runs between two points. */
    boolean isParted(Point from, Point to) {
        return line.stream().anyMatch(stretch -> crosses(stretch, from, to));
    }

    private static boolean crosses(List<Point> stretch, Point from, Point to) {
        for (int i = 0; i + 1 < stretch.size(); i++) {
            Point a = stretch.get(i);
            Point b = stretch.get(i + 1);
            if (side(from, to, a) != side(from, to, b) && side(a, b, from) != side(a, b, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean side(Point from, Point to, Point point) {
        return (to.x() - from.x()) * (point.y() - from.y()) > (to.y() - from.y()) * (point.x() - from.x());
    }
}
