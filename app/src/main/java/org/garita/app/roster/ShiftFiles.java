package org.garita.app.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.garita.app.roster.shiftfile.ShiftReading;

/** Reads files of the format {@code garita-shifts/1}, described in docs/guide/formats.md. */
public final class ShiftFiles {
    private static final String USUAL = "reference/shifts/eight-hours.yaml";

    private ShiftFiles() {}

    /**
     * Reads and checks a file.
     *
     * @throws ShiftFileRefused naming line, value and likely cause of everything that is wrong
     * @throws IOException when the file cannot be read
     */
    public static ShiftRules read(Path file) throws IOException {
        return read(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /**
     * Reads and checks a text.
     *
     * @param file the name shown in errors
     * @throws ShiftFileRefused naming line, value and likely cause of everything that is wrong
     */
    public static ShiftRules read(String file, String yaml) {
        ShiftReading reading = ShiftReading.of(file, yaml);
        if (!reading.flaws().isEmpty()) {
            throw new ShiftFileRefused(reading.flaws());
        }
        return reading.rules();
    }

    /** The worked file that comes with the program: eight hours with a meal hour, an assumption. */
    public static ShiftRules usual() {
        return read(USUAL, usualYaml());
    }

    /** The worked file as it is, to begin an own one from. */
    public static String usualYaml() {
        try (InputStream in = ShiftFiles.class.getClassLoader().getResourceAsStream(USUAL)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + USUAL);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
