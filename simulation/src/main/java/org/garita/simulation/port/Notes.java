package org.garita.simulation.port;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.garita.kernel.text.Text;

/**
 * Where the parameters of a port come from: for a path such as {@code stages[1].services.sentri} the sources and
 * assumptions behind everything under it. The engines do not read it; people do.
 */
public final class Notes {
    private final TreeMap<String, List<Note>> byPath;

    /** Notes by path. */
    public Notes(Map<String, List<Note>> byPath) {
        this.byPath = new TreeMap<>();
        byPath.forEach((path, notes) -> this.byPath.put(path, List.copyOf(notes)));
    }

    /** No notes at all. */
    public static Notes none() {
        return new Notes(Map.of());
    }

    /**
     * One source or assumption.
     *
     * @param kind whether somebody reported it or this project assumes it
     * @param text the source, or why the value was assumed, in both languages
     */
    public record Note(Kind kind, Text text) {}

    /** What stands behind a value. */
    public enum Kind {
        /** A publication, a feed, an act. */
        SOURCE,
        /** No source was found; the value is a judgement, to be replaced when somebody measures. */
        ASSUMPTION
    }

    /** Every path that carries notes, in the order of their names, each with its own notes. */
    public Map<String, List<Note>> byPath() {
        return Collections.unmodifiableMap(byPath);
    }

    /** What stands behind the value at a path: its own notes, else those of the nearest part that holds it. */
    public List<Note> behind(String path) {
        for (String at = path; ; at = above(at)) {
            List<Note> notes = byPath.get(at);
            if (notes != null) {
                return notes;
            }
            if (at.isEmpty()) {
                return List.of();
            }
        }
    }

    private static String above(String path) {
        int dot = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return dot < 0 ? "" : path.substring(0, dot);
    }
}
