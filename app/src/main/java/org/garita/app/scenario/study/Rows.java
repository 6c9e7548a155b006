package org.garita.app.scenario.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.garita.app.scenario.portfile.Fields;
import org.garita.app.scenario.portfile.Mistake;
import org.garita.app.scenario.portfile.Part;
import org.garita.kernel.text.Text;

/** Reading of rows and of numbers that must lie between two others; what does not is noted at its line. */
final class Rows {
    private static final double MOST = 1_000_000;

    private Rows() {}

    static Fields fields(Part part, StudyVocabulary vocabulary) {
        return Fields.of(part, vocabulary.keys());
    }

    /** The rows of a list that must have one at least, each with an id of its own. */
    static <T> List<T> withIds(Fields fields, String key, Function<Part, T> read, Function<T, String> id) {
        List<T> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<Part> parts = fields.rows(key);
        for (Part part : parts) {
            T row = read.apply(part);
            rows.add(row);
            if (!ids.add(id.apply(row))) {
                part.wrong(Mistake.ID_TWICE);
            }
        }
        if (parts.isEmpty()) {
            fields.find(key).filter(Part::isList).ifPresent(part -> part.wrong(Mistake.MISSING));
        }
        return rows;
    }

    static double between(Part part, double least, double most) {
        double number = part.number();
        if (!(number >= least && number <= most)) {
            part.wrong(Mistake.OUT_OF_RANGE, shown(least), shown(most));
            return least;
        }
        return number;
    }

    static double between(Fields fields, String key, double least, double most) {
        return fields.need(key).map(part -> between(part, least, most)).orElse(least);
    }

    static double between(Fields fields, String key, double least, double most, double otherwise) {
        return fields.find(key).map(part -> between(part, least, most)).orElse(otherwise);
    }

    static int whole(Fields fields, String key, int least, int most) {
        return fields.need(key).map(part -> whole(part, least, most)).orElse(least);
    }

    static int whole(Fields fields, String key, int least, int most, int otherwise) {
        return fields.find(key).map(part -> whole(part, least, most)).orElse(otherwise);
    }

    static int whole(Part part, int least, int most) {
        int number = part.whole();
        if (number < least || number > most) {
            part.wrong(Mistake.OUT_OF_RANGE, least, most);
            return least;
        }
        return number;
    }

    /** 0 or more. */
    static double amount(Fields fields, String key) {
        return between(fields, key, 0, MOST);
    }

    static OptionalDouble maybe(Fields fields, String key, double least, double most) {
        Optional<Part> part = fields.find(key);
        return part.isPresent() ? OptionalDouble.of(between(part.get(), least, most)) : OptionalDouble.empty();
    }

    /** A word that must be one of some; the first of them in place of another. */
    static String oneOf(Fields fields, String key, List<String> known) {
        Optional<Part> part = fields.need(key);
        if (part.isEmpty() || known.isEmpty()) {
            return known.isEmpty() ? "-" : known.get(0);
        }
        return oneOf(part.get(), known);
    }

    static String oneOf(Part part, List<String> known) {
        String word = part.word();
        if (!known.contains(word)) {
            part.wrong(Mistake.NOT_A_CHOICE, String.join(", ", known), Part.nearest(word, known));
            return known.get(0);
        }
        return word;
    }

    static Text name(Fields fields) {
        return fields.text("name");
    }

    private static String shown(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
