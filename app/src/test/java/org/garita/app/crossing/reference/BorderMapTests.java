package org.garita.app.crossing.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.garita.app.crossing.BorderMap;
import org.garita.app.crossing.Box;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.MapSheet;
import org.garita.app.crossing.MapSheet.Symbol;
import org.garita.kernel.place.BorderOutline;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.place.MapProjection.Point;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BorderMapTests {
    private static final List<Crossing> CROSSINGS =
            new CrossingConfiguration().crossings().all();
    /** Free paper between a name and the line or the frame, in units of the drawing. */
    private static final double FREE = 1.5;

    private static final BorderMap MAP = BorderMap.of(BorderOutline.load(), CROSSINGS);

    private static Stream<MapSheet> sheets(Language language) {
        BorderMap.Sheets sheets = MAP.in(language);
        return Stream.concat(Stream.of(sheets.wide(), sheets.narrow()), sheets.insets().stream());
    }

    @ParameterizedTest
    @EnumSource
    void no_two_symbols_touch_on_any_sheet(Language language) {
        sheets(language).forEach(sheet -> {
            List<Symbol> symbols = sheet.symbols();
            for (int i = 0; i < symbols.size(); i++) {
                for (int j = i + 1; j < symbols.size(); j++) {
                    assertThat(symbols.get(i).place().distanceTo(symbols.get(j).place()))
                            .as(
                                    "%s: %s and %s",
                                    sheet.key(),
                                    symbols.get(i).crossing(),
                                    symbols.get(j).crossing())
                            .isGreaterThan(2 * MapSheet.SYMBOL_RADIUS);
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void no_symbol_touches_the_square_of_an_inset(Language language) {
        sheets(language).forEach(sheet -> sheet.references().forEach(reference -> assertThat(sheet.symbols())
                .allMatch(symbol -> symbol.place().distanceTo(reference.place()) > 2 * MapSheet.SYMBOL_RADIUS)));
    }

    @Test
    void every_crossing_with_a_position_is_on_the_border_or_in_one_inset_and_a_crossing_without_is_on_none() {
        for (boolean wide : new boolean[] {true, false}) {
            BorderMap.Sheets sheets = MAP.in(Language.EN);
            List<CrossingId> shown = new ArrayList<>();
            (wide ? sheets.wide() : sheets.narrow()).symbols().forEach(symbol -> shown.add(symbol.crossing()));
            sheets.insets().forEach(inset -> inset.symbols().forEach(symbol -> shown.add(symbol.crossing())));
            assertThat(shown)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(CROSSINGS.stream()
                            .filter(crossing -> crossing.position().isPresent())
                            .map(Crossing::id)
                            .toList());
        }
    }

    @Test
    void symbols_stay_near_their_crossings() {
        sheets(Language.EN).flatMap(sheet -> sheet.symbols().stream()).forEach(symbol -> assertThat(
                        symbol.place().distanceTo(symbol.anchor()))
                .as(symbol.crossing().value())
                .isLessThan(6 * MapSheet.SYMBOL_RADIUS));
    }

    @ParameterizedTest
    @EnumSource
    void most_names_find_room_on_the_insets_and_none_leaves_the_sheet(Language language) {
        List<MapSheet> insets = MAP.in(language).insets();
        long symbols =
                insets.stream().mapToLong(sheet -> sheet.symbols().size()).sum();
        long labels = insets.stream().mapToLong(sheet -> sheet.labels().size()).sum();
        assertThat(labels).isGreaterThanOrEqualTo(symbols * 9 / 10);
        sheets(language).forEach(sheet -> assertThat(sheet.labels())
                .allMatch(label -> label.at().x() > 0
                        && label.at().x() < sheet.width()
                        && label.at().y() > 0
                        && label.at().y() < sheet.height()));
    }

    @ParameterizedTest
    @EnumSource
    void no_name_of_a_crossing_country_or_state_touches_the_line_or_the_frame(Language language) {
        sheets(language).forEach(sheet -> names(sheet).forEach((words, box) -> {
            assertThat(onTheLine(sheet))
                    .as("the line under '%s' on %s, %s", words, sheet.key(), box)
                    .noneMatch(point -> near(box, point));
            assertThat(box.left() >= FREE
                            && box.top() >= FREE
                            && box.right() <= sheet.width() - FREE
                            && box.bottom() <= sheet.height() - FREE)
                    .as("'%s' inside the frame of %s, %s", words, sheet.key(), box)
                    .isTrue();
        }));
    }

    @ParameterizedTest
    @EnumSource
    void no_two_names_cover_each_other_and_none_covers_a_symbol(Language language) {
        sheets(language).forEach(sheet -> {
            List<Map.Entry<String, Box>> names = List.copyOf(names(sheet).entrySet());
            for (int i = 0; i < names.size(); i++) {
                Box box = names.get(i).getValue();
                assertThat(sheet.symbols())
                        .as("symbols under %s on %s", names.get(i), sheet.key())
                        .noneMatch(symbol -> holds(box, symbol.place()));
                for (int j = i + 1; j < names.size(); j++) {
                    Box other = names.get(j).getValue();
                    assertThat(box.left() < other.right()
                                    && other.left() < box.right()
                                    && box.top() < other.bottom()
                                    && other.top() < box.bottom())
                            .as("%s and %s on %s", names.get(i), names.get(j), sheet.key())
                            .isFalse();
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_name_without_a_line_to_its_symbol_lies_nearest_to_that_symbol(Language language) {
        sheets(language).forEach(sheet -> sheet.labels().stream()
                .filter(label -> label.leader().isEmpty())
                .forEach(label -> assertThat(sheet.symbols().stream()
                                .min(Comparator.comparingDouble(symbol -> distance(label.box(), symbol.place())))
                                .map(Symbol::crossing))
                        .as("the symbol nearest to '%s' on %s", label.words(), sheet.key())
                        .contains(label.crossing())));
    }

    private static double distance(Box box, Point point) {
        double dx = Math.max(0, Math.max(box.left() - point.x(), point.x() - box.right()));
        double dy = Math.max(0, Math.max(box.top() - point.y(), point.y() - box.bottom()));
        return Math.hypot(dx, dy);
    }

    /** The paper of every name on a sheet; several countries or crossings of one name would be an error of their own. */
    private static Map<String, Box> names(MapSheet sheet) {
        Map<String, Box> names = new LinkedHashMap<>();
        sheet.names().forEach(name -> names.put(name.words(), name.box()));
        sheet.labels().forEach(label -> names.put(label.words(), label.box()));
        assertThat(names).hasSize(sheet.names().size() + sheet.labels().size());
        return names;
    }

    /** Points of the line as it is drawn, half a unit apart: slow and obvious, unlike the placing. */
    private static List<Point> onTheLine(MapSheet sheet) {
        List<Point> points = new ArrayList<>();
        for (String path : sheet.line()) {
            List<Point> corners = Stream.of(path.substring(1).split("L"))
                    .map(pair -> pair.split(" "))
                    .map(pair -> new Point(Double.parseDouble(pair[0]), Double.parseDouble(pair[1])))
                    .toList();
            for (int i = 0; i + 1 < corners.size(); i++) {
                Point from = corners.get(i);
                Point to = corners.get(i + 1);
                double steps = Math.ceil(2 * from.distanceTo(to));
                for (int step = 0; step <= steps; step++) {
                    double t = steps == 0 ? 0 : step / steps;
                    points.add(new Point(from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y())));
                }
            }
        }
        return points;
    }

    private static boolean near(Box box, Point point) {
        return holds(new Box(box.left() - FREE, box.top() - FREE, box.right() + FREE, box.bottom() + FREE), point);
    }

    private static boolean holds(Box box, Point point) {
        return point.x() > box.left() && point.x() < box.right() && point.y() > box.top() && point.y() < box.bottom();
    }

    @Test
    void both_countries_and_the_line_are_on_every_sheet() {
        sheets(Language.ES).forEach(sheet -> {
            Set<String> countries = new HashSet<>();
            sheet.land().forEach(land -> countries.add(land.country().slug()));
            assertThat(countries).as(sheet.key()).containsExactlyInAnyOrder("us", "mx");
            assertThat(sheet.line()).as(sheet.key()).isNotEmpty();
        });
    }

    @Test
    void each_inset_is_named_by_a_letter_on_the_map_of_the_border() {
        BorderMap.Sheets sheets = MAP.in(Language.EN);
        assertThat(sheets.insets()).extracting(MAP::letter).containsExactly("A", "B", "C", "D");
        assertThat(sheets.wide().references())
                .extracting(MapSheet.Reference::letter)
                .containsExactly("A", "B", "C", "D");
    }
}
