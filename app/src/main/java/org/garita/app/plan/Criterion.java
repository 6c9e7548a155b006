package org.garita.app.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;

/**
 * When an action is complete: a verb, its object, and how many of its parts have to be shown.
 *
 * @param verb the verb of the plan's text, which decides what has to be shown for each part
 * @param object what the verb applies to
 * @param needed how many parts are needed, at least 1 and at most all
 * @param parts the parts, each with its own id
 * @param accepts kinds of evidence that count, for example {@code DOCUMENT}
 * @param confirmedBy the countries that must say that it is complete
 */
public record Criterion(
        Verb verb, Text object, int needed, List<Part> parts, List<String> accepts, Set<Country> confirmedBy) {
    /**
     * One thing to be shown.
     *
     * @param id lower-case word, unique within the criterion
     * @param name what it is
     * @param proof what has to be shown for it, where the verb alone does not say so
     */
    public record Part(String id, Text name, Optional<Proof> proof) {}

    public Criterion {
        parts = List.copyOf(parts);
        accepts = List.copyOf(accepts);
        confirmedBy = Set.copyOf(confirmedBy);
        if (needed < 1 || needed > parts.size()) {
            throw new IllegalArgumentException("%d of %d parts cannot be needed".formatted(needed, parts.size()));
        }
        if (parts.stream().map(Part::id).distinct().count() != parts.size()) {
            throw new IllegalArgumentException("two parts of a criterion share an id: " + parts);
        }
    }

    /** The part with this id, or nothing. */
    public Optional<Part> part(String id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /** How far the exhibits go. */
    public Progress progress(List<Exhibit> exhibits) {
        return new Progress(
                needed, parts.stream().map(part -> progress(part, exhibits)).toList());
    }

    private Progress.Of progress(Part part, List<Exhibit> exhibits) {
        List<Exhibit> own = exhibits.stream()
                .filter(exhibit -> exhibit.evidence().part().equals(part.id()))
                .toList();
        return new Progress.Of(part, verb.missing(part, own), own);
    }
}
