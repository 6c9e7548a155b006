package org.garita.app.crossing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garita.app.crossing.MapSheet.Label;
import org.garita.app.crossing.MapSheet.Symbol;
import org.garita.kernel.place.MapProjection.Point;
import org.garita.kernel.text.Language;

/**
 * Finds room for names: each crossing in turn tries places around its symbol, near ones first, and takes the first that
 * covers nothing, not even the line; then the first that covers nothing but the line. A crossing that finds none goes without; its name is still in the symbol's title and the table.
 */
final class LabelPlacing {
    /** Size of the letters, in units of the drawing; the style sheet sets the same. */
    static final double FONT_SIZE = 12.5;

    private static final double LETTER_WIDTH = 0.6 * FONT_SIZE;
    private static final double NEAR = MapSheet.SYMBOL_RADIUS + 3;

    private final double width;
    private final double height;
    private final List<Box> taken = new ArrayList<>();
    private final List<Symbol> symbols;
    private final List<Point> line;

    /** A rectangle on the sheet. */
    record Box(double left, double top, double right, double bottom) {
        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean contains(Point point) {
            return point.x() > left && point.x() < right && point.y() > top && point.y() < bottom;
        }

        static Box around(Point middle, double half) {
            return new Box(middle.x() - half, middle.y() - half, middle.x() + half, middle.y() + half);
        }
    }

    private record Candidate(Point at, String textAnchor, Box box) {}

    LabelPlacing(double width, double height, List<Symbol> symbols, List<Point> obstacles, List<Point> line) {
        this.line = line;
        this.width = width;
        this.height = height;
        this.symbols = symbols;
        symbols.forEach(symbol -> taken.add(Box.around(symbol.place(), MapSheet.SYMBOL_RADIUS)));
        obstacles.forEach(obstacle -> taken.add(Box.around(obstacle, MapSheet.SYMBOL_RADIUS + 1)));
    }

    /** Keeps names of crossings off the name of a state or country. */
    void keepOff(MapSheet.Name name) {
        double half = name.words().length() * LETTER_WIDTH * (name.isCountry() ? 0.75 : 0.5);
        taken.add(new Box(
                name.at().x() - half,
                name.at().y() - FONT_SIZE,
                name.at().x() + half,
                name.at().y() + 3));
    }

    List<Label> place(List<Crossing> crossings, Language language) {
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < symbols.size(); i++) {
            String words = crossings.get(i).label().in(language);
            Symbol symbol = symbols.get(i);
            free(symbol.place(), words).ifPresent(found -> {
                taken.add(found.box());
                labels.add(new Label(symbol.crossing(), words, found.at(), found.textAnchor()));
            });
        }
        return labels;
    }

    private Optional<Candidate> free(Point middle, String words) {
        double length = words.length() * LETTER_WIDTH;
        double up = NEAR + 1;
        double down = NEAR + FONT_SIZE * 0.8;
        double level = FONT_SIZE * 0.36;
        List<Candidate> open = new ArrayList<>();
        open.add(candidate(middle, NEAR, level, "start", length));
        open.add(candidate(middle, -NEAR, level, "end", length));
        for (double farther = 0; farther <= FONT_SIZE; farther += FONT_SIZE) {
            open.add(candidate(middle, 0, -up - farther, "middle", length));
            open.add(candidate(middle, 0, down + farther, "middle", length));
            open.add(candidate(middle, NEAR * 0.6, -up * 0.9 - farther, "start", length));
            open.add(candidate(middle, NEAR * 0.6, down * 0.9 + farther, "start", length));
            open.add(candidate(middle, -NEAR * 0.6, -up * 0.9 - farther, "end", length));
            open.add(candidate(middle, -NEAR * 0.6, down * 0.9 + farther, "end", length));
        }
        open.removeIf(candidate -> !isFree(candidate.box()));
        return open.stream()
                .filter(candidate -> line.stream().noneMatch(candidate.box()::contains))
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    private static Candidate candidate(Point middle, double dx, double dy, String textAnchor, double length) {
        Point at = new Point(middle.x() + dx, middle.y() + dy);
        double left =
                switch (textAnchor) {
                    case "start" -> at.x();
                    case "end" -> at.x() - length;
                    default -> at.x() - length / 2;
                };
        Box box = new Box(left, at.y() - FONT_SIZE * 0.8, left + length, at.y() + FONT_SIZE * 0.22);
        return new Candidate(at, textAnchor, box);
    }

    private boolean isFree(Box box) {
        return box.left() >= 1
                && box.right() <= width - 1
                && box.top() >= 1
                && box.bottom() <= height - 1
                && taken.stream().noneMatch(box::overlaps);
    }
}
