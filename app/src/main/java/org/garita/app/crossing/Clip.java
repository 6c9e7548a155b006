package org.garita.app.crossing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.garita.kernel.place.MapProjection.Point;

/**
 * Cuts outlines to a sheet and a margin around it, so that an inset does not carry the whole of Texas. Rings by
 * Sutherland and Hodgman (1974); lines by keeping the segments that come near the sheet.
 */
final class Clip {
    private static final double MARGIN = 20;
    /** Points closer than this on paper add nothing that can be seen. */
    private static final double SMALLEST_STEP = 0.6;

    private final double west = -MARGIN;
    private final double north = -MARGIN;
    private final double east;
    private final double south;

    Clip(double width, double height) {
        this.east = width + MARGIN;
        this.south = height + MARGIN;
    }

    /** The part of a closed ring on the sheet; empty when there is none. */
    List<Point> ring(List<Point> ring) {
        List<Point> cut = half(ring, p -> p.x() - west);
        cut = half(cut, p -> east - p.x());
        cut = half(cut, p -> p.y() - north);
        return thinned(half(cut, p -> south - p.y()));
    }

    /** Keeps the half plane in which the function is not negative. */
    private static List<Point> half(List<Point> ring, ToDoubleFunction<Point> inside) {
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            Point from = ring.get(i);
            Point to = ring.get((i + 1) % ring.size());
            double a = inside.applyAsDouble(from);
            double b = inside.applyAsDouble(to);
            if (a >= 0) {
                kept.add(from);
            }
            if (a >= 0 != b >= 0) {
                double t = a / (a - b);
                kept.add(new Point(from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y())));
            }
        }
        return kept;
    }

    /** The stretches of an open line that come near the sheet. */
    List<List<Point>> polyline(List<Point> points) {
        List<List<Point>> stretches = new ArrayList<>();
        List<Point> stretch = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i++) {
            if (comesNear(points.get(i), points.get(i + 1))) {
                if (stretch.isEmpty()) {
                    stretch.add(points.get(i));
                }
                stretch.add(points.get(i + 1));
            } else if (!stretch.isEmpty()) {
                stretches.add(thinned(stretch));
                stretch = new ArrayList<>();
            }
        }
        if (!stretch.isEmpty()) {
            stretches.add(thinned(stretch));
        }
        return stretches;
    }

    private boolean comesNear(Point a, Point b) {
        return Math.max(a.x(), b.x()) >= west
                && Math.min(a.x(), b.x()) <= east
                && Math.max(a.y(), b.y()) >= north
                && Math.min(a.y(), b.y()) <= south;
    }

    private static List<Point> thinned(List<Point> points) {
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            boolean end = i == 0 || i == points.size() - 1;
            if (end || points.get(i).distanceTo(kept.get(kept.size() - 1)) >= SMALLEST_STEP) {
                kept.add(points.get(i));
            }
        }
        return kept;
    }

    /** Path data with one decimal. */
    static String path(List<Point> points) {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(String.format(Locale.ROOT, "%.1f %.1f", point.x(), point.y()));
        }
        return path.toString();
    }
}
