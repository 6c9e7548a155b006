package org.garita.app.sensing.node;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.garita.app.accord.Clause;
import org.garita.app.accord.Document;
import org.garita.app.accord.Hash;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Language;
import org.garita.kernel.text.Text;
import org.springframework.context.MessageSource;

/** Writes the document that names the measuring node of a crossing, and reads what it says. */
final class MeasuringNodePaper {
    /** What the accord calls it. */
    static final String KIND = "measuring-node";

    private static final String CROSSING = "crossing";
    private static final String COUNTRY = "measuring_node";
    private static final int CLAUSES = 6;

    private final MessageSource messages;

    MeasuringNodePaper(MessageSource messages) {
        this.messages = messages;
    }

    /** The lineage and the slot of a crossing: one document at a time names its measuring node. */
    static String lineage(CrossingId crossing) {
        return "sensing/measuring-node/" + crossing;
    }

    /**
     * A draft.
     *
     * @param name of the crossing
     * @param country whose node measures it
     * @param version its place in the lineage, from 1
     * @param supersedes what is in force now
     */
    Document document(CrossingId crossing, Text name, Country country, int version, Optional<Hash> supersedes) {
        List<Clause> clauses = IntStream.rangeClosed(1, CLAUSES)
                .mapToObj(number -> new Clause(
                        String.valueOf(number),
                        both("sensing.node.paper." + number, name, country))) // message keys: sensing.node.paper.*
                .toList();
        return new Document(
                lineage(crossing),
                version,
                KIND,
                Optional.of(lineage(crossing)),
                supersedes,
                both("sensing.node.paper.title", name, country),
                clauses,
                Map.of(CROSSING, crossing.value(), COUNTRY, country.name()));
    }

    private Text both(String key, Text name, Country country) {
        return new Text(say(key, name, country, Language.EN), say(key, name, country, Language.ES));
    }

    private String say(String key, Text name, Country country, Language language) {
        return messages.getMessage(
                key,
                new Object[] {name.in(language), country(country, language), country(country.other(), language)},
                language.locale());
    }

    private String country(Country country, Language language) {
        // message keys: sensing.node.of.us, sensing.node.of.mx
        return messages.getMessage("sensing.node.of." + country.slug(), null, language.locale());
    }

    /** Whether a document speaks of a crossing. */
    static boolean isAbout(Document document, CrossingId crossing) {
        return crossing.value().equals(document.content().get(CROSSING))
                && document.slot().equals(Optional.of(lineage(crossing)));
    }

    /** The country that a document names; nothing when it names none. */
    static Optional<Country> named(Document document) {
        return List.of(Country.values()).stream()
                .filter(country -> country.name().equals(document.content().get(COUNTRY)))
                .findFirst();
    }
}
