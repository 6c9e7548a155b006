package org.garita.app.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.Clause;
import org.garita.app.accord.Document;
import org.garita.kernel.text.Text;

/**
 * The short invented text that visitors of the tour let both sides sign. One character of it is a figure that matters, so
 * that altering it means something.
 */
final class TourText {
    /** Kind of the tour's documents; no plan knows it. */
    static final String KIND = "tour";

    static final String DAYS = "30";
    static final String ALTERED_DAYS = "80";

    private static final Text TITLE = new Text(
            "One more morning lane for trucks (demonstration)", "Un carril matutino más para camiones (demostración)");
    private static final Clause LANE = new Clause(
            "1",
            new Text(
                    "Both governments open one more lane for trucks from 6 to 9 in the morning.",
                    "Ambos gobiernos abren un carril más para camiones de 6 a 9 de la mañana."));

    private TourText() {}

    /** The clause without a figure. */
    static Text lane() {
        return LANE.text();
    }

    /** The clause with the figure. */
    static Text deadline(String days) {
        return new Text("They do so within " + days + " days.", "Lo hacen en un plazo de " + days + " días.");
    }

    /** First text of a tour: both sides will sign it. */
    static Document first(String tour) {
        return document(tour, "first", 1, DAYS);
    }

    /** Second text of a tour: one side signs it, then it is altered. */
    static Document second(String tour) {
        return document(tour, "second", 1, DAYS);
    }

    /** The second text with one character altered. */
    static Document altered(String tour) {
        return document(tour, "second", 2, ALTERED_DAYS);
    }

    /** Lineage of one of a tour's texts. */
    static String id(String tour, String which) {
        return KIND + "/" + tour + "/" + which;
    }

    private static Document document(String tour, String which, int version, String days) {
        return new Document(
                id(tour, which),
                version,
                KIND,
                Optional.empty(),
                Optional.empty(),
                TITLE,
                List.of(LANE, new Clause("2", deadline(days))),
                Map.of("demonstration", true, "tour", tour));
    }
}
