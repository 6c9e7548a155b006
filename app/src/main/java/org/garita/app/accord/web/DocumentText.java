package org.garita.app.accord.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.garita.app.accord.Clause;
import org.garita.app.accord.Document;
import org.garita.app.accord.web.WordDifference.Change;
import org.garita.app.accord.web.WordDifference.Piece;
import org.garita.kernel.text.Language;
import org.garita.kernel.text.Text;

/**
 * Everything that is signed, laid out for reading: both languages side by side in the order of one side's copy, clause by
 * clause, then the proposing room's own fields, since they are in the hash too. The same layout shows one text or the
 * difference between two.
 *
 * @param parties both countries by name, one cell per column
 * @param title the title, one cell per column
 * @param clauses the clauses, in order
 * @param fields the proposing room's content, in the order of their names
 */
record DocumentText(List<Cell> parties, List<Cell> title, List<Row> clauses, List<Row> fields) {
    private static final Set<String> LANGUAGES = Set.of("en", "es");

    /**
     * Words of one language.
     *
     * @param lang language code for the {@code lang} attribute, empty when the value belongs to no language
     * @param pieces the words, told apart by their fate when two texts are compared
     */
    record Cell(String lang, List<Piece> pieces) {}

    /**
     * One line of the text.
     *
     * @param label number of a clause or name of a field
     * @param cells one cell per column, or a single one when the value belongs to no language
     * @param changed whether the two compared texts differ here
     */
    record Row(String label, List<Cell> cells, boolean changed) {}

    /** The text as it stands. */
    static DocumentText of(Document document, Alternat alternat) {
        return compared(document, document, alternat);
    }

    /** What changed from the earlier to the later document. */
    static DocumentText compared(Document earlier, Document later, Alternat alternat) {
        return new DocumentText(
                cells(Optional.of(alternat.parties()), Optional.of(alternat.parties()), alternat),
                cells(Optional.of(earlier.title()), Optional.of(later.title()), alternat),
                clauses(earlier, later, alternat),
                fields(earlier, later, alternat));
    }

    /** Whether any line differs between the two texts compared. */
    public boolean changed() {
        return clauses.stream().anyMatch(Row::changed)
                || fields.stream().anyMatch(Row::changed)
                || title.stream().anyMatch(DocumentText::changed);
    }

    /** Whether the proposing room's own fields differ between the two texts compared. */
    public boolean fieldsChanged() {
        return fields.stream().anyMatch(Row::changed);
    }

    private static List<Row> clauses(Document earlier, Document later, Alternat alternat) {
        Map<String, Text> old = byNumber(earlier.clauses());
        Map<String, Text> young = byNumber(later.clauses());
        Set<String> numbers = new LinkedHashSet<>(young.keySet());
        numbers.addAll(old.keySet());
        return numbers.stream()
                .map(number -> row(
                        number,
                        cells(Optional.ofNullable(old.get(number)), Optional.ofNullable(young.get(number)), alternat)))
                .toList();
    }

    private static Map<String, Text> byNumber(List<Clause> clauses) {
        Map<String, Text> texts = new LinkedHashMap<>();
        clauses.forEach(clause -> texts.put(clause.number(), clause.text()));
        return texts;
    }

    private static List<Row> fields(Document earlier, Document later, Alternat alternat) {
        Map<String, Object> old = new TreeMap<>();
        Map<String, Object> young = new TreeMap<>();
        flatten("", earlier.content(), old);
        flatten("", later.content(), young);
        Set<String> names = new LinkedHashSet<>(young.keySet());
        names.addAll(old.keySet());
        List<Row> rows = new ArrayList<>();
        for (String name : names) {
            Optional<Object> before = Optional.ofNullable(old.get(name));
            Optional<Object> after = Optional.ofNullable(young.get(name));
            rows.add(row(
                    name,
                    inTwoLanguages(before) && inTwoLanguages(after)
                            ? cells(before.map(Text.class::cast), after.map(Text.class::cast), alternat)
                            : List.of(new Cell(
                                    "", difference(before.map(Object::toString), after.map(Object::toString))))));
        }
        return rows;
    }

    private static boolean inTwoLanguages(Optional<Object> value) {
        return value.isEmpty() || value.get() instanceof Text;
    }

    /** Names leaves by their path; a pair of English and Spanish is one leaf. */
    private static void flatten(String path, Object value, Map<String, Object> leaves) {
        if (value instanceof Map<?, ?> map) {
            Optional<Text> text = text(map);
            text.ifPresent(pair -> leaves.put(path, pair));
            map.forEach((key, inner) -> {
                if (text.isEmpty() || !LANGUAGES.contains(key.toString())) {
                    flatten(path.isEmpty() ? key.toString() : path + "." + key, inner, leaves);
                }
            });
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(path + "[" + (i + 1) + "]", list.get(i), leaves);
            }
        } else {
            leaves.put(path, value);
        }
    }

    private static Optional<Text> text(Map<?, ?> map) {
        return map.get("en") instanceof String en
                        && map.get("es") instanceof String es
                        && !en.isBlank()
                        && !es.isBlank()
                ? Optional.of(new Text(en, es))
                : Optional.empty();
    }

    private static Row row(String label, List<Cell> cells) {
        return new Row(label, cells, cells.stream().anyMatch(DocumentText::changed));
    }

    private static boolean changed(Cell cell) {
        return cell.pieces().stream().anyMatch(piece -> piece.change() != Change.SAME);
    }

    private static List<Cell> cells(Optional<Text> before, Optional<Text> after, Alternat alternat) {
        return alternat.languages().stream()
                .map(language -> new Cell(language.code(), difference(in(language, before), in(language, after))))
                .toList();
    }

    private static Optional<String> in(Language language, Optional<Text> text) {
        return text.map(words -> words.in(language));
    }

    private static List<Piece> difference(Optional<String> before, Optional<String> after) {
        return before.equals(after)
                ? after.map(words -> List.of(new Piece(Change.SAME, words))).orElse(List.of())
                : WordDifference.between(before.orElse(""), after.orElse(""));
    }
}
