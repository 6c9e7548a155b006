package org.garita.app.crossing;

import java.util.ArrayList;
import java.util.List;
import org.garita.app.crossing.MapSheet.Land;
import org.garita.app.crossing.MapSheet.Reference;
import org.garita.app.crossing.MapSheet.Symbol;
import org.garita.kernel.place.BorderOutline;
import org.garita.kernel.place.MapProjection;
import org.garita.kernel.place.MapProjection.Point;
import org.garita.kernel.text.Language;

/** Draws one sheet: land and line cut to the sheet, then symbols, then names where they fit. */
final class SheetDrawing {

    /** Units of width per symbol below which names would cover the map. */
    private static final int WIDE_ENOUGH_FOR_NAMES = 20;

    private final BorderOutline outline;
    private final Language language;

    SheetDrawing(BorderOutline outline, Language language) {
        this.outline = outline;
        this.language = language;
    }

    MapSheet draw(
            String key,
            MapProjection projection,
            List<Crossing> crossings,
            List<Reference> references,
            List<BorderMap.Name> names) {
        int width = (int) Math.round(projection.width());
        int height = (int) Math.round(projection.height());
        Clip clip = new Clip(width, height);
        List<Crossing> placed = crossings.stream()
                .filter(crossing -> crossing.position()
                        .filter(projection.window()::contains)
                        .isPresent())
                .toList();
        List<Point> anchors = placed.stream()
                .flatMap(crossing -> crossing.position().stream())
                .map(projection::project)
                .toList();
        List<Point> obstacles = references.stream().map(Reference::place).toList();
        List<Point> spread = new SymbolSpread(width, height).spread(anchors, obstacles);
        List<Symbol> symbols = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            symbols.add(new Symbol(placed.get(i).id(), spread.get(i), anchors.get(i)));
        }
        List<List<Point>> line = line(projection, clip);
        Paper paper = Paper.empty(width, height, line);
        symbols.forEach(symbol -> paper.take(Box.around(symbol.place(), MapSheet.SYMBOL_RADIUS)));
        symbols.stream().filter(Symbol::isMoved).forEach(symbol -> paper.draw(symbol.place(), symbol.anchor()));
        obstacles.forEach(obstacle -> paper.take(Box.around(obstacle, MapSheet.SYMBOL_RADIUS + 1)));
        List<MapSheet.Name> places = places(names, projection, paper);
        return new MapSheet(
                key,
                width,
                height,
                land(projection, clip),
                line.stream().map(Clip::path).toList(),
                places,
                symbols,
                width < WIDE_ENOUGH_FOR_NAMES * placed.size() ? List.of() : labels(placed, symbols, paper),
                references);
    }

    private List<MapSheet.Name> places(List<BorderMap.Name> names, MapProjection projection, Paper paper) {
        NamePlacing placing = new NamePlacing(paper);
        List<MapSheet.Name> places = new ArrayList<>();
        for (BorderMap.Name name : names) {
            String words = name.words().in(language);
            Point at = placing.place(words, name.lettering(), projection.project(name.at()));
            places.add(new MapSheet.Name(
                    words, name.isCountry(), at, name.lettering().box(words, at, "middle")));
        }
        return places;
    }

    private List<MapSheet.Label> labels(List<Crossing> crossings, List<Symbol> symbols, Paper paper) {
        List<String> words = crossings.stream()
                .map(crossing -> crossing.label().in(language))
                .toList();
        return new LabelPlacing(paper, symbols, words).place();
    }

    private List<Land> land(MapProjection projection, Clip clip) {
        List<Land> land = new ArrayList<>();
        for (BorderOutline.State state : outline.states()) {
            List<Point> ring =
                    clip.ring(state.ring().stream().map(projection::project).toList());
            if (ring.size() > 2) {
                land.add(new Land(state.country(), Clip.path(ring) + "Z"));
            }
        }
        return land;
    }

    private List<List<Point>> line(MapProjection projection, Clip clip) {
        return outline.line().stream()
                .map(stretch -> stretch.stream().map(projection::project).toList())
                .flatMap(points -> clip.polyline(points).stream())
                .toList();
    }
}
