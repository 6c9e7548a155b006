package org.garita.app.crossing;

import java.util.List;
import org.garita.kernel.place.BorderOutline;
import org.garita.kernel.place.MapProjection;
import org.garita.kernel.place.MapProjection.Window;
import org.garita.kernel.place.Position;
import org.garita.kernel.text.Language;

/**
 * The map of the border: the whole line on a wide and on a narrow sheet, and four insets where crossings lie closer than
 * symbols are wide. Drawn once at the start; pages add what each symbol says.
 *
 * <pre>{@code
 * BorderMap map = BorderMap.of(BorderOutline.load(), crossings.all());
 * map.in(Language.ES).insets().get(2).labels()   // names around Laredo
 * }</pre>
 */
public final class BorderMap {
    private static final Window BORDER = new Window(-118.3, 25.3, -96.4, 33.7);
    private static final int WIDE = 1_000;
    private static final int NARROW = 360;
    private static final int INSET = 340;

    private record Inset(String key, String letter, Window window) {}

    private static final List<Inset> INSETS = List.of(
            new Inset("san-diego-tijuana", "A", new Window(-117.22, 32.41, -116.50, 32.73)),
            new Inset("el-paso-ciudad-juarez", "B", new Window(-106.75, 31.61, -106.25, 31.86)),
            new Inset("laredo", "C", new Window(-99.84, 27.46, -99.38, 27.72)),
            new Inset("lower-rio-grande", "D", new Window(-98.72, 25.74, -97.28, 26.46)));

    /**
     * The sheets of one language.
     *
     * @param wide the whole border for wide screens and paper
     * @param narrow the whole border for telephones, with fewer names
     * @param insets the four dense places, west to east
     */
    public record Sheets(MapSheet wide, MapSheet narrow, List<MapSheet> insets) {
        public Sheets {
            insets = List.copyOf(insets);
        }
    }

    private final Sheets english;
    private final Sheets spanish;

    private BorderMap(Sheets english, Sheets spanish) {
        this.english = english;
        this.spanish = spanish;
    }

    /** Draws the map of these crossings; those without a position are on no sheet. */
    public static BorderMap of(BorderOutline outline, List<Crossing> crossings) {
        return new BorderMap(
                sheets(new SheetDrawing(outline, Language.EN), crossings),
                sheets(new SheetDrawing(outline, Language.ES), crossings));
    }

    private static Sheets sheets(SheetDrawing drawing, List<Crossing> crossings) {
        List<Crossing> apart = crossings.stream()
                .filter(crossing -> INSETS.stream().noneMatch(inset -> lies(crossing, inset.window())))
                .toList();
        List<MapSheet> insets = INSETS.stream()
                .map(inset -> drawing.draw(
                        inset.key(),
                        new MapProjection(inset.window(), INSET),
                        crossings.stream()
                                .filter(crossing -> lies(crossing, inset.window()))
                                .toList(),
                        List.of()))
                .toList();
        return new Sheets(
                border("border-wide", WIDE, apart, drawing), border("border-narrow", NARROW, apart, drawing), insets);
    }

    private static MapSheet border(String key, int width, List<Crossing> crossings, SheetDrawing drawing) {
        MapProjection projection = new MapProjection(BORDER, width);
        List<MapSheet.Reference> references = INSETS.stream()
                .map(inset ->
                        new MapSheet.Reference(inset.key(), inset.letter(), projection.project(middle(inset.window()))))
                .toList();
        return drawing.draw(key, projection, crossings, references);
    }

    private static boolean lies(Crossing crossing, Window window) {
        return crossing.position().filter(window::contains).isPresent();
    }

    private static Position middle(Window window) {
        return new Position(window.middleLatitude(), (window.west() + window.east()) / 2);
    }

    /** The sheets with names in one language. */
    public Sheets in(Language language) {
        return language == Language.EN ? english : spanish;
    }

    /** Letter that stands for a sheet on the map of the whole border. */
    public String letter(MapSheet inset) {
        return INSETS.stream()
                .filter(known -> known.key().equals(inset.key()))
                .map(Inset::letter)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no inset '%s'".formatted(inset.key())));
    }
}
