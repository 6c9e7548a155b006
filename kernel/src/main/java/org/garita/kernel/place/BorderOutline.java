package org.garita.kernel.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Outlines of the states on both sides of the border between 118.6 W and 95.8 W, and the line where the countries meet.
 *
 * <p>Natural Earth (public domain), simplified; exact to about a kilometre, so for drawing only: never for deciding on
 * which side a point lies.
 */
public final class BorderOutline {
    /** To be shown wherever the outline is. */
    public static final String ATTRIBUTION = "Natural Earth, public domain";

    private static final String RESOURCE = "border-outline.txt";
    private static final double THOUSANDTH = 1_000.0;

    private static final Pattern WHITESPACE = Pattern.compile("\\s+");
    private static final Pattern FIELD_END = Pattern.compile("\\|");

    private final List<State> states;
    private final List<List<Position>> line;

    private BorderOutline(List<State> states, List<List<Position>> line) {
        this.states = List.copyOf(states);
        this.line = List.copyOf(line);
    }

    /**
     * One closed ring of a state; a state with islands has several.
     *
     * @param country whose state
     * @param name as that country writes it
     * @param ring positions in order, the last equal to the first
     */
    public record State(Country country, String name, List<Position> ring) {
        public State {
            ring = List.copyOf(ring);
        }
    }

    /** The outline that comes with this module. */
    public static BorderOutline load() {
        try (InputStream in = BorderOutline.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing beside " + BorderOutline.class.getName()
                        + ". Maybe the module was packed without its resources.");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BorderOutline parse(String text) {
        List<State> states = new ArrayList<>();
        List<List<Position>> line = new ArrayList<>();
        for (String row :
                text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            List<String> fields = FIELD_END.splitAsStream(row).toList();
            if (fields.size() != 3) {
                throw new IllegalArgumentException(
                        "outline row needs country|state|steps, got: " + row.substring(0, Math.min(40, row.length())));
            }
            List<Position> positions = positions(fields.get(2));
            if (fields.get(0).equals("LINE")) {
                line.add(positions);
            } else {
                states.add(new State(Country.of(fields.get(0)), fields.get(1), positions));
            }
        }
        return new BorderOutline(states, line);
    }

    private static List<Position> positions(String steps) {
        int[] numbers = WHITESPACE
                .splitAsStream(steps.trim())
                .mapToInt(Integer::parseInt)
                .toArray();
        if (numbers.length % 2 != 0) {
            throw new IllegalArgumentException("steps come in pairs, got " + numbers.length + " numbers");
        }
        List<Position> positions = new ArrayList<>(numbers.length / 2);
        int longitude = 0;
        int latitude = 0;
        for (int i = 0; i < numbers.length; i += 2) {
            longitude += numbers[i];
            latitude += numbers[i + 1];
            positions.add(new Position(latitude / THOUSANDTH, longitude / THOUSANDTH));
        }
        return positions;
    }

    /** Rings of all states of both countries. */
    public List<State> states() {
        return states;
    }

    /** Stretches of the line where the countries meet. */
    public List<List<Position>> line() {
        return line;
    }
}
