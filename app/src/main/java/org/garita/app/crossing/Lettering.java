package org.garita.app.crossing;

import org.garita.kernel.place.MapProjection.Point;

/**
 * The three kinds of lettering on the map and how much paper words take in them. The reader's typeface is not known here:
 * widths are those of DejaVu Sans, the widest of the usual ones, rounded up, so that a name drawn is never wider than the
 * room kept for it. Sizes are those of {@code crossing.css}.
 */
enum Lettering {
    CROSSING(12.5, 0, false),
    STATE(11.5, 0.04, false),
    COUNTRY(14, 0.12, true),
    COUNTRY_WIDE(18, 0.12, true);

    private static final String NARROW = "iíjlI.,'’|:;";
    private static final String LESS = "ftr -–()";
    private static final String BROAD = "mwMW@&";

    private final double size;
    private final double spacing;
    private final boolean isBoldCapitals;

    /**
     * One kind.
     *
     * @param size of the letters, in units of the drawing
     * @param spacing between letters, in parts of the size
     * @param isBoldCapitals whether all letters are drawn as bold capitals
     */
    Lettering(double size, double spacing, boolean isBoldCapitals) {
        this.size = size;
        this.spacing = spacing;
        this.isBoldCapitals = isBoldCapitals;
    }

    double size() {
        return size;
    }

    /**
     * The paper that these words take.
     *
     * @param at where they are anchored, on their baseline
     * @param textAnchor {@code start}, {@code middle} or {@code end}
     */
    Box box(String words, Point at, String textAnchor) {
        double length = words.codePoints().mapToDouble(this::width).sum() * size;
        double left =
                switch (textAnchor) {
                    case "start" -> at.x();
                    case "middle" -> at.x() - length / 2;
                    case "end" -> at.x() - length;
                    default ->
                        throw new IllegalArgumentException(
                                "text is anchored at its start, middle or end, got '%s'".formatted(textAnchor));
                };
        return new Box(left, at.y() - size * 0.78, left + length, at.y() + size * 0.22);
    }

    /** In parts of the size. */
    private double width(int letter) {
        if (isBoldCapitals) {
            return spacing + 0.76;
        }
        if (NARROW.indexOf(letter) >= 0) {
            return spacing + 0.32;
        }
        if (LESS.indexOf(letter) >= 0) {
            return spacing + 0.42;
        }
        if (BROAD.indexOf(letter) >= 0) {
            return spacing + 0.98;
        }
        return spacing + (Character.isUpperCase(letter) ? 0.72 : 0.63);
    }
}
