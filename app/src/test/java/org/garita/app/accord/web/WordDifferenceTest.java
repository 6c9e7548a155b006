package org.garita.app.accord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.garita.app.accord.web.WordDifference.Change;
import org.garita.app.accord.web.WordDifference.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordDifferenceTest {
    @Test
    void one_altered_figure_is_named_and_nothing_else() {
        assertThat(picture("within 30 days of notice", "within 80 days of notice"))
                .isEqualTo("within [-30-][+80+] days of notice");
    }

    @Test
    void equal_texts_are_one_piece() {
        assertThat(WordDifference.between("same words", "same words"))
                .containsExactly(new Piece(Change.SAME, "same words"));
    }

    @Test
    void a_word_put_in_and_a_word_taken_out_are_told_apart() {
        assertThat(picture("open the gate", "open the north gate")).isEqualTo("open the [+north +]gate");
        assertThat(picture("open the north gate", "open the gate")).isEqualTo("open the [-north -]gate");
    }

    @Test
    void a_changed_phrase_stays_one_phrase() {
        assertThat(picture("by the end of May", "by the first of next June"))
                .isEqualTo("by the [-end-][+first+] of [-May-][+next June+]");
    }

    @Test
    void a_changed_mark_or_accent_is_a_change() {
        assertThat(picture("esta aquí.", "está aquí;")).isEqualTo("[-esta-][+está+] aquí[-.-][+;+]");
    }

    @Test
    void from_nothing_all_is_added_and_to_nothing_all_is_removed() {
        assertThat(picture("", "a b")).isEqualTo("[+a b+]");
        assertThat(picture("a b", "")).isEqualTo("[-a b-]");
        assertThat(WordDifference.between("", "")).isEmpty();
    }

    @Test
    void texts_too_long_for_the_table_are_replaced_whole() {
        String old = "a ".repeat(1_500);
        String young = "b ".repeat(1_500);

        assertThat(picture(old, young)).isEqualTo("[-" + old.strip() + "-][+" + young.strip() + "+] ");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void both_texts_can_be_read_back_from_the_difference(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 200; run++) {
            String old = words(random);
            String young = words(random);
            List<Piece> pieces = WordDifference.between(old, young);
            assertThat(without(pieces, Change.ADDED))
                    .as("earlier text, seed %d", seed)
                    .isEqualTo(old);
            assertThat(without(pieces, Change.REMOVED))
                    .as("later text, seed %d", seed)
                    .isEqualTo(young);
        }
    }

    private static String words(Random random) {
        String[] some = {"a", "b", "c", " ", " ", ".", "á", "  "};
        return random.ints(random.nextInt(15), 0, some.length)
                .mapToObj(i -> some[i])
                .collect(Collectors.joining());
    }

    private static String without(List<Piece> pieces, Change change) {
        return pieces.stream()
                .filter(piece -> piece.change() != change)
                .map(Piece::words)
                .collect(Collectors.joining());
    }

    private static String picture(String earlier, String later) {
        return WordDifference.between(earlier, later).stream()
                .map(piece -> piece.change() == Change.SAME
                        ? piece.words()
                        : piece.change() == Change.REMOVED ? "[-" + piece.words() + "-]" : "[+" + piece.words() + "+]")
                .collect(Collectors.joining());
    }
}
