package org.garita.app.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garita.app.accord.Act;
import org.garita.app.accord.CapitalTimes;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.JournalRow;
import org.garita.kernel.place.Country;

/**
 * What both sides did to one document, in two halves of equal rank.
 *
 * @param address page of the document
 * @param hash its hash
 * @param halves the two sides, the page language's country first
 */
record SigningView(String address, String hash, List<Half> halves) {
    SigningView {
        halves = List.copyOf(halves);
    }

    /**
     * One side.
     *
     * @param slug its country
     * @param acts what it did or has not done yet, in the order of the procedure
     */
    record Half(String slug, List<Line> acts) {
        Half {
            acts = List.copyOf(acts);
        }

        public String countryKey() {
            return "plan.country." + slug;
        }
    }

    /**
     * One act of the procedure.
     *
     * @param key message key when done, with office and time as arguments; when not done, without
     * @param done whether it counts
     * @param office who
     * @param time when, if done
     * @param row hash of the journal row, in brief
     */
    record Line(String key, boolean done, String office, Optional<CapitalTimes> time, String row) {}

    // message keys: plan.signed.*, plan.unsigned.*
    static SigningView of(DocumentFile file, PlanWords words) {
        List<Half> halves = new ArrayList<>();
        for (Country country : words.bothSides()) {
            halves.add(new Half(
                    country.slug(),
                    List.of(
                            line("agree", Act.Agree.class, file.agreed().contains(country), file, country, words),
                            line(
                                    "conformity",
                                    Act.NoteConformity.class,
                                    file.conforming().contains(country),
                                    file,
                                    country,
                                    words),
                            line(
                                    "endorse",
                                    Act.Endorse.class,
                                    file.endorsed().contains(country),
                                    file,
                                    country,
                                    words))));
        }
        return new SigningView(words.document(file.hash().hex()), file.hash().hex(), halves);
    }

    private static Line line(
            String name,
            Class<? extends Act> kind,
            boolean counts,
            DocumentFile file,
            Country country,
            PlanWords words) {
        Optional<JournalRow> row = file.rows().stream()
                .filter(found -> found.country() == country && kind.isInstance(found.act()))
                .reduce((earlier, later) -> later)
                .filter(found -> counts);
        return row.map(found -> new Line(
                        "plan.signed." + name,
                        true,
                        words.office(found.office()),
                        Optional.of(words.times(found.time())),
                        found.hash().brief()))
                .orElseGet(() -> new Line("plan.unsigned." + name, false, "", Optional.empty(), ""));
    }
}
