package org.garita.app.crossing;

import java.util.ArrayList;
import java.util.List;
import org.garita.app.crossing.MapSheet.Land;
import org.garita.app.crossing.MapSheet.Reference;
import org.garita.app.crossing.MapSheet.Symbol;
import org.garita.kernel.place.BorderOutline;
import org.garita.kernel.place.MapProjection;
import org.garita.kernel.place.MapProjection.Point;
import org.garita.kernel.place.Position;
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
        List<String> line = line(projection, clip);
        List<MapSheet.Name> places = names.stream()
                .map(name ->
                        new MapSheet.Name(name.words().in(language), name.isCountry(), projection.project(name.at())))
                .toList();
        LabelPlacing labels = new LabelPlacing(width, height, symbols, obstacles, onLine(projection));
        places.forEach(labels::keepOff);
        return new MapSheet(
                key,
                width,
                height,
                land(projection, clip),
                line,
                places,
                symbols,
                width < WIDE_ENOUGH_FOR_NAMES * placed.size() ? List.of() : labels.place(placed, language),
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

    /** Points along the line, a few units apart: names keep off them where they can. */
    private List<Point> onLine(MapProjection projection) {
        List<Point> points = new ArrayList<>();
        for (List<Position> stretch : outline.line()) {
            for (int i = 0; i + 1 < stretch.size(); i++) {
                Point from = projection.project(stretch.get(i));
                Point to = projection.project(stretch.get(i + 1));
                int steps = (int) Math.min(500, Math.ceil(from.distanceTo(to) / 4));
                for (int step = 0; step <= steps; step++) {
                    double t = steps == 0 ? 0 : step / (double) steps;
                    points.add(new Point(from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y())));
                }
            }
        }
        return points;
    }
}
