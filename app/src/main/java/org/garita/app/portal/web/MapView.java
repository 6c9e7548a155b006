package org.garita.app.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The map as a page shows it: sheets whose symbols say something.
 *
 * @param wide the whole border for wide screens
 * @param narrow the whole border for telephones
 * @param insets the dense places
 * @param legend what the symbols mean
 */
record MapView(Sheet wide, Sheet narrow, List<Sheet> insets, List<Legend> legend) {
    /**
     * One sheet.
     *
     * @param key id of its element begins with it
     * @param title its name for readers who do not see it
     * @param letter letter that stands for it on the map of the border, empty for the border itself
     */
    record Sheet(
            String key,
            String title,
            String letter,
            int width,
            int height,
            List<Shape> land,
            List<String> line,
            List<Name> names,
            List<Leader> leaders,
            List<Symbol> symbols,
            List<Label> labels,
            List<Reference> references) {
        /** The view box attribute. */
        public String viewBox() {
            return "0 0 %d %d".formatted(width, height);
        }
    }

    /** A filled outline. */
    record Shape(String kind, String path) {}

    /** A country or state. */
    record Name(String words, String kind, String x, String y) {}

    /** A line from a symbol that made room to where its crossing lies. */
    record Leader(String x1, String y1, String x2, String y2) {}

    /** A crossing; the ring says that waits are measured there: {@code measured}, {@code simulated}, or empty. */
    record Symbol(String link, String title, String mark, String path, String ring, String transform) {}

    /** A name. */
    record Label(String words, String x, String y, String anchor) {}

    /** A square that leads to an inset. */
    record Reference(String link, String letter, String title, String transform) {}

    /** One line of the legend. */
    record Legend(
            String mark,
            String path,
            String words,
            @Nullable String count) {}
}
