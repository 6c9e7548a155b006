package org.garita.app.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.Act;
import org.garita.app.accord.Clause;
import org.garita.app.accord.Document;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Standing;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;

/** The statement that an action is complete: one side claims it by its endorsement, the other confirms it by its own. */
final class Completion {
    /** What the accord calls a completion. */
    static final String KIND = "completion";

    private final DocumentFile file;

    Completion(DocumentFile file) {
        this.file = file;
    }

    Hash hash() {
        return file.hash();
    }

    Document document() {
        return file.document();
    }

    /** The side that put it forward. */
    Country claimant() {
        return file.proposedBy();
    }

    /** Whether one side's endorsement stands alone. */
    boolean claimed() {
        return file.standing() instanceof Standing.Awaiting;
    }

    /** Whether both say so. */
    boolean inForce() {
        return file.standing().isInForce();
    }

    /** Whether it can still come into force, or is. */
    boolean live() {
        return file.standing()
                .match(
                        proposed -> true,
                        awaiting -> true,
                        inForce -> true,
                        gone -> false,
                        superseded -> false,
                        withdrawn -> false);
    }

    /** The day on which this country endorsed it. */
    Optional<LocalDate> endorsedOn(Country country, ZoneId zone) {
        if (!file.endorsed().contains(country)) {
            return Optional.empty();
        }
        return file.rows().stream()
                .filter(row -> row.country() == country && row.act() instanceof Act.Endorse)
                .map(row -> LocalDate.ofInstant(row.time(), zone))
                .reduce((earlier, later) -> later);
    }

    /** The day since which both say so. */
    Optional<LocalDate> since(ZoneId zone) {
        return file.standing() instanceof Standing.InForce inForce
                ? Optional.of(LocalDate.ofInstant(inForce.since(), zone))
                : Optional.empty();
    }

    /** The text of the action that a completion document speaks of. */
    static Hash subject(Document document) {
        return new Hash(Content.of(document.content()).words("action"));
    }

    /** The document by which one side claims that an action is complete. */
    static Document claim(ActionRef ref, Hash action, ActionText text, Progress progress, Country by, int version) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("plan", ref.plan().value());
        content.put("number", ref.number());
        content.put("generation", ref.generation());
        content.put("action", action.hex());
        content.put("claimedBy", by.name());
        content.put("evidence", evidence(progress));
        String slot = ref.slotKey() + "/completion";
        return new Document(
                slot,
                version,
                KIND,
                Optional.of(slot),
                Optional.empty(),
                new Text(
                        "Completion of action %d: %s"
                                .formatted(ref.number(), text.title().en()),
                        "Conclusión de la acción %d: %s"
                                .formatted(ref.number(), text.title().es())),
                clauses(text, progress),
                content);
    }

    private static List<String> evidence(Progress progress) {
        return progress.parts().stream()
                .flatMap(part -> part.shown().stream())
                .map(exhibit -> exhibit.evidence().id())
                .sorted()
                .toList();
    }

    private static List<Clause> clauses(ActionText text, Progress progress) {
        List<Clause> clauses = new ArrayList<>();
        clauses.add(new Clause("1", text.criterion().object()));
        int number = 0;
        for (Progress.Of part : progress.parts()) {
            if (part.met()) {
                number++;
                clauses.add(new Clause("1." + number, part.part().name()));
            }
        }
        return clauses;
    }
}
