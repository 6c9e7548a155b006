package org.garita.app.crossing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.place.MapProjection.Point;

/**
 * One sheet of the border map, ready to be written as SVG: everything has its place, nothing overlaps. What each symbol
 * says (a wait, a closure) is put in by the page.
 *
 * @param key stable name, for example {@code border-wide}, {@code laredo}
 * @param width of the drawing, in its own units
 * @param height of the drawing, in its own units
 * @param land states of both countries
 * @param line path data of the line where the countries meet
 * @param names countries and states
 * @param symbols one per crossing
 * @param labels names that found room
 * @param references squares that stand for another sheet
 */
public record MapSheet(
        String key,
        int width,
        int height,
        List<Land> land,
        List<String> line,
        List<Name> names,
        List<Symbol> symbols,
        List<Label> labels,
        List<Reference> references) {
    /** Radius of a symbol, in units of the drawing. */
    public static final double SYMBOL_RADIUS = 7;

    public MapSheet {
        land = List.copyOf(land);
        line = List.copyOf(line);
        names = List.copyOf(names);
        symbols = List.copyOf(symbols);
        labels = List.copyOf(labels);
        references = List.copyOf(references);
    }

    /**
     * A state.
     *
     * @param country whose
     * @param path path data
     */
    public record Land(Country country, String path) {}

    /**
     * A country or state.
     *
     * @param words its name
     * @param isCountry whether it is a country
     * @param at middle of the text's baseline
     * @param box the paper kept for it
     */
    public record Name(String words, boolean isCountry, Point at, Box box) {}

    /**
     * A crossing's place on the sheet.
     *
     * @param crossing which
     * @param place middle of the symbol
     * @param anchor where the crossing lies; other than {@code place} where symbols had to make room for each other
     */
    public record Symbol(CrossingId crossing, Point place, Point anchor) {
        /** Whether a line should lead from the symbol to where the crossing lies. */
        public boolean isMoved() {
            return place.distanceTo(anchor) > SYMBOL_RADIUS / 2;
        }
    }

    /**
     * A name.
     *
     * @param crossing whose
     * @param words as drawn
     * @param at where the text is anchored, on its baseline
     * @param textAnchor {@code start}, {@code middle} or {@code end}
     * @param box the paper kept for it; off the line, the frame and everything else on the sheet
     * @param leader from the symbol to the name, where the name had no room beside it
     */
    public record Label(
            CrossingId crossing, String words, Point at, String textAnchor, Box box, Optional<Leader> leader) {}

    /**
     * A thin straight line.
     *
     * @param from where it begins
     * @param to where it ends
     */
    public record Leader(Point from, Point to) {
        /** In units of the drawing. */
        public double length() {
            return from.distanceTo(to);
        }
    }

    /**
     * A square that stands for another sheet.
     *
     * @param sheet key of that sheet
     * @param letter as drawn on both
     * @param place middle of the square
     */
    public record Reference(String sheet, String letter, Point place) {}

    /** Every thin line: from a moved symbol to where its crossing lies, from a symbol to a name that stands apart. */
    public List<Leader> leaders() {
        return Stream.concat(
                        symbols.stream()
                                .filter(Symbol::isMoved)
                                .map(symbol -> new Leader(symbol.place(), symbol.anchor())),
                        labels.stream().flatMap(label -> label.leader().stream()))
                .toList();
    }

    /** The symbol of a crossing's place on this sheet exists. */
    public boolean shows(CrossingId crossing) {
        return symbols.stream().anyMatch(symbol -> symbol.crossing().equals(crossing));
    }
}
