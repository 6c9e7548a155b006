package org.garita.kernel.place;

/**
 * Draws a window of the earth on a plane: equirectangular, true to scale along its middle parallel (Snyder, Map
 * Projections: A Working Manual, 1987, equations 12-1 and 12-2). Over the 7 degrees of latitude of the border the scale
 * east-west is off by at most 4 %, which no reader of a sketch can see; straight parallels keep the arithmetic plain.
 *
 * @param window what is drawn
 * @param width width of the drawing, in its own units (pixels)
 */
public record MapProjection(Window window, double width) {
    public MapProjection {
        if (!(width > 0)) {
            throw new IllegalArgumentException("width must be > 0, got " + width);
        }
    }

    /**
     * A window between two parallels and two meridians.
     *
     * @param west degrees east of Greenwich, so negative here
     * @param south degrees north
     * @param east degrees east, more than west
     * @param north degrees north, more than south
     */
    public record Window(double west, double south, double east, double north) {
        public Window {
            if (!(west < east && south < north)) {
                throw new IllegalArgumentException("window must run west to east and south to north, got %s..%s, %s..%s"
                        .formatted(west, east, south, north));
            }
        }

        /** Whether the position lies in it. */
        public boolean contains(Position position) {
            return position.longitude() >= west
                    && position.longitude() <= east
                    && position.latitude() >= south
                    && position.latitude() <= north;
        }

        /** The parallel half-way between south and north, in degrees. */
        public double middleLatitude() {
            return (south + north) / 2;
        }
    }

    /**
     * A point of the drawing.
     *
     * @param x to the right, from the left edge
     * @param y downwards, from the top edge
     */
    public record Point(double x, double y) {
        /** How far apart two points of a drawing are. */
        public double distanceTo(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /** Where the position falls; outside the window, outside the drawing. */
    public Point project(Position position) {
        return new Point(
                (position.longitude() - window.west()) * unitsPerDegreeEast(),
                (window.north() - position.latitude()) * unitsPerDegreeNorth());
    }

    /** Height of the drawing that keeps both scales equal on the middle parallel. */
    public double height() {
        return (window.north() - window.south()) * unitsPerDegreeNorth();
    }

    private double unitsPerDegreeEast() {
        return width / (window.east() - window.west());
    }

    private double unitsPerDegreeNorth() {
        return unitsPerDegreeEast() / Math.cos(Math.toRadians(window.middleLatitude()));
    }
}
