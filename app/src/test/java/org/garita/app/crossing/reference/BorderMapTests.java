package org.garita.app.crossing.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.garita.app.crossing.BorderMap;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.MapSheet;
import org.garita.app.crossing.MapSheet.Symbol;
import org.garita.kernel.place.BorderOutline;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BorderMapTests {
    private static final List<Crossing> CROSSINGS =
            new CrossingConfiguration().crossings().all();
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
        assertThat(labels).isGreaterThanOrEqualTo(symbols * 8 / 10);
        sheets(language).forEach(sheet -> assertThat(sheet.labels())
                .allMatch(label -> label.at().x() > 0
                        && label.at().x() < sheet.width()
                        && label.at().y() > 0
                        && label.at().y() < sheet.height()));
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
