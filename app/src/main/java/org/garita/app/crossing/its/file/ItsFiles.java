package org.garita.app.crossing.its.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.garita.app.crossing.Corridors;
import org.garita.app.crossing.Crossings;
import org.garita.app.crossing.its.Inventory;

/** Reads inventories of the format {@code garita-its/1}, described in docs/guide/formats.md. */
public final class ItsFiles {
    private static final String SHIPPED = "reference/its.yaml";

    private ItsFiles() {}

    /** The file that comes with the program. */
    public static String shippedYaml() {
        try (InputStream in = ItsFiles.class.getClassLoader().getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException(SHIPPED + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads an inventory.
     *
     * @param file the name shown in errors
     * @param crossings the crossings that there are
     * @param corridors the corridors that there are
     * @throws ItsFileRefused naming line, value and likely cause of everything that is wrong
     */
    public static Inventory read(String file, String yaml, Crossings crossings, Corridors corridors) {
        ItsPart.Mistakes mistakes = new ItsPart.Mistakes(file, new ArrayList<>());
        ItsReading reading = new ItsReading(ItsPart.root(yaml, mistakes), crossings, corridors);
        Inventory inventory = reading.inventory(yaml);
        if (!mistakes.found().isEmpty()) {
            throw new ItsFileRefused(mistakes.found());
        }
        return inventory;
    }
}
