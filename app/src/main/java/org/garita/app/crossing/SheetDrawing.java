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

    private final BorderOutline outline;
    private final Language language;

    SheetDrawing(BorderOutline outline, Language language) {
        this.outline = outline;
        this.language = language;
    }

    MapSheet draw(String key, MapProjection projection, List<Crossing> crossings, List<Reference> references) {
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
        List<Point> places = new SymbolSpread(width, height).spread(anchors, obstacles);
        List<Symbol> symbols = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            symbols.add(new Symbol(placed.get(i).id(), places.get(i), anchors.get(i)));
        }
        LabelPlacing labels = new LabelPlacing(width, height, symbols, obstacles);
        return new MapSheet(
                key,
                width,
                height,
                land(projection, clip),
                line(projection, clip),
                symbols,
                labels.place(placed, language),
                references);
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

    private List<String> line(MapProjection projection, Clip clip) {
        return outline.line().stream()
                .map(stretch -> stretch.stream().map(projection::project).toList())
                .flatMap(points -> clip.polyline(points).stream())
                .map(Clip::path)
                .toList();
    }
}
