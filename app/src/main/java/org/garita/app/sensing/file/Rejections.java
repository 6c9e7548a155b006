package org.garita.app.sensing.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.garita.app.sensing.Reason;
import org.garita.app.sensing.Rejection;

/** What could not be used: all of it counted, the first {@value #EXAMPLES} kept. */
public final class Rejections {
    /** How many are kept. */
    public static final int EXAMPLES = 1_000;

    private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);
    private final List<Rejection> first = new ArrayList<>();

    void add(Rejection rejection) {
        counts.merge(rejection.reason(), 1L, Long::sum);
        if (first.size() < EXAMPLES) {
            first.add(rejection);
        }
    }

    /** How many there were, by reason. */
    public Map<Reason, Long> counts() {
        return new EnumMap<>(counts);
    }

    /** The first of them, in the order in which they were met. */
    public List<Rejection> first() {
        return List.copyOf(first);
    }

    /** How many there were. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
