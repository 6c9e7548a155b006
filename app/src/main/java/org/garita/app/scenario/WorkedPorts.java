package org.garita.app.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Ports that come with the program, each named as its file in {@code reference/ports} without the ending. */
public final class WorkedPorts {
    private static final String FOLDER = "reference/ports/";

    /** From west to east. */
    private static final List<String> NAMES = List.of(
            "san-ysidro",
            "otay-mesa",
            "nogales-mariposa",
            "santa-teresa",
            "ysleta-zaragoza",
            "colombia",
            "laredo-world-trade",
            "pharr",
            "brownsville-veterans");

    private WorkedPorts() {}

    /** Their names, from west to east. */
    public static List<String> names() {
        return NAMES;
    }

    /** The port of that name. */
    public static Optional<PortDocument> find(String name) {
        return NAMES.contains(name)
                ? Optional.of(PortFiles.read(FOLDER + name + ".yaml", yaml(name)))
                : Optional.empty();
    }

    /** The file of a worked port as it is, to begin an own one from. */
    public static String yaml(String name) {
        String file = FOLDER + name + ".yaml";
        try (InputStream in = WorkedPorts.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no worked port '%s'; there are %s".formatted(name, NAMES));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
