package org.garita.app.plan;

import java.util.List;
import java.util.Optional;
import org.garita.kernel.place.Country;

/**
 * How far the evidence goes towards a criterion.
 *
 * @param needed parts needed
 * @param parts every part with what was shown for it
 */
public record Progress(int needed, List<Of> parts) {
    public Progress {
        parts = List.copyOf(parts);
    }

    /**
     * One part.
     *
     * @param part the part
     * @param missing what still has to be shown; empty when the part is met
     * @param shown the exhibits for it
     */
    public record Of(Criterion.Part part, List<Missing> missing, List<Exhibit> shown) {
        public Of {
            missing = List.copyOf(missing);
            shown = List.copyOf(shown);
        }

        /** Whether the part is met. */
        public boolean met() {
            return missing.isEmpty();
        }
    }

    /**
     * One thing not yet shown.
     *
     * @param proof what has to be shown
     * @param by the country that has to show it, empty when either may
     * @param times in how many more months, 1 where once is enough
     */
    public record Missing(Proof proof, Optional<Country> by, int times) {}

    /** How many parts are met. */
    public int met() {
        return (int) parts.stream().filter(Of::met).count();
    }

    /** How many parts there are. */
    public int of() {
        return parts.size();
    }

    /** Whether enough parts are met. */
    public boolean complete() {
        return met() >= needed;
    }
}
