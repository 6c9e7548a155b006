package org.garita.app.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.garita.app.scenario.portfile.RateReading;

/** Reads files of the format {@code garita-emission-rates/1}, described in docs/guide/formats.md. */
public final class RateFiles {
    private static final String SHIPPED = "reference/emissions/rates.yaml";

    private RateFiles() {}

    /** The table that comes with the program, as a file to begin an own one from. */
    public static String shippedYaml() {
        try (InputStream in = RateFiles.class.getClassLoader().getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException(SHIPPED + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table that comes with the program. */
    public static RateDocument shipped() {
        return Shipped.TABLE;
    }

    private static final class Shipped {
        static final RateDocument TABLE = read(SHIPPED, shippedYaml());
    }

    /**
     * Reads a file.
     *
     * @throws PortFileRefused naming line, value and likely cause of everything that is wrong
     * @throws IOException when the file cannot be read
     */
    public static RateDocument read(Path file) throws IOException {
        return read(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /**
     * Reads a text.
     *
     * @param file the name shown in errors
     * @throws PortFileRefused naming line, value and likely cause of everything that is wrong
     */
    public static RateDocument read(String file, String yaml) {
        RateReading reading = RateReading.of(file, yaml);
        List<PortFlaw> flaws = reading.flaws().stream()
                .sorted(Comparator.comparingInt(PortFlaw::line))
                .toList();
        if (!flaws.isEmpty()) {
            throw new PortFileRefused(flaws);
        }
        return reading.table();
    }
}
