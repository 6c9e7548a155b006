package org.garita.app.crossing;

import java.util.List;
import org.garita.kernel.place.BorderOutline;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.MapProjection;
import org.garita.kernel.place.MapProjection.Window;
import org.garita.kernel.place.Position;
import org.garita.kernel.text.Language;
import org.garita.kernel.text.Text;

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

    private static final int INSET_HEIGHT = 210;

    /**
     * A dense place.
     *
     * @param west left edge, degrees east
     * @param east right edge, degrees east
     * @param latitude middle, degrees north; all insets have one height
     */
    private record Inset(String key, String letter, double west, double east, double latitude, List<Name> names) {
        Window window() {
            double degrees = (east - west) * Math.cos(Math.toRadians(latitude)) * INSET_HEIGHT / INSET;
            return new Window(west, latitude - degrees / 2, east, latitude + degrees / 2);
        }
    }

    /** A country or state with the point at which its name is drawn; chosen for room, not a statement of place, and moved where something stands in the way. */
    record Name(Text words, Lettering lettering, Position at) {
        boolean isCountry() {
            return lettering != Lettering.STATE;
        }
    }

    private static final List<Inset> INSETS = List.of(
            new Inset("san-diego-tijuana", "A", -117.22, -116.50, 32.565, countries(32.70, -116.74, 32.42, -116.74)),
            new Inset(
                    "el-paso-ciudad-juarez", "B", -106.75, -106.25, 31.72, countries(31.825, -106.39, 31.63, -106.62)),
            new Inset("laredo", "C", -99.84, -99.36, 27.60, countries(27.655, -99.475, 27.52, -99.74)),
            new Inset("lower-rio-grande", "D", -98.72, -97.25, 26.08, countries(26.42, -97.75, 25.74, -98.35)));

    private static final List<Name> STATES = List.of(
            country(Country.US, Lettering.COUNTRY_WIDE, 32.75, -100.4),
            country(Country.MX, Lettering.COUNTRY_WIDE, 28.35, -106.8),
            state("California", "California", 33.4, -115.6),
            state("Arizona", "Arizona", 33.0, -111.8),
            state("New Mexico", "Nuevo México", 33.0, -106.7),
            state("Texas", "Texas", 30.9, -100.4),
            state("Baja California", "Baja California", 31.2, -115.75),
            state("Sonora", "Sonora", 29.7, -110.6),
            state("Chihuahua", "Chihuahua", 29.6, -106.6),
            state("Coahuila", "Coahuila", 27.6, -102.2),
            state("Nuevo León", "Nuevo León", 25.75, -100.35),
            state("Tamaulipas", "Tamaulipas", 25.42, -98.7));

    private static List<Name> countries(double usLatitude, double usLongitude, double mxLatitude, double mxLongitude) {
        return List.of(
                country(Country.US, Lettering.COUNTRY, usLatitude, usLongitude),
                country(Country.MX, Lettering.COUNTRY, mxLatitude, mxLongitude));
    }

    private static Name country(Country country, Lettering lettering, double latitude, double longitude) {
        Text words = country == Country.US ? new Text("United States", "Estados Unidos") : new Text("Mexico", "México");
        return new Name(words, lettering, new Position(latitude, longitude));
    }

    private static Name state(String en, String es, double latitude, double longitude) {
        return new Name(new Text(en, es), Lettering.STATE, new Position(latitude, longitude));
    }

    /**
     * The sheets of one language.
     *
     * @param wide the whole border for wide screens and paper
     * @param narrow the whole border for telephones, without names
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
                        List.of(),
                        inset.names()))
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
        List<Name> names = width == WIDE ? STATES : List.of();
        return drawing.draw(key, projection, crossings, references, names);
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
